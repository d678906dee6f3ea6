"""Approve a budget: the decision of the maslikhat on a unit's budget for a fiscal year and two more."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.budget import procedure, providers, reads
from akimat.budget.models import Line, Sections
from akimat.budget.stated import Stated
from akimat.law import facts
from akimat.register.act import Ask, Doing, Subject
from akimat.register.fields import BudgetRef
from akimat.register.hand import Hand


class ApproveBudget(Stated):
    """The lines are as approved; amended and adjusted they begin as the same."""

    decides: ClassVar[bool] = True

    budget: BudgetRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.budget, "budget.budget")

    def about(self, doing: Doing) -> Iterable[object]:
        place = reads.place(self.budget)
        yield self.sections(place.level, place.fiscal_year)
        yield providers.decision_text(self, place)
        yield Ask(facts.BudgetPlace, self.budget)
        yield procedure.steps_before(self.budget, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        hand.open(
            Sections,
            self.budget,
            instrument="approval",
            effective_from=self.effective_from,
            later=self.later(),
            **self.figures(),
        )
        for row in self.lines:
            line = hand.new("budget.line")
            hand.open(
                Line,
                line,
                budget=self.budget,
                section=row.section,
                code=row.line_code,
                approved=row.amount_tiyn,
                amended=row.amount_tiyn,
                adjusted=row.amount_tiyn,
                instrument="approval",
                **row.marks,
            )
