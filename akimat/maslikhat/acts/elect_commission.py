"""Elect the counting commission of a meeting: an odd number of those present, three at least."""

from collections.abc import Iterable
from typing import Any

from akimat.law import facts
from akimat.maslikhat import providers, reads
from akimat.maslikhat.models import Commission
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import MandateRef, MaybeCount, MeetingRef
from akimat.register.hand import Hand


class ElectCommission(Act):
    """`size` is for a recorded meeting of which only the number is known. Electing anew replaces it."""

    meeting: MeetingRef
    members: tuple[MandateRef, ...] | None = None
    chair: MandateRef | None = None
    secretary: MandateRef | None = None
    size: MaybeCount = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.meeting, "maslikhat.meeting")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.MeetingRegion, self.meeting)
        size = self.size if doing.mode == "recorded" else None
        officers = (self.chair, self.secretary)
        yield providers.commission(self.meeting, doing.on, self.members, officers, size)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        if reads.has_commission(self.meeting):
            hand.close(Commission, self.meeting)
        hand.open(
            Commission,
            self.meeting,
            members=list(self.members or ()),
            size=len(self.members) if self.members is not None else self.size,
            chair=self.chair,
            secretary=self.secretary,
        )
