"""Facts about units of the territory and the state classifier."""

from dataclasses import dataclass


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
