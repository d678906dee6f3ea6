"""Change the rank of a unit, as when a settlement becomes a city. Its name changes with it."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import LegalActRef, MaybeCount, Names, UnitRef
from akimat.register.hand import Hand
from akimat.territory import changing, reads
from akimat.territory.ranks import WITH_MASLIKHAT, Rank
from akimat.territory.settling import change


class ChangeRank(Act):
    """Bodies that a unit of the new rank does not have end by the law itself."""

    decides: ClassVar[bool] = True

    unit: UnitRef
    rank: Rank
    names: Names
    population: MaybeCount = None
    maslikhat_decision: LegalActRef | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield from changing.region(self.unit)
        yield from changing.locked(self.unit)

    def about(self, doing: Doing) -> Iterable[object]:
        yield changing.told(self.unit, doing.on, rank=self.rank, population=self.population)
        yield changing.agreed(self.unit, self.maslikhat_decision)
        yield Ask(facts.EndingBodies, self.unit) if self._bodies_end() else facts.EndingBodies(())

    def _bodies_end(self) -> bool:
        """An akimat and a maslikhat where none is formed any more; everything in a mere populated place."""
        row = reads.standing_unit(self.unit)
        had = row is not None and row.rank in WITH_MASLIKHAT
        return self.rank == "locality" or (had and self.rank not in WITH_MASLIKHAT)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        change(hand, {self.unit: changing.named(self.names) | {"rank": self.rank}})
