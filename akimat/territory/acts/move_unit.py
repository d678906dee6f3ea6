"""Move a unit to another unit above it; whatever is below goes with it."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import LegalActRef, UnitRef
from akimat.register.hand import Hand
from akimat.territory import changing
from akimat.territory.settling import change


class MoveUnit(Act):
    decides: ClassVar[bool] = True

    unit: UnitRef
    new_parent: UnitRef
    maslikhat_decision: LegalActRef | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield from changing.region(self.unit)
        yield Subject(self.new_parent, "territory.unit")
        yield from changing.locked(self.unit)

    def about(self, doing: Doing) -> Iterable[object]:
        yield changing.told(self.unit, doing.on, parent=self.new_parent, together=[self.new_parent])
        yield changing.agreed(self.unit, self.maslikhat_decision)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        change(hand, {self.unit: {"parent": self.new_parent}})
