"""Seats of a maslikhat and the mandates on them."""

from dataclasses import dataclass

from akimat.law.unknown import Maybe


@dataclass(frozen=True)
class Seats:
    """The number of deputies of a maslikhat, about to be set."""

    seats: Maybe[int]
    rank: str | None


@dataclass(frozen=True)
class MandateElsewhere:
    """A deputy about to receive a mandate, and the maslikhats where he already sits."""

    maslikhats: tuple[str, ...]
    seats: Maybe[int]
    mandates: int  # filled seats of the maslikhat without him


@dataclass(frozen=True)
class MandateEnding:
    """A mandate about to end."""

    in_force: bool
