"""Bodies follow the law on levels: one akimat and one maslikhat of a unit, and not in every unit."""

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused

pytestmark = pytest.mark.django_db


def test_a_body_of_a_unit() -> None:
    story = world.country()
    body = story.body("district_akimat", "akimat", "north-one")
    assert [row.thing_id for row in reads.bodies_of_unit(story["north-one"], world.FOUNDED)] == [body]
    assert reads.unit_of_body(body) == story["north-one"]


def test_a_unit_has_one_akimat() -> None:
    story = world.country()
    with refused("5.6", "bodies.create_body"):
        story.body("second_akimat", "akimat", "north")


def test_the_country_has_no_maslikhat() -> None:
    story = world.country()
    with refused("3.3", "bodies.create_body", "law_148_2001"):
        story.body("national_maslikhat", "maslikhat", "country")
