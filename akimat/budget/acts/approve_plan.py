"""Approve the financing plan of an institution: by obligations and by payments, cell by cell, by month."""

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from akimat.budget import ledger, planning
from akimat.budget.codes import CellCode
from akimat.budget.models import MONTHS
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import BodyRef, BudgetRef, Tiyn
from akimat.register.hand import Hand

Months = Annotated[tuple[Tiyn, ...], Field(min_length=MONTHS, max_length=MONTHS)]


class CellRow(BaseModel):
    """An expenditure line and a specific, with twelve amounts of each plan."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    cell: CellCode
    obligations: Months
    payments: Months


class ApprovePlan(Act):
    """The first plan of an institution for a year; it makes the ledger."""

    decides: ClassVar[bool] = True

    budget: BudgetRef
    body: BodyRef
    cells: Annotated[tuple[CellRow, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _each_cell_once(self) -> "ApprovePlan":
        known: set[str] = set()
        for row in self.cells:
            if row.cell in known:
                raise PydanticCustomError("code_twice", "two rows have the code {code}", {"code": row.cell})
            known.add(row.cell)
        return self

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.budget, "budget.budget")
        yield Subject(self.body, "bodies.body")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.BudgetPlace, self.budget)
        yield planning.plan_fit(self.budget, self.body, planning.yearly(self.as_rows()))

    def as_rows(self) -> list[ledger.PlanRow]:
        """By cell, in ascending order."""
        rows = (ledger.PlanRow(int(row.cell), row.obligations, row.payments) for row in self.cells)
        return sorted(rows, key=lambda row: row.cell)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        thing = hand.new("budget.ledger", made="ledger")
        ledger.open_plan(hand, thing, self.budget, self.body, self.as_rows())
