"""Obligations and payments: facts for the law, rows. The ledger is locked, for cash the budget."""

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from akimat.budget import codes, ledger, reads
from akimat.budget.ledger import CellBalance
from akimat.budget.models import Cash, Certificate, Obligation, Payment
from akimat.law.facts import Accepting, Obliging, Paying, PlanMove, Refunding
from akimat.law.unknown import Unknown
from akimat.register.hand import Hand

if TYPE_CHECKING:
    from akimat.budget.acts.pay import Pay
    from akimat.budget.acts.refund import Refund

RETURNED = "refund"


def plan_move(thing: UUID, budget: UUID) -> PlanMove:
    """A change of a plan: of which budget the ledger is."""
    return PlanMove(own_budget=reads.owner(thing).budget == budget)


def obliging(thing: UUID, budget: UUID, cell: int, on: date, **told: Any) -> Obliging:
    """An obligation about to be taken, beside what is left of the plan by obligations."""
    own = reads.owner(thing)
    left = ledger.balance(thing).cells.get(cell, CellBalance())
    needed = reads.contract_needed(codes.specific_of(cell), on)
    return Obliging(
        on=on,
        own_budget=own.budget == budget,
        left_tiyn=left.obligations - left.committed,
        contract_needed=Unknown("contract_needed") if needed is None else needed,
        **told,
    )


def accepting(thing: UUID, budget: UUID, obligation: UUID, number: str, amount: int) -> Accepting:
    """A certificate about to be accepted, beside its contract and the certificates before it."""
    row = _standing(Obligation, obligation)
    before = Certificate.objects.filter(obligation=obligation, until=None, voided_act=None)
    accepted = sum(each.amount for each in before)
    return Accepting(
        own=row is not None and row.ledger_id == thing and reads.owner(thing).budget == budget,
        number_seen=any(each.number == number for each in before),
        amount_tiyn=amount,
        contract_left_tiyn=(row.amount - accepted) if row else 0,
    )


def paying(act: "Pay", on: date) -> Paying:
    """A payment about to be made, beside everything that limits it."""
    row, own = _standing(Obligation, act.obligation), reads.owner(act.ledger)
    certificate = _standing(Certificate, act.certificate) if act.certificate else None
    cash = _standing(Cash, act.budget)
    known = row is not None and row.ledger_id == act.ledger and own.budget == act.budget
    cell = row.cell if row else 0
    paid = ledger.balance(act.ledger).cells.get(cell, CellBalance()).paid
    seen = Payment.objects.filter(obligation=act.obligation, invoice=act.invoice, until=None, voided_act=None)
    return Paying(
        registered=known,
        under_contract=bool(row and row.basis == "contract"),
        purpose=act.purpose,
        amount_tiyn=act.amount_tiyn,
        offset_tiyn=act.offset_tiyn,
        cash_left_tiyn=(cash.received - cash.paid) if cash else 0,
        plan_left_tiyn=reads.planned_to(act.ledger, cell, on.month) - paid,
        obligation_left_tiyn=(row.amount - row.paid) if row else 0,
        advance_left_tiyn=(row.advance_cap - row.advanced) if row else 0,
        offset_left_tiyn=(row.advanced - row.offset) if row else 0,
        has_certificate=certificate is not None and certificate.obligation_id == act.obligation,
        certificate_left_tiyn=(certificate.amount - certificate.claimed) if certificate else 0,
        claimed_already=seen.exclude(purpose=RETURNED).exists(),
    )


def refunding(act: "Refund", on: date) -> Refunding:
    """Money about to come back, beside what was paid this year."""
    row, own = _standing(Obligation, act.obligation), reads.owner(act.ledger)
    known = row is not None and row.ledger_id == act.ledger and own.budget == act.budget
    year = reads.place(act.budget).fiscal_year
    return Refunding(
        own=known,
        this_year=on.year == year,
        amount_tiyn=act.amount_tiyn,
        paid_tiyn=row.paid if row else 0,
    )


def post(hand: Hand, act: "Pay") -> None:
    """The payment, and what it leaves of the obligation, the certificate, the plan and the cash."""
    row = _standing(Obligation, act.obligation)
    assert row is not None
    _open_payment(hand, act, row.cell, act.certificate, act.purpose)
    advance = act.amount_tiyn if act.purpose == "advance" else 0
    _again(
        hand,
        row,
        paid=row.paid + act.amount_tiyn,
        advanced=row.advanced + advance,
        offset=row.offset + act.offset_tiyn,
    )
    if act.certificate:
        certificate = _standing(Certificate, act.certificate)
        assert certificate is not None
        _again(hand, certificate, claimed=certificate.claimed + act.amount_tiyn + act.offset_tiyn)
    ledger.book(hand, act.ledger, {row.cell: (0, act.amount_tiyn)})
    move_cash(hand, act.budget, paid=act.amount_tiyn)


def post_refund(hand: Hand, act: "Refund") -> None:
    """The line is restored: what came back may be committed and paid again."""
    row = _standing(Obligation, act.obligation)
    assert row is not None
    _open_payment(hand, act, row.cell, None, RETURNED)
    back = act.amount_tiyn
    _again(hand, row, paid=row.paid - back)
    ledger.book(hand, act.ledger, {row.cell: (0, -back)})
    move_cash(hand, act.budget, paid=-back)


def move_cash(hand: Hand, budget: UUID, *, received: int = 0, paid: int = 0) -> None:
    """The account after more came in or went out; the first receipt opens it."""
    row = _standing(Cash, budget)
    if row is None:
        hand.open(Cash, budget, account="budget", received=received, paid=paid)
    else:
        _again(hand, row, received=row.received + received, paid=row.paid + paid)


def _open_payment(hand: Hand, act: "Pay | Refund", cell: int, certificate: UUID | None, purpose: str) -> None:
    thing = hand.new("budget.payment", made="payment")
    hand.open(
        Payment,
        thing,
        ledger=act.ledger,
        obligation=act.obligation,
        certificate=certificate,
        cell=cell,
        purpose=purpose,
        invoice=act.invoice,
        amount=act.amount_tiyn,
    )


def _standing(model: Any, thing: UUID) -> Any:
    """The open row of a thing."""
    return model.objects.filter(thing=thing, until=None, voided_act=None).first()


KEPT = ("id", "thing_id", "since", "since_act", "opened_act", "until", "until_act", "voided_act")


def _again(hand: Hand, row: Any, **changes: int) -> None:
    """A row in its next version."""
    values = {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields}
    fields = {name: value for name, value in values.items() if name not in KEPT}
    hand.close(type(row), row.thing_id)
    hand.open(type(row), row.thing_id, **fields | changes)
