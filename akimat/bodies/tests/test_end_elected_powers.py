"""The powers of an elected akim end early by the superior akim, and only so."""

from datetime import date

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import lower
from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.test_register_elected_akim import DAY, won
from akimat.bodies.tests.world import Story

pytestmark = pytest.mark.django_db
KIND = "bodies.end_elected_powers"
LATER = date(2024, 3, 1)


def in_office() -> Story:
    """The district has an akim again, and the rural district an elected one."""
    story = won()
    lower.registered(story, "aigul", DAY)
    lower.answered(story, lower.submitted(story, "dana"), 13)
    lower.appointed(story, "dana")
    return story


def test_a_resignation() -> None:
    story = in_office()
    lower.ended(story, "aigul", LATER)
    assert reads.holder_of(story["okrug_akim"], LATER) is None
    with refused("5", KIND, "law_148_2001"):
        lower.ended(story, "aigul", LATER)


def test_not_by_the_akim_of_the_region() -> None:
    with refused("6", KIND, "law_148_2001"):
        lower.ended(in_office(), "aigul", LATER, "north_akim")
