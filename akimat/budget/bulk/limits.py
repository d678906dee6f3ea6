"""Judges many requests at once, in their order, each against several limits.

A request draws its amount from a cell of each limit that concerns it: the plan of its line, the cash of its
institution, the remainder of its contract. It is admitted if every such cell has that much left at its turn;
a refused request draws nothing, so a smaller one behind it may still be admitted. That is why prefix sums are
wrong from the first refusal on.

Where all requests to a cell fit into it together, none of them can fail there, in whatever order. Only
requests to the other, *crowded* cells are walked one by one, and only against crowded cells. Real files crowd
few.

The rule itself is in the law, for one request (`akimat.law`); a test holds the two equal on random files.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
NOT_CONCERNED = -1
"""In place of a cell: this limit does not concern the request."""
ADMITTED = -1
"""In place of a limit: no limit refused the request."""
# Sums of doubles err by less than this share; a cell so nearly full is walked, where sums are of integers.
_NEARLY = 1 - 1e-9


@dataclass(frozen=True)
class Judged:
    """What became of each request, in the order given."""

    refused_by: NDArray[np.int8]  # the first limit with too little left, or ADMITTED
    left: Ints  # what that limit had left at the request's turn, in tiyn; 0 where admitted

    @property
    def admitted(self) -> NDArray[np.bool_]:
        return np.asarray(self.refused_by == ADMITTED)


def judge(amounts: Ints, cells: Sequence[Ints], left: Sequence[Ints]) -> Judged:
    """Judge requests for `amounts` (tiyn, none negative) and take what is admitted out of `left`.

    `cells[k][i]` is the cell of limit k that request i draws from, or NOT_CONCERNED; `left[k]` is what the
    cells of limit k have left, possibly below zero, and is changed in place.
    """
    if amounts.size and amounts.min() < 0:
        raise ValueError("a request draws; it does not give back")
    refused_by = np.full(amounts.size, ADMITTED, np.int8)
    had = np.zeros(amounts.size, np.int64)
    crowded = [_crowded(amounts, each, have) for each, have in zip(cells, left, strict=True)]
    on_crowded = [_holds(full, each) for full, each in zip(crowded, cells, strict=True)]
    if cells:
        _walk(amounts, cells, left, on_crowded, refused_by, had)
    for each, have in zip(cells, left, strict=True):
        drawing = (refused_by == ADMITTED) & (each != NOT_CONCERNED)
        np.subtract.at(have, each[drawing], amounts[drawing])
    return Judged(refused_by, had)


def _crowded(amounts: Ints, cells: Ints, left: Ints) -> NDArray[np.bool_]:
    """Cells that may not hold all that is asked of them."""
    concerned = cells != NOT_CONCERNED
    asked = np.bincount(cells[concerned], weights=amounts[concerned], minlength=left.size)
    wanted = np.bincount(cells[concerned], minlength=left.size) > 0
    return np.asarray(wanted & (asked >= left * _NEARLY))


def _holds(full: NDArray[np.bool_], cells: Ints) -> NDArray[np.bool_]:
    """Whether each request draws from a crowded cell of this limit."""
    return (
        np.asarray((cells != NOT_CONCERNED) & full[np.where(cells == NOT_CONCERNED, 0, cells)])
        if (full.size)
        else np.zeros(cells.size, bool)
    )


def _walk(
    amounts: Ints,
    cells: Sequence[Ints],
    left: Sequence[Ints],
    on_crowded: Sequence[NDArray[np.bool_]],
    refused_by: NDArray[np.int8],
    had: Ints,
) -> None:
    """One by one, in order, in Python's integers."""
    asking = np.flatnonzero(np.logical_or.reduce(on_crowded))
    if not asking.size:
        return
    columns = [
        np.where(on[asking], each[asking], NOT_CONCERNED) for on, each in zip(on_crowded, cells, strict=True)
    ]
    remains = [
        {cell: int(have[cell]) for cell in np.unique(column[column != NOT_CONCERNED]).tolist()}
        for column, have in zip(columns, left, strict=True)
    ]
    drawn = zip(*(column.tolist() for column in columns), strict=True)
    for request, amount, own in zip(asking.tolist(), amounts[asking].tolist(), drawn, strict=True):
        for limit, cell in enumerate(own):
            if cell != NOT_CONCERNED and remains[limit][cell] < amount:
                refused_by[request], had[request] = limit, remains[limit][cell]
                break
        else:
            for limit, cell in enumerate(own):
                if cell != NOT_CONCERNED:
                    remains[limit][cell] -= amount
