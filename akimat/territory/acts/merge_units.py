"""Merge a unit into another: what was below it passes to the other, it ends, and its bodies with it."""

from collections.abc import Iterable
from typing import Any, ClassVar

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import LegalActRef, UnitRef
from akimat.register.hand import Hand
from akimat.territory import changing, reads
from akimat.territory.settling import change


class MergeUnits(Act):
    """The unit into which it is merged keeps its name, its code and its bodies."""

    decides: ClassVar[bool] = True

    unit: UnitRef
    into: UnitRef
    maslikhat_decision: LegalActRef | None = None

    @model_validator(mode="after")
    def _they_are_two(self) -> "MergeUnits":
        if self.unit == self.into:
            raise PydanticCustomError("same_unit", "a unit is not merged into itself")
        return self

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield from changing.region(self.unit)
        yield from changing.locked(self.unit, self.into)

    def about(self, doing: Doing) -> Iterable[object]:
        into = reads.standing_unit(self.into)
        parent = into.parent if into else None
        yield changing.told(self.unit, doing.on, parent=parent, together=[self.into])
        yield changing.agreed(self.unit, self.maslikhat_decision)
        yield Ask(facts.EndingBodies, self.unit)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        below = reads.directly_below(self.unit)
        change(hand, {each: {"parent": self.into} for each in below}, ended=[self.unit])
