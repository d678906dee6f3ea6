"""The superior akim appoints whom the maslikhat agreed to, once."""

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import lower
from akimat.bodies.tests.refusals import refused

pytestmark = pytest.mark.django_db
KIND = "bodies.appoint_lower_akim"


def test_with_consent() -> None:
    story = lower.vacant()
    lower.answered(story, lower.submitted(story), 13)
    lower.appointed(story)
    assert reads.holder_of(story["north-one_akim"], lower.DAY) == story["aigul"]


def test_without_consent_or_for_another() -> None:
    story = lower.vacant()
    with refused("3", KIND, "law_148_2001"):
        lower.appointed(story)
    lower.answered(story, lower.submitted(story), 13)
    with refused("3", KIND, "law_148_2001"):
        lower.appointed(story, "bolat")


def test_a_consent_serves_once() -> None:
    story = lower.vacant()
    lower.answered(story, lower.submitted(story), 13)
    lower.appointed(story)
    leaving = {"post": story["north-one_akim"], "person": story["aigul"]}
    story.act("bodies.dismiss_lower_akim", leaving, author="north_akim", on=lower.DAY)
    with refused("3", KIND, "law_148_2001"):
        lower.appointed(story)


def test_not_by_a_stranger() -> None:
    story = lower.vacant()
    lower.answered(story, lower.submitted(story), 13)
    with refused("1.1", KIND, "law_148_2001"):
        lower.appointed(story, author="south_akim")
