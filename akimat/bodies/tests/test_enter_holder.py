"""Holders that nobody here appoints: entered by a document, or as an opening balance."""

from datetime import date

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.world import FOUNDED
from akimat.register.errors import BrokenRegister

pytestmark = pytest.mark.django_db


def test_a_tenure_may_be_older_than_the_register() -> None:
    story = world.country()
    payload = {"post": story["north_akim"], "person": story["aigul"], "holds_since": date(2020, 1, 15)}
    story.act("bodies.enter_holder", payload, author="registrar", on=FOUNDED)
    assert reads.holder_of(story["north_akim"], date(2021, 1, 1)) == story["aigul"]


def test_an_akim_is_entered_only_as_an_opening_balance() -> None:
    story = world.country()
    story.holder("north_akim", "aigul")
    with refused("5.8", "bodies.enter_holder", "house"):
        story.holder("north_akim", "bolat")


def test_a_post_has_one_full_holder() -> None:
    story = world.country()
    with pytest.raises(BrokenRegister, match="one_full_holder"):
        story.holder("president", "bolat")


def test_only_whoever_keeps_the_register() -> None:
    story = world.country()
    payload = {"post": story["north_akim"], "person": story["aigul"]}
    with refused("5.7", "bodies.enter_holder", "house"):
        story.act("bodies.enter_holder", payload, author="president", on=FOUNDED)
