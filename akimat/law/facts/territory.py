"""Facts about units of the territory and the state classifier."""

from dataclasses import dataclass

from akimat.law.unknown import Maybe


@dataclass(frozen=True)
class KatoFile:
    """A file of the state classifier beside the units that stand."""

    codes: int
    errors: int
    overtaken: bool  # something it would change was changed after its day
    stranded: int  # units without a code below units that it ends


@dataclass(frozen=True)
class BodiesInUnits:
    """How many bodies work in units that are about to end."""

    bodies: int


@dataclass(frozen=True)
class UnitChange:
    """A unit about to be changed; of a split, the unit that is made by it."""

    rank: str | None
    new_rank: str | None
    region: str | None  # its unit of the first level
    stands: bool  # on the day, and nothing changed it later
    fits: bool  # its rank may stand below the unit that will be above it
    population: Maybe[int]


@dataclass(frozen=True)
class MaslikhatAgreed:
    """Whether the maslikhat of the region decided the same."""

    agreed: bool


@dataclass(frozen=True)
class EndingBodies:
    """The bodies that a unit can no longer have."""

    bodies: tuple[str, ...]
