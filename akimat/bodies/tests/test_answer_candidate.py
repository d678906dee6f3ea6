"""The maslikhat of the unit answers, once; a half of all deputies is no majority."""

import pytest

from akimat.bodies.tests import lower
from akimat.bodies.tests.refusals import refused
from akimat.law.consent import Consent, Nobody

pytestmark = pytest.mark.django_db
KIND = "bodies.answer_candidate"


@pytest.mark.parametrize(
    ("votes", "total", "outcome"), [(13, 25, Consent), (12, 24, Nobody), (12, 25, Nobody)]
)
def test_a_majority_of_all(votes: int, total: int, outcome: type) -> None:
    story = lower.vacant()
    receipt = lower.answered(story, lower.submitted(story), votes, total)
    assert receipt.decision and isinstance(receipt.decision.defined["outcome"], outcome)


def test_it_answers_once() -> None:
    story = lower.vacant()
    asked = lower.submitted(story)
    lower.answered(story, asked, 13)
    with refused("3", KIND, "law_148_2001"):
        lower.answered(story, asked, 20)


def test_without_the_total_nothing_can_be_judged() -> None:
    story = lower.vacant()
    with refused("3", KIND, "law_148_2001"):
        lower.answered(story, lower.submitted(story), 13, None)
