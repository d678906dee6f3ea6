"""Register a deputy who came after the meeting was opened."""

from collections.abc import Iterable
from typing import Any

from akimat.law import facts
from akimat.maslikhat import reads, steps
from akimat.register.act import Act, Ask, Doing, Subject, shared
from akimat.register.fields import MandateRef, MeetingRef
from akimat.register.hand import Hand


class RegisterPresence(Act):
    """The meeting is locked: a vote on it cannot open meanwhile."""

    meeting: MeetingRef
    mandate: MandateRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.meeting, "maslikhat.meeting")
        yield shared(reads.place_of_meeting(self.meeting).proposal, "maslikhat.proposal")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.MeetingRegion, self.meeting)
        yield Ask(facts.Gathering, (self.meeting, self.mandate))
        yield Ask(facts.VoteOpening, (self.meeting,))

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        steps.register_present(hand, self.meeting, self.mandate)
