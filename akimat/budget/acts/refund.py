"""Refund of this year: money comes back, and the line is restored."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.budget import execution
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import BudgetRef, LedgerRef, Line, ObligationRef, Tiyn
from akimat.register.hand import Hand


class Refund(Act):
    """What comes back for past years is revenue, and is recorded as a receipt."""

    decides: ClassVar[bool] = True

    ledger: LedgerRef
    budget: BudgetRef
    obligation: ObligationRef
    invoice: Line
    amount_tiyn: Tiyn

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.ledger, "budget.ledger")
        yield Subject(self.budget, "budget.budget")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.BudgetPlace, self.budget)
        yield execution.refunding(self, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        execution.post_refund(hand, self)
