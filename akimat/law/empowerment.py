"""The one fact that judging itself supplies: whether any norm in force says who may do such an act."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Empowerment:
    """True also where the text of the day was not read: then that is said instead."""

    named: bool
