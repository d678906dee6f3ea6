"""A deputy's mandate ends."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.law import facts
from akimat.maslikhat import reads
from akimat.maslikhat.models import Mandate
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import MandateRef
from akimat.register.hand import Hand


class EndMandate(Act):
    """The mandate is locked against its own ballot; the region, for its electorate shrinks."""

    housekeeping: ClassVar[bool] = True

    mandate: MandateRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.mandate, "maslikhat.mandate")
        region = reads.region_of_mandate(self.mandate)
        if region:
            yield Subject(region, "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.MandateEnding, self.mandate)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        hand.close(Mandate, self.mandate)
