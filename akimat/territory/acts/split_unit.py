"""Split a unit: some of what is below it passes to a new unit of the same rank beside it."""

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from pydantic import Field

from akimat.register.act import Act, Doing, Subject
from akimat.register.errors import BrokenRegister
from akimat.register.fields import LegalActRef, MaybeCount, Names, UnitRef
from akimat.register.hand import Hand
from akimat.territory import changing, reads
from akimat.territory.acts.enter_units import KatoCode
from akimat.territory.settling import Wanted, change


class SplitUnit(Act):
    """`population` is that of the new unit. Its bodies are created by acts of their own."""

    decides: ClassVar[bool] = True

    unit: UnitRef
    names: Names
    moved: Annotated[tuple[UnitRef, ...], Field(min_length=1)]
    kato_code: KatoCode | None = None
    population: MaybeCount = None
    maslikhat_decision: LegalActRef | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield from changing.region(self.unit)
        yield from changing.locked(self.unit, *self.moved)

    def about(self, doing: Doing) -> Iterable[object]:
        yield changing.told(self.unit, doing.on, population=self.population, together=self.moved)
        yield changing.agreed(self.unit, self.maslikhat_decision)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        old = reads.standing_unit(self.unit)
        strangers = set(self.moved) - set(reads.directly_below(self.unit))
        if old is None or strangers:
            raise BrokenRegister(f"not directly below {self.unit}: {sorted(map(str, strangers))}")
        new = hand.new("territory.unit", made="unit")
        fields = changing.named(self.names) | {"rank": old.rank, "kato_code": self.kato_code}
        beside = Wanted(new, old.parent, fields, None)
        change(hand, {each: {"parent": new} for each in self.moved}, new=[beside])
