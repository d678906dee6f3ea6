"""Register that a deputy has left the meeting: he counts for no quorum, and votes no more."""

from collections.abc import Iterable
from typing import Any

from akimat.law import facts
from akimat.maslikhat import reads
from akimat.maslikhat.models import Presence
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.errors import BrokenRegister
from akimat.register.fields import MandateRef, MeetingRef
from akimat.register.hand import Hand


class RegisterDeparture(Act):
    """The meeting is locked: a vote on it cannot open meanwhile."""

    meeting: MeetingRef
    mandate: MandateRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.meeting, "maslikhat.meeting")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.MeetingRegion, self.meeting)
        yield Ask(facts.Leaving, (self.meeting, self.mandate))

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        presence = reads.presence_of(self.meeting, self.mandate)
        if presence is None:
            raise BrokenRegister("whoever is not registered as present cannot leave")
        hand.close(Presence, presence)
