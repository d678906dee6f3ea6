"""Open a meeting of deputies: who is present is registered, and the quorum judged."""

from collections.abc import Iterable
from typing import Any

from akimat.law import facts
from akimat.maslikhat import providers, reads, steps
from akimat.maslikhat.models import PresenceTotals
from akimat.register.act import Act, Ask, Doing, Subject, shared
from akimat.register.fields import MandateRef, MaybeCount, MeetingRef
from akimat.register.hand import Hand


class OpenDeputiesMeeting(Act):
    """`present` names the mandates. The totals are for a recorded meeting of which only numbers are known.

    In an issued act the totals count for nothing: here it is known who is a deputy and how many seats there
    are.
    """

    meeting: MeetingRef
    present: tuple[MandateRef, ...] | None = None
    present_total: MaybeCount = None
    deputies_total: MaybeCount = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.meeting, "maslikhat.meeting")
        region = reads.region_of_meeting(self.meeting)
        if region:
            yield shared(region, "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.MeetingRegion, self.meeting)
        yield Ask(facts.Gathering, (self.meeting, *(self.present or ())))
        yield providers.quorum_at_opening(
            self.meeting, doing.on, self.present, self._totals(doing), recorded=doing.mode == "recorded"
        )

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        steps.pass_to(hand, self.meeting, "open", opening=hand.new("maslikhat.opening"))
        present, deputies_total = self._totals(doing)
        if present is not None or deputies_total is not None:
            hand.open(PresenceTotals, self.meeting, present=present, deputies_total=deputies_total)
        for mandate in self.present or ():
            steps.register_present(hand, self.meeting, mandate)

    def _totals(self, doing: Doing) -> tuple[int | None, int | None]:
        return (self.present_total, self.deputies_total) if doing.mode == "recorded" else (None, None)
