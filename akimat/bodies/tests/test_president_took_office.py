"""When a newly elected President takes office, the law ends the powers of all akims of the top level.

They go on as acting akims until the President appoints: two effects, each with its sentence.
"""

from datetime import date

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import world
from akimat.bodies.tests.test_appoint_akim import DAY, appointment, recorded
from akimat.bodies.tests.world import Story
from akimat.register.perform import Receipt

pytestmark = pytest.mark.django_db
INAUGURATION = date(2024, 11, 26)


def take_office(story: Story) -> Receipt:
    payload = {"post": story["president"], "person": story["president_person"]}
    document = world.paper(story["outside"], INAUGURATION)
    return story.act(
        "bodies.president_took_office", payload, author="registrar", on=INAUGURATION, document=document
    )


def test_powers_end_and_duties_go_on() -> None:
    story = world.country()
    recorded(story, DAY)
    receipt = take_office(story)
    assert len(receipt.caused) == 2
    [tenure] = reads.holders([story["north_akim"]], INAUGURATION)[story["north_akim"]]
    assert tenure.acting and tenure.person_id == story["aigul"]
    assert story["north_akim"] in {post.thing_id for post in reads.vacancies(INAUGURATION)}
    assert len(reads.history(story["president"])) == 2


def test_where_nobody_is_in_office_nothing_ends() -> None:
    story = world.country()
    assert take_office(story).caused == ()


def test_an_acting_akim_stops_when_somebody_is_appointed() -> None:
    story = world.country()
    recorded(story, DAY)
    take_office(story)
    later = date(2024, 12, 10)
    recorded(story, later, "bolat")
    [tenure] = reads.holders([story["north_akim"]], later)[story["north_akim"]]
    assert not tenure.acting and tenure.person_id == story["bolat"]


def test_an_acting_akim_can_be_dismissed() -> None:
    story = world.country()
    recorded(story, DAY)
    take_office(story)
    story.act("bodies.dismiss_akim", appointment(story), author="president", on=INAUGURATION)
    assert reads.holder_of(story["north_akim"], INAUGURATION) is None


def test_whoever_merely_succeeds_ends_nobodys_powers() -> None:
    story = world.country()
    recorded(story, DAY)
    payload = {"post": story["president"], "person": story["bolat"], "elected": False, "at": "12:00"}
    document = world.paper(story["outside"], INAUGURATION)
    receipt = story.act(
        "bodies.president_took_office", payload, author="registrar", on=INAUGURATION, document=document
    )
    assert receipt.caused == ()
    assert reads.holder_of(story["president"], INAUGURATION) == story["bolat"]
