"""Money at the edge: tenge in, tiyn kept; a third decimal is an error, and nothing is rounded."""

import pytest

from akimat.budget.acts.approve_budget import ApproveBudget
from akimat.budget.money import in_tenge, in_thousands
from akimat.register.shapes import shapes
from akimat.register.tenge import tenge, tiyn


@pytest.mark.parametrize(
    ("text", "amount"), [("1 234,56", 123_456), ("-0.5", -50), ("1\u00a0000", 100_000), ("\u22127", -700)]
)
def test_tenge_as_people_write_them(text: str, amount: int) -> None:
    assert tiyn(text) == amount
    assert tiyn(tenge(amount)) == amount


@pytest.mark.parametrize("text", ["1,234", "1.2.3", "ten", "", "1e5", "99999999999999999"])
def test_what_is_no_amount_of_whole_tiyn(text: str) -> None:
    with pytest.raises(ValueError):
        tiyn(text)


def test_thousands_keep_the_decimals_they_need() -> None:
    assert in_thousands(1_292_800_00) == "1\u00a0292,8"
    assert in_thousands(-1) == "\u22120,00001"
    assert in_tenge(1_292_800_01) == "1\u00a0292\u00a0800,01"


def test_a_form_knows_money_where_it_may_be_missing() -> None:
    assert shapes(ApproveBudget)["revenue"].money and not shapes(ApproveBudget)["effective_from"].money
