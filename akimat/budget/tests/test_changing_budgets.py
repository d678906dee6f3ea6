"""Amendment, adjustment and sequestration: three ways to change a budget, never confused."""

from datetime import date
from typing import Any

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.world import Story
from akimat.budget import changing
from akimat.budget.tests import treasury
from akimat.budget.tests.treasury import FIGURES, LINES, PROGRAMME
from akimat.register.perform import Receipt

pytestmark = pytest.mark.django_db
OTHER = "071458018000"
MAY = date(2025, 5, 20)


def district() -> Story:
    story = treasury.district()
    treasury.approved(story)
    return story


def three(story: Story) -> dict[str, tuple[int, int, int]]:
    """Approved, amended, adjusted, by code."""
    return {
        code: (line.approved, line.amended, line.adjusted)
        for (_section, code), line in changing.lines(story["budget"]).items()
    }


def adjusted(story: Story, *changes: tuple[str, int], on: date = MAY, **rest: Any) -> Receipt:
    rows = [{"section": "expenditure", "line_code": code, "change_tiyn": by} for code, by in changes]
    payload = {
        "budget": story["budget"],
        "ground": "reallocation",
        "basis": "resolution 12",
        "commission_reviewed": True,
        "changes": rows,
    }
    return story.act("budget.adjust_budget", payload | rest, author="akim", on=on)


def amended(story: Story, on: date = MAY, **changes: Any) -> Receipt:
    payload = {
        **FIGURES,
        "reserve": 107_00,
        "budget": story["budget"],
        "effective_from": date(2025, 1, 1),
        "ground": "president_instructs",
        "initiator": "akimat",
        "reasons": "instruction 5",
        "lines": [],
        **changes,
    }
    return story.act("budget.amend_budget", payload, author="budget_chair", on=on)


def concluded(story: Story, positive: bool = True) -> None:
    payload = {"budget": story["budget"], "positive": positive, "commission_on": MAY}
    story.act("budget.give_conclusion", payload, author="akim", on=MAY)


MORE = {"expenditure": 10_300_00, "balance": -250_00, "financing": 250_00, "balances_used": 200_00}
MORE_LINES = [LINES[0] | {"amount_tiyn": 6_100_00}]


def test_an_adjustment_moves_only_what_is_adjusted() -> None:
    story = district()
    adjusted(story, (PROGRAMME, -600_00), (OTHER, 600_00))
    assert three(story) == {
        PROGRAMME: (6_000_00, 6_000_00, 5_400_00),
        OTHER: (4_200_00, 4_200_00, 4_800_00),
    }


@pytest.mark.parametrize(("first", "second", "fits"), [(600_00, 300_00, True), (600_00, 300_01, False)])
def test_fifteen_percent_add_up_over_the_year(first: int, second: int, fits: bool) -> None:
    story = district()
    adjusted(story, (PROGRAMME, -first), (OTHER, first))
    if fits:
        adjusted(story, (PROGRAMME, -second), (OTHER, second))
        return
    with refused("98.3", "budget.adjust_budget"):
        adjusted(story, (PROGRAMME, -second), (OTHER, second))


def test_an_adjustment_leaves_what_is_planned() -> None:
    story = district()
    treasury.planned(story, {treasury.SUPPLIES: (treasury.months(5_900_00), treasury.months(5_900_00))})
    with refused("3.4", "budget.adjust_budget", "house"):
        adjusted(story, (PROGRAMME, -100_01), (OTHER, 100_01))
    adjusted(story, (PROGRAMME, -100_00), (OTHER, 100_00))


def test_an_amendment_folds_adjustments_in_and_leaves_the_approved() -> None:
    story = district()
    adjusted(story, (PROGRAMME, -600_00), (OTHER, 600_00))
    concluded(story)
    amended(story, **MORE, lines=MORE_LINES)
    assert three(story) == {
        PROGRAMME: (6_000_00, 6_100_00, 6_100_00),
        OTHER: (4_200_00, 4_200_00, 4_200_00),
    }


def test_more_expenditure_wants_the_akims_conclusion_each_time() -> None:
    story = district()
    with refused("73.3", "budget.amend_budget"):
        amended(story, **MORE, lines=MORE_LINES)
    concluded(story, positive=False)
    with refused("73.3", "budget.amend_budget"):
        amended(story, **MORE, lines=MORE_LINES)
    concluded(story)
    amended(story, **MORE, lines=MORE_LINES)
    again = {"expenditure": 10_400_00, "balance": -350_00, "financing": 350_00, "balances_used": 300_00}
    with refused("73.3", "budget.amend_budget"):
        amended(story, **again, lines=[LINES[0] | {"amount_tiyn": 6_200_00}])


def test_a_ground_of_the_old_code_is_none_any_more() -> None:
    story = district()
    with refused("94.2", "budget.amend_budget"):
        amended(story, ground="change_of_law")


def sequestered(story: Story, cut: int, author: str = "akim", line: str = PROGRAMME) -> Receipt:
    payload = {
        "budget": story["budget"],
        "commission_decided": True,
        "cuts": [{"line_code": line, "cut_tiyn": cut}],
    }
    return story.act("budget.sequester_budget", payload, author=author, on=MAY)


def test_a_tenth_and_more_is_for_the_maslikhat() -> None:
    story = district()
    sequestered(story, 1_019_99)
    with refused("97.2", "budget.sequester_budget"):
        sequestered(story, 1_020_00)
    sequestered(story, 1_020_00, author="budget_chair")
    assert three(story)[PROGRAMME] == (6_000_00, 6_000_00, 3_960_01)


def test_protected_lines_are_spared_and_leave_the_base() -> None:
    story = treasury.district()
    treasury.approved(story, lines=[LINES[0], LINES[1] | {"protected": True}])
    with refused("97.4", "budget.sequester_budget"):
        sequestered(story, 1_00, line=OTHER)
    with refused("97.2", "budget.sequester_budget"):
        sequestered(story, 600_00)
    sequestered(story, 599_99)
