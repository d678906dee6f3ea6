"""Adopt the financial plan of the first quarter, where the maslikhat missed its term."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.budget import procedure
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import BudgetRef, Tiyn
from akimat.register.hand import Hand


class AdoptQuarterPlan(Act):
    """It stands until the budget is approved."""

    decides: ClassVar[bool] = True

    budget: BudgetRef
    forecast_tiyn: Tiyn
    amount_tiyn: Tiyn

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.budget, "budget.budget")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.BudgetPlace, self.budget)
        yield procedure.taken(self.budget, doing.on)
        yield facts.QuarterPlan(self.forecast_tiyn, self.amount_tiyn)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        procedure.open_step(hand, self.budget, "quarter_plan", amount=self.amount_tiyn)
