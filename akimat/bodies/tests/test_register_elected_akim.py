"""Powers begin with the registration of whoever was elected, not younger than 25, not a third term."""

from datetime import date

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import lower
from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.world import Story

pytestmark = pytest.mark.django_db
KIND = "bodies.register_elected_akim"
DAY = date(2023, 11, 10)


def won() -> Story:
    story = lower.vacant()
    lower.okrug_free(story)
    lower.elected(story, {"aigul": 40, "bolat": 39})
    return story


def test_powers_begin() -> None:
    story = won()
    lower.registered(story, "aigul", DAY)
    assert reads.holder_of(story["okrug_akim"], DAY) == story["aigul"]
    assert reads.holder_of(story["okrug_akim"], date(2023, 11, 9)) is None


@pytest.mark.parametrize(("age", "terms", "anchor"), [(24, 0, "3"), (25, 2, "2"), (None, 0, "3")])
def test_age_and_terms(age: int | None, terms: int, anchor: str) -> None:
    story = won()
    with refused(anchor, KIND, "law_148_2001"):
        lower.registered(story, "aigul", DAY, age, terms)


def test_not_the_other() -> None:
    story = won()
    with refused("4", KIND, "law_148_2001"):
        lower.registered(story, "bolat", DAY)
