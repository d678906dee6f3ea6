"""Candidates before a maslikhat: one at a time, another after a refusal."""

import pytest

from akimat.bodies.tests import lower
from akimat.bodies.tests.refusals import refused

pytestmark = pytest.mark.django_db
KIND = "bodies.submit_candidate"


def test_one_at_a_time() -> None:
    story = lower.vacant()
    lower.submitted(story)
    with refused("1", KIND, "law_148_2001"):
        lower.submitted(story, "bolat")


def test_another_person_after_a_refusal() -> None:
    story = lower.vacant()
    lower.answered(story, lower.submitted(story), 12)
    with refused("4.1", KIND, "law_148_2001"):
        lower.submitted(story)
    lower.submitted(story, "bolat")


def test_the_fourth_in_a_row_warns() -> None:
    story = lower.vacant()
    for person in ("aigul", "bolat", "dana"):
        lower.answered(story, lower.submitted(story, person), 12)
    receipt = lower.submitted(story, "aigul")
    assert receipt.decision and {f.anchor for f in receipt.decision.unjudged if f.anchor == "4.2"}


def test_not_for_a_unit_of_somebody_else() -> None:
    story = lower.vacant()
    payload = {"post": story["north-one_akim"], "person": story["aigul"]}
    with refused("1", KIND, "law_148_2001"):
        story.act(KIND, payload, author="south_akim", on=lower.DAY)
