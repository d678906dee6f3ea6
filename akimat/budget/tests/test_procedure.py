"""Steps around a decision: the assembly, the draft, the quarter's plan, the implementing act, the report."""

from datetime import date
from typing import Any

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.world import FOUNDED, Story, names
from akimat.budget.tests import treasury
from akimat.law import Verdict
from akimat.register.perform import Receipt

pytestmark = pytest.mark.django_db
DECIDED = date(2025, 12, 24)


def rural() -> Story:
    """A rural district with its akim, below the district; the budget of 2026."""
    story = treasury.district(fiscal_year=2026)
    row = {"code": "okrug", "names": names("okrug"), "rank": "rural_district", "parent": story["north-one"]}
    units = story.act("territory.enter_units", {"units": [row]}, author="registrar", on=FOUNDED)
    story.things |= units.made
    story.body("okrug_office", "apparatus", "okrug")
    story.post("okrug_akim", "okrug_office", "akim")
    story.person("okrug_person")
    story.holder("okrug_akim", "okrug_person")
    treasury.budgets(story, ["okrug"], 2026)
    story.things["budget"] = story["budget-okrug"]
    return story


def step(story: Story, kind: str, author: str, on: date, **payload: Any) -> Receipt:
    return story.act(f"budget.{kind}", {"budget": story["budget"]} | payload, author=author, on=on)


def agreed(story: Story, **votes: int) -> Receipt:
    vote = {"protocol": "4", "delegated": 20, "present": 12, "votes_for": 7} | votes
    return step(story, "agree_with_assembly", "okrug_akim", date(2025, 8, 20), **vote)


def late(receipt: Receipt, anchor: str) -> bool:
    """Whether a term was missed by this sentence, without the act being refused."""
    assert receipt.decision is not None
    found = [each for each in receipt.decision.findings if each.anchor == anchor and each.grade == "late"]
    assert found, anchor
    return found[0].verdict is Verdict.FAILS


def test_a_rural_budget_wants_the_assembly_first_and_the_maslikhat_of_the_district() -> None:
    story = rural()
    whole = {"lines": [], "reserve": 0, "on": DECIDED}
    with refused("89.1", "budget.approve_budget"):
        treasury.approved(story, **whole)
    agreed(story)
    with refused("7.1", "budget.approve_budget"):
        treasury.approved(story, author="okrug_akim", **whole)
    with refused("18.1", "budget.approve_budget"):
        treasury.approved(story, **(whole | {"reserve": 1_00}))
    treasury.approved(story, **whole)


@pytest.mark.parametrize(
    ("votes", "anchor"), [({"present": 9, "votes_for": 9}, "9"), ({"votes_for": 6}, "11")]
)
def test_the_assembly_needs_half_of_its_members_and_more_than_half_of_the_votes(
    votes: dict[str, int], anchor: str
) -> None:
    story = rural()
    with refused(anchor, "budget.agree_with_assembly", "law_148_2001"):
        agreed(story, **votes)


@pytest.mark.parametrize(("on", "missed"), [(date(2025, 11, 1), False), (date(2025, 11, 2), True)])
def test_a_late_draft_is_noted_and_not_refused(on: date, missed: bool) -> None:
    story = treasury.district(fiscal_year=2026)
    assert late(step(story, "submit_draft", "akim", on, commission_on=on), "91.1") is missed


def test_the_quarters_plan_is_a_quarter_until_the_budget_is_approved() -> None:
    story = treasury.district(fiscal_year=2026)
    on = date(2025, 12, 24)
    with refused("91.4", "budget.adopt_quarter_plan"):
        step(story, "adopt_quarter_plan", "akim", on, forecast_tiyn=100_00, amount_tiyn=25_01)
    step(story, "adopt_quarter_plan", "akim", on, forecast_tiyn=100_00, amount_tiyn=25_00)
    treasury.approved(story, on=on, reserve=107_00)
    with refused("91.4", "budget.adopt_quarter_plan"):
        step(story, "adopt_quarter_plan", "akim", on, forecast_tiyn=100_00, amount_tiyn=25_00)


def test_the_implementing_act_follows_within_a_week() -> None:
    story = treasury.district(fiscal_year=2026)
    with refused("93.1", "budget.implement_budget"):
        step(story, "implement_budget", "akim", date(2025, 12, 22))
    treasury.approved(story, on=date(2025, 12, 22), reserve=107_00)
    assert not late(step(story, "implement_budget", "akim", date(2025, 12, 29)), "93.1")
    assert late(step(story, "implement_budget", "akim", date(2025, 12, 30)), "93.1")


def test_the_report_of_2024_is_due_by_the_new_code() -> None:
    story = treasury.district(fiscal_year=2024)
    treasury.approved(story, on=date(2023, 12, 20), effective_from=date(2024, 1, 1))
    assert not late(step(story, "submit_report", "akim", date(2025, 4, 1)), "126.1")
    assert late(step(story, "submit_report", "akim", date(2025, 4, 2)), "126.1")
