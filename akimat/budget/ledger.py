"""The money of one institution in one year: how its rows of state are opened and rewritten.

`Plan` and `Balance` keep parallel arrays in ascending order of cells. A cell that was ever planned stays,
with zeros, so that what was paid on it is not forgotten.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from akimat.budget.models import MONTHS, Balance, Plan
from akimat.register import hot
from akimat.register.errors import BrokenRegister
from akimat.register.hand import Hand


@dataclass(frozen=True)
class PlanRow:
    """One cell of a plan: twelve amounts by obligations, twelve by payments."""

    cell: int
    obligations: Sequence[int]
    payments: Sequence[int]


@dataclass(frozen=True)
class CellBalance:
    """One cell of a balance."""

    obligations: int = 0
    payments: int = 0
    committed: int = 0
    paid: int = 0

    @property
    def within(self) -> bool:
        """Paid within committed, both within their plans."""
        return self.paid <= min(self.committed, self.payments) and self.committed <= self.obligations


@dataclass(frozen=True)
class Whole:
    """The balance of an institution, by cell."""

    budget: UUID
    body: UUID
    cells: Mapping[int, CellBalance]

    @property
    def beyond(self) -> bool:
        """More was committed or paid than planned: only a statement of what happened does that."""
        return any(not each.within for each in self.cells.values())

    def changed(self, changes: Mapping[int, tuple[int, int]]) -> "Whole":
        """With so much more committed and so much more paid, cell by cell."""
        after = dict(self.cells)
        for cell, (committed, paid) in changes.items():
            was = after.get(cell, CellBalance())
            after[cell] = replace(was, committed=was.committed + committed, paid=was.paid + paid)
        return replace(self, cells=after)


def open_plan(hand: Hand, thing: UUID, budget: UUID, body: UUID, rows: Sequence[PlanRow]) -> None:
    """The first plan of a ledger, with nothing committed or paid yet."""
    _open_plan_row(hand, thing, budget, body, rows)
    cells = {row.cell: CellBalance(sum(row.obligations), sum(row.payments)) for row in rows}
    _open_balance(hand, thing, Whole(budget, body, cells))


def replan(hand: Hand, thing: UUID, rows: Sequence[PlanRow]) -> None:
    """Another plan in the place of the one in force; what was committed and paid stays."""
    whole = balance(thing)
    cells = {cell: replace(was, obligations=0, payments=0) for cell, was in whole.cells.items()}
    for row in rows:
        was = cells.get(row.cell, CellBalance())
        cells[row.cell] = replace(was, obligations=sum(row.obligations), payments=sum(row.payments))
    hand.close(Plan, thing)
    hand.close(Balance, thing)
    _open_plan_row(hand, thing, whole.budget, whole.body, rows)
    _open_balance(hand, thing, replace(whole, cells=cells))


def book(
    hand: Hand, thing: UUID, changes: Mapping[int, tuple[int, int]], *, as_happened: bool = False
) -> None:
    """More (or less) committed and paid on some cells; beyond the plan only `as_happened`."""
    whole = balance(thing).changed(changes)
    hand.close(Balance, thing)
    _open_balance(hand, thing, whole, beyond=as_happened and whole.beyond)


def balance(thing: UUID) -> Whole:
    """The balance that stands now."""
    found = hot.row(
        "SELECT budget_id, body_id, cells, obligations, payments, committed, paid FROM budget_balance"
        " WHERE thing_id = %s AND until IS NULL AND voided_act IS NULL",
        [thing],
    )
    if found is None:
        raise BrokenRegister(f"ledger {thing} has no balance")
    budget, body, cells, *columns = found
    rows = zip(*columns, strict=True)
    return Whole(budget, body, {cell: CellBalance(*row) for cell, row in zip(cells, rows, strict=True)})


def plan_rows(thing: UUID) -> list[PlanRow]:
    """The plan that stands now, cell by cell."""
    found = hot.row(
        "SELECT cells, obligations, payments FROM budget_plan"
        " WHERE thing_id = %s AND until IS NULL AND voided_act IS NULL",
        [thing],
    )
    if found is None:
        return []
    cells, obligations, payments = found
    return [
        PlanRow(cell, obligations[at : at + MONTHS], payments[at : at + MONTHS])
        for cell, at in zip(cells, range(0, len(obligations), MONTHS), strict=True)
    ]


def _open_plan_row(hand: Hand, thing: UUID, budget: UUID, body: UUID, rows: Sequence[PlanRow]) -> None:
    ordered = sorted(rows, key=lambda row: row.cell)
    hand.open(
        Plan,
        thing,
        budget=budget,
        body=body,
        cells=[row.cell for row in ordered],
        obligations=_flat(row.obligations for row in ordered),
        payments=_flat(row.payments for row in ordered),
    )


def _open_balance(hand: Hand, thing: UUID, whole: Whole, beyond: bool = False) -> None:
    cells = sorted(whole.cells)
    rows = [whole.cells[cell] for cell in cells]
    hand.open(
        Balance,
        thing,
        budget=whole.budget,
        body=whole.body,
        cells=cells,
        obligations=[row.obligations for row in rows],
        payments=[row.payments for row in rows],
        committed=[row.committed for row in rows],
        paid=[row.paid for row in rows],
        beyond=beyond,
    )


def _flat(months: Iterable[Sequence[int]]) -> list[int]:
    return [amount for row in months for amount in row]
