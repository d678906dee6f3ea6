"""Three ways to change a budget, never confused: facts of amendment, adjustment and sequestration, and rows.

An amendment sets what is amended, and adjustments fold into it (but for distributed programmes); an
adjustment and a sequestration move only what is adjusted. Approved never changes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from akimat.budget.models import Line
from akimat.register import hot
from akimat.register.hand import Hand

Key = tuple[str, str]
SPENT = ("expenditure", "loans_given", "assets_acquired", "principal_repaid")
"""Sections whose lines are planned and paid."""


@dataclass(frozen=True)
class Standing:
    """A line as it stands before a change."""

    thing: UUID
    approved: int
    amended: int
    adjusted: int
    protected: bool
    from_above: bool
    distributed: bool


@dataclass(frozen=True)
class Row:
    """A line about to stand."""

    approved: int
    amended: int
    adjusted: int
    protected: bool = False
    from_above: bool = False
    distributed: bool = False


def lines(budget: UUID) -> dict[Key, Standing]:
    """The lines of a budget, which is locked."""
    rows = Line.objects.filter(budget=budget, until=None, voided_act=None).order_by("section", "code")
    return {
        (row.section, row.code): Standing(
            row.thing_id,
            row.approved,
            row.amended,
            row.adjusted,
            row.protected,
            row.from_above,
            row.distributed,
        )
        for row in rows
    }


def planned(budget: UUID) -> dict[str, int]:
    """What all institutions together plan to pay, by line."""
    found = hot.row(
        "SELECT coalesce(array_agg(line), '{}'), coalesce(array_agg(total), '{}') FROM (SELECT"
        " lpad((cell / 1000)::text, 12, '0') AS line, sum(amount)::bigint AS total"
        " FROM budget_balance l, unnest(l.cells, l.payments) AS own (cell, amount)"
        " WHERE l.budget_id = %s AND l.until IS NULL AND l.voided_act IS NULL GROUP BY 1) planned",
        [budget],
    )
    return dict(zip(*found, strict=True))


def given(budget: UUID) -> dict[str, int]:
    """What each line gave away by reallocations of this year so far."""
    found = hot.row(
        "SELECT coalesce(array_agg(code), '{}'), coalesce(array_agg(total), '{}') FROM (SELECT l.code,"
        " sum(p.adjusted - l.adjusted)::bigint AS total FROM budget_line l"
        " JOIN budget_line p ON p.thing_id = l.thing_id AND p.until_act = l.since_act"
        " AND p.voided_act IS NULL"
        " WHERE l.budget_id = %s AND l.voided_act IS NULL AND l.instrument = 'reallocation'"
        " AND l.adjusted < p.adjusted GROUP BY 1) gave",
        [budget],
    )
    return dict(zip(*found, strict=True))


def put(hand: Hand, budget: UUID, key: Key, was: Standing | None, row: Row, instrument: str) -> None:
    """One line in its new version; a line that was not there begins."""
    section, code = key
    if was is None:
        thing = hand.new("budget.line")
    else:
        thing = was.thing
        hand.close(Line, thing)
    hand.open(Line, thing, budget=budget, section=section, code=code, instrument=instrument, **vars(row))


def move(hand: Hand, budget: UUID, changes: Iterable[tuple[Key, int]], instrument: str) -> None:
    """Adjusted amounts of some lines change by so much."""
    standing = lines(budget)
    for key, change in changes:
        was = standing.get(key)
        row = (
            Row(0, 0, change)
            if was is None
            else Row(
                was.approved,
                was.amended,
                was.adjusted + change,
                was.protected,
                was.from_above,
                was.distributed,
            )
        )
        put(hand, budget, key, was, row, instrument)


def below(
    standing: Mapping[Key, Standing], plans: Mapping[str, int], changes: Mapping[Key, int]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Lines that would fall below zero, and those that would fall below what is planned on them."""
    zero, plan = [], []
    for key, change in changes.items():
        left = (standing[key].adjusted if key in standing else 0) + change
        if left < 0:
            zero.append(key[1])
        if key[0] in SPENT and left < plans.get(key[1], 0):
            plan.append(key[1])
    return tuple(sorted(zero)), tuple(sorted(plan))
