"""The one fact that judging itself supplies: whether any norm in force says who may do an act of this kind."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Empowerment:
    """True also where no answer can be given because the text of the day was not read: that is said instead."""

    named: bool
