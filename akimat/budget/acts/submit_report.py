"""Submit the annual report on the execution of a budget to the maslikhat."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.budget import procedure
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import BudgetRef
from akimat.register.hand import Hand


class SubmitReport(Act):
    """The terms are those of the Code in force on its day, whatever year it reports."""

    decides: ClassVar[bool] = True

    budget: BudgetRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.budget, "budget.budget")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.BudgetPlace, self.budget)
        yield procedure.taken(self.budget, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        procedure.open_step(hand, self.budget, "report")
