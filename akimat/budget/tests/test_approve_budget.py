"""A maslikhat's decision on a budget: sections that fit, the right maslikhat, lines that add up."""

from datetime import date
from typing import Any

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.budget import reads
from akimat.budget.tests import treasury

pytestmark = pytest.mark.django_db
KIND = "budget.approve_budget"


def test_the_sections_stand_as_decided() -> None:
    story = treasury.district()
    treasury.approved(story)
    found = reads.sections(story["budget"], treasury.DECIDED)
    assert found is not None and (found.balance, found.financing) == (-150_00, 150_00)
    assert reads.lines(story["budget"], treasury.DECIDED).count() == len(treasury.LINES)


@pytest.mark.parametrize(
    ("changes", "anchor"),
    [
        ({"tax": 3_999_00}, "13.1"),
        ({"loans_given": 201_00}, "15"),
        ({"assets_acquired": 61_00}, "16"),
        ({"balance": -149_00, "financing": 149_00, "borrowing": 99_00}, "17"),
        ({"financing": -150_00, "borrowing": -200_00}, "18.1"),
        ({"balances_used": 99_00}, "18.2"),
        ({"reserve": 107_00}, "19.5"),
        ({"capital_sales": None}, "13.1"),
    ],
)
def test_an_identity_that_fails_is_refused(changes: dict[str, Any], anchor: str) -> None:
    story = treasury.district()
    with refused(anchor, KIND, "budget_code_2008"):
        treasury.approved(story, lines=[], **changes)


def test_another_maslikhat_decides_nothing_here() -> None:
    story = treasury.district()
    story.body("other_maslikhat", "maslikhat", "north-two")
    story.post("other_chair", "other_maslikhat", "maslikhat_chair")
    story.holder("other_chair", "dana")
    with refused("9.1", KIND):
        treasury.approved(story, author="other_chair")


def test_lines_that_do_not_add_up_are_refused() -> None:
    story = treasury.district()
    with refused("2", KIND, "house"):
        treasury.approved(story, lines=treasury.LINES[1:])


def test_the_day_of_effect_is_the_first_of_january_under_the_code_of_2025() -> None:
    story = treasury.district(fiscal_year=2026)
    with refused("1.6", KIND, "budget_code_2025"):
        treasury.approved(story, on=date(2025, 12, 22), effective_from=date(2025, 12, 22), reserve=107_00)
