"""From the contract to the last tiyn: nothing beyond plan, cash, contract and certificate, nothing twice."""

from datetime import date
from typing import Any

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.world import Story, names
from akimat.budget import ledger, reads
from akimat.budget.tests import treasury
from akimat.budget.tests.treasury import SUPPLIES, months
from akimat.register.perform import Receipt
from akimat.register.replay import replay

pytestmark = pytest.mark.django_db
MARCH = date(2025, 3, 10)
ENTERED = date(2024, 12, 19)
SALARIES = "071458015000111"


def opened(cash: int = 3_000_00) -> Story:
    """A district that plans 3,000 tenge for supplies (1,000 in January, 2,000 in April), 500 for salaries."""
    story = treasury.district()
    told(story, cash)
    return story


def told(story: Story, cash: int = 3_000_00) -> None:
    rows = [_specific("149", True), _specific("111", False)]
    story.act("budget.enter_codes", {"codes": rows}, author="registrar", on=ENTERED)
    treasury.approved(story)
    supplies = [1_000_00, 0, 0, 2_000_00, *([0] * 8)]
    salaries = months(500_00)
    treasury.planned(story, {SUPPLIES: (supplies, supplies), SALARIES: (salaries, salaries)})
    story.things["ledger"] = story["ledger-finance"]
    receipts = {"budget": story["budget"], "statement": "1", "amount_tiyn": cash}
    story.act("budget.record_receipts", receipts, author="financier", on=MARCH)


def _specific(digits: str, contract: bool) -> dict[str, Any]:
    return {"part": "specific", "digits": digits, "names": names(digits), "contract": contract}


def did(story: Story, kind: str, on: date = MARCH, **payload: Any) -> Receipt:
    whole = {"budget": story["budget"], "ledger": story["ledger"]} | payload
    return story.act(f"budget.{kind}", whole, author="financier", on=on)


def contracted(story: Story, amount: int = 1_500_00, on: date = MARCH, **rest: Any) -> None:
    payload = {
        "cell": SUPPLIES,
        "basis": "contract",
        "counterparty": "Qurylys LLP",
        "number": "14",
        "amount_tiyn": amount,
        "advance_tiyn": 400_00,
    }
    made = did(story, "register_obligation", on, **payload | rest).made
    story.things["contract"] = made["obligation"]


def certified(story: Story, amount: int, number: str = "1") -> None:
    payload = {"obligation": story["contract"], "number": number, "amount_tiyn": amount}
    story.things["certificate"] = did(story, "accept_work", **payload).made["certificate"]


def paid(story: Story, amount: int, invoice: str = "1", on: date = MARCH, **rest: Any) -> Receipt:
    payload = {
        "obligation": story["contract"],
        "certificate": story["certificate"] if "certificate" in story.things else None,
        "purpose": "work",
        "invoice": invoice,
        "amount_tiyn": amount,
    }
    return did(story, "pay", on, **payload | rest)


def balance(story: Story) -> ledger.CellBalance:
    return ledger.balance(story["ledger"]).cells[int(SUPPLIES)]


def test_a_contract_is_registered_to_the_last_tiyn_of_the_plan() -> None:
    story = opened()
    with refused("109.4", "budget.register_obligation"):
        contracted(story, 3_000_01)
    contracted(story, 3_000_00)
    assert balance(story).committed == 3_000_00
    with refused("109.4", "budget.register_obligation"):
        contracted(story, 1, number="15")


@pytest.mark.parametrize(
    ("day", "rest", "fits"), [(20, {}, True), (21, {}, False), (21, {"lasts_beyond_year": True}, True)]
)
def test_after_the_20th_of_december(day: int, rest: dict[str, Any], fits: bool) -> None:
    story = opened()
    if fits:
        contracted(story, on=date(2025, 12, day), **rest)
        return
    with refused("109.8", "budget.register_obligation"):
        contracted(story, on=date(2025, 12, day), **rest)


def test_one_certificate_is_not_paid_twice() -> None:
    story = opened()
    contracted(story)
    certified(story, 700_00)
    paid(story, 700_00)
    with refused("4.1", "budget.pay", "house"):
        paid(story, 1_00)
    with refused("4.2", "budget.pay", "house"):
        paid(story, 1, invoice="2")
    assert (balance(story).committed, balance(story).paid) == (1_500_00, 700_00)
    cash = reads.cash(story["budget"], MARCH)
    assert cash is not None and (cash.received, cash.paid) == (3_000_00, 700_00)


def test_payments_stay_within_the_months_and_a_change_of_plan_cures() -> None:
    story = opened()
    contracted(story)
    certified(story, 1_200_00)
    with refused("110.3", "budget.pay"):
        paid(story, 1_000_01)
    paid(story, 1_000_00)
    earlier = [1_200_00, 0, 0, 1_800_00, *([0] * 8)]
    salaries = months(500_00)
    cells = [
        {"cell": cell, "obligations": plan, "payments": plan}
        for cell, plan in ((SUPPLIES, earlier), (SALARIES, salaries))
    ]
    did(story, "move_plan", cells=cells)
    paid(story, 200_00, invoice="2")
    assert balance(story).paid == 1_200_00


def test_a_plan_does_not_shrink_below_what_is_committed() -> None:
    story = opened()
    contracted(story)
    short = months(1_499_99)
    cells = [{"cell": SUPPLIES, "obligations": short, "payments": short}]
    with refused("3.3", "budget.move_plan", "house"):
        did(story, "move_plan", cells=cells)


def test_no_cash_no_payment() -> None:
    story = opened(cash=99_99)
    contracted(story)
    certified(story, 700_00)
    with refused("110.3", "budget.pay"):
        paid(story, 100_00)
    paid(story, 99_99)


def test_an_advance_is_capped_and_set_off() -> None:
    story = opened()
    contracted(story)
    advance: dict[str, Any] = {"purpose": "advance", "certificate": None}
    with refused("4.3", "budget.pay", "house"):
        paid(story, 400_01, invoice="a", **advance)
    paid(story, 400_00, invoice="a", **advance)
    certified(story, 700_00)
    with refused("4.3", "budget.pay", "house"):
        paid(story, 100_00, offset_tiyn=400_01)
    with refused("4.2", "budget.pay", "house"):
        paid(story, 300_01, offset_tiyn=400_00)
    paid(story, 300_00, offset_tiyn=400_00)
    assert balance(story).paid == 700_00


def test_work_is_paid_on_a_certificate_within_the_contract() -> None:
    story = opened()
    contracted(story)
    with refused("109.5", "budget.pay"):
        paid(story, 1_00)
    with refused("4.2", "budget.accept_work", "house"):
        certified(story, 1_500_01)
    certified(story, 1_000_00)
    with refused("4.2", "budget.accept_work", "house"):
        certified(story, 1_00)


def test_salaries_need_no_contract_and_supplies_do() -> None:
    story = opened()
    payroll: dict[str, Any] = {"basis": "payroll", "number": "march", "advance_tiyn": 0}
    with refused("110.4", "budget.register_obligation"):
        contracted(story, 100_00, **payroll)
    contracted(story, 100_00, cell=SALARIES, **payroll)
    paid(story, 100_00, purpose="without_certificate")


def test_a_refund_of_the_year_restores_the_line() -> None:
    story = opened()
    contracted(story)
    certified(story, 700_00)
    paid(story, 700_00)
    back = {"obligation": story["contract"], "invoice": "r1"}
    with refused("4.4", "budget.refund", "house"):
        did(story, "refund", amount_tiyn=700_01, **back)
    did(story, "refund", amount_tiyn=200_00, **back)
    assert balance(story).paid == 500_00
    with refused("4.4", "budget.refund", "house"):
        did(story, "refund", date(2026, 1, 12), amount_tiyn=1_00, **back)


def test_replay_rebuilds_every_balance() -> None:
    story = opened()
    contracted(story)
    certified(story, 700_00)
    paid(story, 700_00)
    assert replay().faults == []
