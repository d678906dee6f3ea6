"""Record what came in on the cash account of a budget, as the treasury tells it."""

from collections.abc import Iterable
from typing import Any

from akimat.budget import execution
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import BudgetRef, Line, Tiyn
from akimat.register.hand import Hand


class RecordReceipts(Act):
    """The first one opens the account; the opening balance of the year is recorded so too."""

    budget: BudgetRef
    statement: Line
    amount_tiyn: Tiyn

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.budget, "budget.budget")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.BudgetPlace, self.budget)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        execution.move_cash(hand, self.budget, received=self.amount_tiyn)
