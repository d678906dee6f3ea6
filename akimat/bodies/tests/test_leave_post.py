"""A holder leaves a post to which nobody here appoints; an akim is dismissed, and does not leave so."""

from datetime import date

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.world import FOUNDED, Story

pytestmark = pytest.mark.django_db
LATER = date(2022, 7, 1)


def leave(story: Story, post: str, person: str) -> None:
    payload = {"post": story[post], "person": story[person]}
    story.act("bodies.leave_post", payload, author="registrar", on=LATER)


def test_the_post_is_vacant_and_the_tenure_is_kept() -> None:
    story = world.country()
    story.post("adviser", "presidency", "specialist", head=False)
    story.holder("adviser", "dana")
    leave(story, "adviser", "dana")
    assert reads.holder_of(story["adviser"], LATER) is None
    [tenure] = reads.career(story["dana"])
    assert (tenure.since, tenure.until) == (FOUNDED, LATER)


def test_an_akim_does_not_leave_so() -> None:
    story = world.country()
    story.holder("north_akim", "aigul")
    with refused("5.9", "bodies.leave_post", "house"):
        leave(story, "north_akim", "aigul")


def test_nobody_leaves_what_he_does_not_hold() -> None:
    story = world.country()
    with refused("5.9", "bodies.leave_post", "house"):
        leave(story, "president", "dana")
