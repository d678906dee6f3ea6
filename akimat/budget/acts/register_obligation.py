"""Register an obligation: a contract, or what the law lets be paid without one."""

from collections.abc import Iterable
from typing import Any, ClassVar, Literal

from akimat.budget import execution, ledger
from akimat.budget.codes import CellCode
from akimat.budget.models import Obligation
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import BudgetRef, LedgerRef, Line, Tiyn
from akimat.register.hand import Hand

Basis = Literal["contract", "payroll", "taxes", "social", "transfers", "debt", "writ"]


class RegisterObligation(Act):
    """`lasts_beyond_year`: it runs past the end of the year, or adds to a registered contract."""

    decides: ClassVar[bool] = True

    ledger: LedgerRef
    budget: BudgetRef
    cell: CellCode
    basis: Basis
    counterparty: Line
    number: Line
    amount_tiyn: Tiyn
    advance_tiyn: Tiyn = 0
    lasts_beyond_year: bool = False
    from_reserve: bool = False

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.ledger, "budget.ledger")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.BudgetPlace, self.budget)
        yield execution.obliging(
            self.ledger,
            self.budget,
            int(self.cell),
            doing.on,
            basis=self.basis,
            amount_tiyn=self.amount_tiyn,
            advance_tiyn=self.advance_tiyn,
            lasts_beyond_year=self.lasts_beyond_year,
            from_reserve=self.from_reserve,
        )

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        thing = hand.new("budget.obligation", made="obligation")
        hand.open(
            Obligation,
            thing,
            ledger=self.ledger,
            cell=int(self.cell),
            basis=self.basis,
            counterparty=self.counterparty,
            number=self.number,
            amount=self.amount_tiyn,
            advance_cap=self.advance_tiyn,
            paid=0,
            advanced=0,
            offset=0,
        )
        ledger.book(hand, self.ledger, {int(self.cell): (self.amount_tiyn, 0)})
