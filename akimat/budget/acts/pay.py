"""Pay an invoice: within cash, the plan by payments, what is left of the obligation, and the certificate."""

from collections.abc import Iterable
from typing import Any, ClassVar, Literal

from akimat.budget import execution
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import BudgetRef, CertificateRef, LedgerRef, Line, ObligationRef, Tiyn
from akimat.register.hand import Hand

Purpose = Literal["work", "advance", "without_certificate"]


class Pay(Act):
    """`offset_tiyn` is the part of a certificate that an earlier advance has already paid: no cash moves."""

    decides: ClassVar[bool] = True

    ledger: LedgerRef
    budget: BudgetRef
    obligation: ObligationRef
    certificate: CertificateRef | None = None
    purpose: Purpose
    invoice: Line
    amount_tiyn: Tiyn
    offset_tiyn: Tiyn = 0

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.ledger, "budget.ledger")
        yield Subject(self.budget, "budget.budget")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.BudgetPlace, self.budget)
        yield execution.paying(self, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        execution.post(hand, self)
