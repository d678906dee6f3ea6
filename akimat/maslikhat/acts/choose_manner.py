"""Choose whether the vote is open or secret, by a majority of those present."""

from collections.abc import Iterable
from typing import Any

from akimat.law import facts
from akimat.maslikhat import providers, reads
from akimat.maslikhat.models import Manner
from akimat.register.act import Act, Ask, Doing, Subject, shared
from akimat.register.fields import MaybeCount, MeetingRef
from akimat.register.hand import Hand


class ChooseManner(Act):
    """`votes` were given for what is entered. How many are present is known here, unless it is recorded."""

    meeting: MeetingRef
    secret: bool
    votes: MaybeCount = None
    present: MaybeCount = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.meeting, "maslikhat.meeting")
        region = reads.region_of_meeting(self.meeting)
        if region:
            yield shared(region, "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.MeetingRegion, self.meeting)
        told = self.present if doing.mode == "recorded" else None
        yield providers.manner(self.meeting, doing.on, self.votes, told)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        if reads.manner_of(self.meeting):
            hand.close(Manner, self.meeting)
        hand.open(Manner, self.meeting, secret=self.secret, votes=self.votes)
