"""Two times: who held a post on a day, and what the register knew of it at an act."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from akimat.bodies import naming, reads
from akimat.bodies.tests import world
from akimat.bodies.tests.test_appoint_akim import DAY, appointment, recorded
from akimat.register import naming as register_naming

pytestmark = pytest.mark.django_db
LATER = date(2024, 2, 1)


def test_a_dismissal_is_not_seen_before_it_was_known() -> None:
    story = world.country()
    appointed = recorded(story, DAY)
    dismissed = story.act("bodies.dismiss_akim", appointment(story), author="president", on=LATER)
    akim = story["north_akim"]
    assert reads.holders([akim], LATER, known=appointed.number)[akim][0].person_id == story["aigul"]
    assert reads.holders([akim], LATER, known=dismissed.number) == {}
    assert appointed.number is not None
    assert reads.holders([akim], LATER, known=appointed.number - 1) == {}
    [then] = reads.history(akim, known=appointed.number)
    assert then.ended is None  # type: ignore[attr-defined]


def test_a_voided_appointment_was_known_until_it_was_voided() -> None:
    story = world.country()
    appointed = recorded(story, DAY)
    payload = {"entry": appointed.act, "reason": "entered twice"}
    story.act("register.void_entry", payload, author="registrar", on=DAY)
    akim = story["north_akim"]
    assert reads.holders([akim], DAY) == {}
    assert reads.holders([akim], DAY, known=appointed.number)[akim][0].person_id == story["aigul"]


def test_names_and_choices() -> None:
    story = world.country()
    posts = register_naming.name_all([story["president"]], "kk")
    assert posts[story["president"]].text == "president"
    tenure = story["president_tenure"]
    assert naming.tenure_names([tenure], "ru")[tenure].text == "president_person, president"
    assert story["aigul"] in dict(naming.person_choices(DAY, "en"))
    assert story["north_akimat"] in dict(naming.body_choices(DAY, "en"))


def test_an_appointment_needs_at_most_fourteen_statements() -> None:
    story = world.country()
    recorded(story, DAY)
    payload = appointment(story)
    with CaptureQueriesContext(connection) as queries:
        story.act("bodies.dismiss_akim", payload, author="president", on=LATER, by=story["president_person"])
    assert len(queries) <= 14, [query["sql"] for query in queries]
