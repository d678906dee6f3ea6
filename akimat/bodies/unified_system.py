"""The unified system of executive bodies (87(1), 89(1)): who stands above whom, on any day.

It follows from the tree: the executive body of a unit is its akimat or, where none is formed, the apparatus
of its akim; above it stands the executive body of the unit above, and above the units of the first level the
Government. So each has exactly one superior, and every chain ends in the Government; a body that nobody
entered is a gap in this register, not in the system.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from akimat.bodies import reads
from akimat.bodies.models import Body
from akimat.territory import reads as territory
from akimat.territory.ranks import GOVERNED, WITHOUT_AKIMAT

EXECUTIVE = ("akimat", "apparatus", "government")


@dataclass(frozen=True)
class Link:
    """One place in the chain: a unit, and its executive body if it is entered here."""

    unit: UUID
    body: UUID | None


@dataclass(frozen=True)
class Place:
    """A unit in the system."""

    rank: str
    special_regime: bool
    own: Link
    above: tuple[Link, ...]  # the nearest first; the last is the Government's
    below: tuple[Link, ...]
    maslikhat: UUID | None  # to which its executive answers: its own, or that of the unit above
    neighbours: tuple[UUID, ...]  # bodies of the centre that work in the unit
    bodies: tuple[Body, ...]  # all of the unit's own


def place(unit: UUID, on: date, known: int | None = None) -> Place | None:
    """Where a unit stands on a day; None of one that has no executive body by law, or is the country."""
    rows = list(territory.with_governed_below(unit, on, known))
    row = next((each for each in rows if each.thing_id == unit), None)
    if row is None or row.rank not in GOVERNED:
        return None
    ancestors = [UUID(each) for each in reversed(row.path.split("/")[:-1])]
    inner = [each for each in rows if each is not row]
    things = [unit, *ancestors, *(each.thing_id for each in inner)]
    ranks = {each.thing_id: each.rank for each in inner} | {unit: row.rank}
    bodies = list(reads.bodies(on, known).filter(unit__in=things).order_by("kind", "id"))
    return Place(
        row.rank,
        territory.special_regime(row, on),
        _link(unit, ranks[unit], bodies),
        tuple(_link(each, None, bodies) for each in ancestors),
        tuple(_link(each.thing_id, each.rank, bodies) for each in inner),
        _first(bodies, [unit, *ancestors], "maslikhat"),
        tuple(body.thing_id for body in bodies if body.unit_id == unit and body.kind == "state_body"),
        tuple(body for body in bodies if body.unit_id == unit),
    )


def superiors(on: date, known: int | None = None) -> dict[UUID, Link | None]:
    """Every executive body with the one above it; of the Government there is none."""
    units = {row.thing_id: row for row in territory.units(on, known)}
    bodies = list(reads.bodies(on, known).filter(kind__in=EXECUTIVE, unit__isnull=False))
    own = {unit: _link(unit, row.rank, bodies).body for unit, row in units.items()}
    return {
        body: Link(above, own[above]) if (above := units[unit].parent_id) else None
        for unit, body in own.items()
        if body is not None
    }


def _link(unit: UUID, rank: str | None, bodies: Iterable[Body]) -> Link:
    """An apparatus is the executive body only where no akimat is formed; elsewhere it serves one."""
    kinds = ("government", "akimat") if rank not in WITHOUT_AKIMAT else ("apparatus",)
    found = (body.thing_id for body in bodies if body.unit_id == unit and body.kind in kinds)
    return Link(unit, next(found, None))


def _first(bodies: list[Body], units: list[UUID], kind: str) -> UUID | None:
    by_unit = {body.unit_id: body.thing_id for body in bodies if body.kind == kind}
    return next((by_unit[unit] for unit in units if unit in by_unit), None)
