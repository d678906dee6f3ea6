"""Give the akim's conclusion on a decision that raises expenditure or cuts revenue."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.budget import procedure
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import BudgetRef, Day
from akimat.register.hand import Hand


class GiveConclusion(Act):
    """Built on the budget commission; it counts for the next decision."""

    decides: ClassVar[bool] = True

    budget: BudgetRef
    positive: bool
    commission_on: Day

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.budget, "budget.budget")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.BudgetPlace, self.budget)
        yield procedure.taken(self.budget, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        procedure.open_step(hand, self.budget, "conclusion", positive=self.positive)
