"""An akimat is headed by its akim, and has one head."""

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused
from akimat.register.errors import BrokenRegister

pytestmark = pytest.mark.django_db


def test_a_post_is_of_the_unit_of_its_body() -> None:
    story = world.country()
    assert reads.unit_of_post(story["north_akim"]) == story["north"]
    assert reads.office_on(story["north_akim"], world.FOUNDED) == ("akim", "region")


def test_the_head_of_an_akimat_is_the_akim() -> None:
    story = world.country()
    story.body("akimat", "akimat", "north-one")
    with refused("3", "bodies.create_post", "constitution_1995"):
        story.post("manager", "akimat", "specialist")


def test_an_akimat_has_one_head() -> None:
    story = world.country()
    with refused("3", "bodies.create_post", "constitution_1995"):
        story.post("second_akim", "north_akimat", "akim")


def test_a_code_names_one_post() -> None:
    story = world.country()
    with pytest.raises(BrokenRegister, match="one_per_code"):
        story.post("north_akim", "presidency", "specialist", head=False)
