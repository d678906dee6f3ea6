"""The President dismisses at discretion, but only who is in office; a tenure of one day is kept."""

from datetime import date

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.test_appoint_akim import DAY, appointment, recorded

pytestmark = pytest.mark.django_db
LATER = date(2024, 2, 1)


def test_the_office_is_lost_in_the_same_transaction() -> None:
    story = world.country()
    recorded(story, DAY)
    story.act("bodies.dismiss_akim", appointment(story), author="president", on=LATER)
    assert reads.holder_of(story["north_akim"], LATER) is None
    assert reads.holder_of(story["north_akim"], date(2024, 1, 31)) == story["aigul"]
    assert reads.offices_of([story["aigul"]], LATER, "en") == {}


def test_a_tenure_of_one_day_is_kept() -> None:
    story = world.country()
    recorded(story, DAY)
    story.act("bodies.dismiss_akim", appointment(story), author="president", on=DAY)
    [tenure] = reads.history(story["north_akim"])
    assert tenure.since == tenure.until == DAY
    recorded(story, DAY, "bolat")
    assert reads.holder_of(story["north_akim"], DAY) == story["bolat"]


def test_nobody_is_dismissed_from_what_he_does_not_hold() -> None:
    story = world.country()
    recorded(story, DAY)
    with refused("4.5", "bodies.dismiss_akim", "constitution_1995"):
        story.act("bodies.dismiss_akim", appointment(story, "bolat"), author="president", on=LATER)


def test_an_akim_does_not_dismiss_an_akim() -> None:
    story = world.country()
    recorded(story, DAY)
    story.holder("south_akim", "bolat")
    with refused("4.5", "bodies.dismiss_akim", "constitution_1995"):
        story.act("bodies.dismiss_akim", appointment(story), author="south_akim", on=LATER)


def test_a_former_holder_enters_nothing_even_inside_his_term() -> None:
    story = world.country()
    story.person("new_president")
    payload = {"post": story["president"], "person": story["new_president"]}
    document = world.paper(story["outside"], LATER)
    story.act("bodies.president_took_office", payload, author="registrar", on=LATER, document=document)
    with refused("2.1", "bodies.dismiss_akim", "house"):
        story.act(
            "bodies.dismiss_akim",
            appointment(story),
            author="president",
            on=DAY,
            recorded_on=LATER,
            by=story["president_person"],
            late_reason="forgotten",
        )
