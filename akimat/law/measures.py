"""The three measures of the law, as exact integers: no float ever decides a vote."""

from collections.abc import Iterable
from typing import TypeVar

from akimat.law.unknown import Maybe

K = TypeVar("K", bound=str)


def at_least(count: Maybe[int], numerator: int, denominator: int, *, of: Maybe[int]) -> bool:
    """Whether `count` is at least numerator/denominator of `of`: «не менее двух третей от общего числа»."""
    return count * denominator >= of * numerator


def majority(count: Maybe[int], *, of: Maybe[int]) -> bool:
    """Whether `count` is more than half of `of`: «большинство». Exactly half is not a majority."""
    return count * 2 > of


def most(counts: Iterable[tuple[K, int]]) -> tuple[K, ...]:
    """Who has the larger number: one, or several equal at the top, in an order that means nothing."""
    votes = dict(counts)
    top = max(votes.values(), default=0)
    return tuple(sorted(who for who, number in votes.items() if number == top))
