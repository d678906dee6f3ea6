"""Financing plans fit the budget, each for an institution that is entered; the database keeps balances."""

import pytest
from django.db import IntegrityError, connection, transaction

from akimat.bodies.tests.refusals import refused
from akimat.budget import ledger
from akimat.budget.tests import treasury
from akimat.budget.tests.treasury import SUPPLIES, months

pytestmark = pytest.mark.django_db
KIND = "budget.approve_plan"


def test_a_plan_opens_a_balance() -> None:
    story = treasury.district()
    treasury.approved(story)
    thing = treasury.planned(story)
    whole = ledger.balance(thing)
    assert whole.cells == {int(SUPPLIES): ledger.CellBalance(3_000_00, 3_000_00, 0, 0)}
    assert [row.cell for row in ledger.plan_rows(thing)] == [int(SUPPLIES)]


@pytest.mark.parametrize(("amount", "fits"), [(6_000_00, True), (6_000_01, False)])
def test_not_a_tiyn_more_than_the_budget(amount: int, fits: bool) -> None:
    story = treasury.district()
    treasury.approved(story)
    cells = {SUPPLIES: (months(amount), months(amount))}
    if fits:
        treasury.planned(story, cells)
        return
    with refused("105.3", KIND):
        treasury.planned(story, cells)


def test_institutions_together_stay_within_the_line() -> None:
    story = treasury.district()
    treasury.approved(story)
    story.body("school", "state_body", "north-one")
    treasury.institution(story, "school", "458", "north-one")
    treasury.planned(story, {SUPPLIES: (months(4_000_00), months(4_000_00))})
    with refused("105.3", KIND):
        treasury.planned(story, {SUPPLIES: (months(2_000_01), months(2_000_01))}, body="school")
    treasury.planned(story, {SUPPLIES: (months(2_000_00), months(2_000_00))}, body="school")


def test_a_stranger_has_no_plan_and_nobody_a_second_first_one() -> None:
    story = treasury.district()
    treasury.approved(story)
    story.body("stranger", "state_body", "north-one")
    with refused("3.1", KIND, "house"):
        treasury.planned(story, body="stranger")
    treasury.planned(story)
    with refused("3.2", KIND, "house"):
        treasury.planned(story)


def test_lines_of_another_administrator_are_not_planned() -> None:
    story = treasury.district()
    treasury.approved(story)
    with refused("105.1", KIND):
        treasury.planned(story, {"071459015000149": (months(1), months(1))})


@pytest.mark.parametrize("column", ["committed", "paid"])
def test_the_database_itself_keeps_a_balance_within_its_plan(column: str) -> None:
    story = treasury.district()
    treasury.approved(story)
    thing = treasury.planned(story)
    row = (
        "INSERT INTO budget_balance (id, thing_id, since, since_act, opened_act, budget_id, body_id, cells,"
        " obligations, payments, committed, paid, beyond) SELECT gen_random_uuid(), id, '2025-01-10', act,"
        " act, id, id, '{7}', '{100}', '{100}', %s, %s, false FROM register_thing WHERE id = %s"
    )
    amounts = {"committed": "{100}", "paid": "{100}", column: "{101}"}
    close = "UPDATE budget_balance SET until = since, until_act = opened_act WHERE thing_id = %s"
    expected = pytest.raises(IntegrityError, match=f"budget_balance_{column}")
    with expected, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(close, [thing])
        cursor.execute(row, [amounts["committed"], amounts["paid"], thing])
