"""Accept work under a contract: the certificate on which payments are claimed."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.budget import execution
from akimat.budget.models import Certificate
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import BudgetRef, LedgerRef, Line, ObligationRef, Tiyn
from akimat.register.hand import Hand


class AcceptWork(Act):
    """A certificate bears a number once under its contract."""

    decides: ClassVar[bool] = True

    ledger: LedgerRef
    budget: BudgetRef
    obligation: ObligationRef
    number: Line
    amount_tiyn: Tiyn

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.ledger, "budget.ledger")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.BudgetPlace, self.budget)
        yield execution.accepting(self.ledger, self.budget, self.obligation, self.number, self.amount_tiyn)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        thing = hand.new("budget.certificate", made="certificate")
        hand.open(
            Certificate,
            thing,
            obligation=self.obligation,
            number=self.number,
            amount=self.amount_tiyn,
            claimed=0,
        )
