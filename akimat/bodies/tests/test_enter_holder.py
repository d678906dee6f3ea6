"""Holders that nobody here appoints: entered by a document, or as an opening balance."""

from datetime import date

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED
from akimat.register.errors import BrokenRegister

pytestmark = pytest.mark.django_db


def test_a_tenure_may_be_older_than_the_register() -> None:
    story = world.country()
    payload = {"post": story["north_akim"], "person": story["aigul"], "holds_since": date(2020, 1, 15)}
    document = world.paper(story["outside"], FOUNDED)
    story.act("bodies.enter_holder", payload, author="registrar", on=FOUNDED, document=document)
    assert reads.holder_of(story["north_akim"], date(2021, 1, 1)) == story["aigul"]


def test_a_post_has_one_full_holder() -> None:
    story = world.country()
    story.holder("north_akim", "aigul")
    with pytest.raises(BrokenRegister, match="one_full_holder"):
        story.holder("north_akim", "bolat")


def test_leaving_a_post() -> None:
    story = world.country()
    story.post("adviser", "presidency", "specialist", head=False)
    story.holder("adviser", "dana")
    later = date(2022, 7, 1)
    payload = {"post": story["adviser"], "person": story["dana"]}
    document = world.paper(story["outside"], later)
    story.act("bodies.leave_post", payload, author="registrar", on=later, document=document)
    assert reads.holder_of(story["adviser"], later) is None
    [tenure] = reads.career(story["dana"])
    assert (tenure.since, tenure.until) == (FOUNDED, later)
