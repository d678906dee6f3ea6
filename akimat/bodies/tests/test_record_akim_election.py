"""The protocol of an election: sums, plurality, a tie, what was not reported."""

from datetime import date

import pytest

from akimat.bodies.tests import lower
from akimat.bodies.tests.refusals import refused
from akimat.law.consent import Elected, RepeatAmong

pytestmark = pytest.mark.django_db
KIND = "bodies.record_akim_election"


def test_more_votes_than_the_others() -> None:
    receipt = lower.elected(lower.vacant(), {"aigul": 40, "bolat": 39})
    assert receipt.decision and isinstance(receipt.decision.defined["outcome"], Elected)


@pytest.mark.parametrize(
    ("change", "anchor"), [({"voted": 90}, "2.1"), ({"issued": 88}, "2.2"), ({"voters": 199}, "2.3")]
)
def test_sums_that_do_not_fit(change: dict[str, int], anchor: str) -> None:
    with refused(anchor, KIND, "elections_1995"):
        lower.elected(lower.vacant(), {"aigul": 40, "bolat": 39}, **change)


def test_what_was_not_reported_is_not_zero() -> None:
    with refused("2.1", KIND, "elections_1995"):
        lower.elected(lower.vacant(), {"aigul": 40, "bolat": 39}, invalid=None)


def test_a_tie_is_repeated_and_late_after_a_month() -> None:
    story = lower.vacant()
    receipt = lower.elected(story, {"aigul": 40, "bolat": 40})
    assert receipt.decision and isinstance(receipt.decision.defined["outcome"], RepeatAmong)
    late = lower.elected(story, {"aigul": 41, "bolat": 40}, date(2023, 12, 20))
    assert late.decision
    assert {f.anchor for f in late.decision.findings if f.verdict.value == "fails"} >= {"4"}
