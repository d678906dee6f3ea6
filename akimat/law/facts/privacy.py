"""Personal data and closed files behind an entry."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Erasing:
    """What is to be erased, and whose entry refers to it."""

    exists: bool  # the entry is in the register
    by_same_author: bool  # it is an entry of the same author
    held: bool  # the entry refers to all that is to be erased, and nothing of it is a public part of the act
    erased_already: bool  # some of it was erased before
