"""What acts that change a unit have in common: what they lock, and what the law is told of them."""

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from akimat.law import facts
from akimat.register.act import Ask, Subject
from akimat.register.fields import Names, maybe
from akimat.territory import reads
from akimat.territory.ranks import BELOW


def locked(*units: UUID) -> Iterator[Subject]:
    """Units and all that is below them: it follows wherever they go."""
    for unit in (*units, *reads.all_below(units)):
        yield Subject(unit, "territory.unit")


def told(
    unit: UUID,
    on: date,
    *,
    rank: str | None = None,
    parent: UUID | None = None,
    population: int | None = None,
    together: Iterable[UUID] = (),
) -> facts.UnitChange:
    """A unit about to get another rank or another unit above it; `together` are units that change with it."""
    row = reads.standing_unit(unit)
    new_rank = rank or (row.rank if row else None)
    above = parent or (row.parent if row else None)
    upper = reads.standing_unit(above) if above else None
    others = [reads.standing_unit(each) for each in together]
    return facts.UnitChange(
        rank=row.rank if row else None,
        new_rank=new_rank,
        region=str(row.region) if row and row.region else None,
        stands=all(each is not None and each.since <= on for each in (row, *others)),
        fits=(upper.rank if upper else None) in BELOW.get(new_rank or "", ()),
        population=maybe(population, "population"),
    )


def agreed(unit: UUID, decision: UUID | None) -> object:
    """Whether the maslikhat of the unit's region decided jointly: the room that keeps its decisions knows."""
    region = reads.region_of(unit)
    if decision is None or region is None:
        return facts.MaslikhatAgreed(False)
    return Ask(facts.MaslikhatAgreed, (region, decision))


def region(unit: UUID) -> Iterator[Subject]:
    """The unit of the first level is asked about with the maslikhat's decision."""
    found = reads.region_of(unit)
    if found:
        yield Subject(found, "territory.unit", exclusive=False)


def named(names: Names) -> dict[str, str]:
    """The three columns of a name."""
    return {"name_kk": names.kk, "name_ru": names.ru, "name_en": names.en}
