"""Change a financing plan: the whole plan of the institution as it stands from now on."""

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from pydantic import Field

from akimat.budget import execution, planning, reads
from akimat.budget.acts.approve_plan import CellRow
from akimat.budget.ledger import PlanRow, replan
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import BudgetRef, LedgerRef
from akimat.register.hand import Hand


class MovePlan(Act):
    """Cells that are not named have no plan any more."""

    decides: ClassVar[bool] = True

    ledger: LedgerRef
    budget: BudgetRef
    cells: Annotated[tuple[CellRow, ...], Field(min_length=1)]

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.ledger, "budget.ledger")
        yield Subject(self.budget, "budget.budget")

    def about(self, doing: Doing) -> Iterable[object]:
        own = reads.owner(self.ledger)
        rows = self.as_rows()
        yield Ask(facts.BudgetPlace, self.budget)
        yield planning.plan_fit(own.budget, own.body, planning.yearly(rows), self.ledger)
        yield execution.plan_move(self.ledger, self.budget)

    def as_rows(self) -> list[PlanRow]:
        """By cell, in ascending order."""
        rows = (PlanRow(int(row.cell), row.obligations, row.payments) for row in self.cells)
        return sorted(rows, key=lambda row: row.cell)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        replan(hand, self.ledger, self.as_rows())
