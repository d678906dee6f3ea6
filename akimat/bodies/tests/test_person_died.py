"""The death of an official frees every post that he held, and nothing that he did is undone."""

from datetime import date

import pytest

from akimat.bodies import reads
from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.test_assign_duties import assigned, in_office

pytestmark = pytest.mark.django_db
DAY = date(2023, 9, 10)


def test_all_his_posts_are_free() -> None:
    story = in_office()
    assigned(story)
    payload = {"person": story["bolat"], "posts": [story["deputy"]]}
    story.act("bodies.person_died", payload, author="registrar", on=DAY)
    assert reads.holder_of(story["deputy"], DAY) is None
    assert reads.assignments(DAY).count() == 0
    assert reads.holder_of(story["north_akim"], DAY) == story["aigul"]


def test_none_of_his_posts_is_forgotten() -> None:
    story = in_office()
    payload = {"person": story["aigul"], "posts": [story["deputy"]]}
    with refused("5.10", "bodies.person_died", "house"):
        story.act("bodies.person_died", payload, author="registrar", on=DAY)
