"""Where units stand in the tree: each with the units above it as a path, and its unit of the first level."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from akimat.territory.ranks import FIRST_LEVEL


@dataclass(frozen=True)
class Place:
    """`path` is the things from the root down to the unit itself."""

    path: str
    region: UUID | None


def places(units: Iterable[tuple[UUID, UUID | None, str]]) -> dict[UUID, Place]:
    """Places of units, given as (thing, parent, rank) in whatever order."""
    known = {thing: (parent, rank) for thing, parent, rank in units}
    found: dict[UUID, Place] = {}
    for thing in known:
        waiting = [thing]
        while (above := known[waiting[-1]][0]) is not None and above not in found:
            waiting.append(above)
        for each in reversed(waiting):
            parent, rank = known[each]
            found[each] = below(found[parent] if parent else None, each, rank)
    return found


def below(above: Place | None, thing: UUID, rank: str) -> Place:
    """The place of a unit below another, or of a root."""
    path = f"{above.path}/{thing}" if above else str(thing)
    return Place(path, thing if rank in FIRST_LEVEL else above.region if above else None)
