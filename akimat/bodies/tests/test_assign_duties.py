"""Duties for a time: they end by themselves, whole or in part; whoever has them has all powers."""

from datetime import date
from typing import Any

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.test_appoint_akim import DAY, appointment, recorded
from akimat.bodies.tests.world import Story
from akimat.register.perform import Receipt
from akimat.register.reads import entry_of

pytestmark = pytest.mark.django_db
LAST = date(2023, 9, 18)
INSIDE = date(2023, 9, 18)
AFTER = date(2023, 9, 19)


def in_office() -> Story:
    """An akim in office; a village below a district of the region; Bolat serves as deputy."""
    story = world.country()
    recorded(story, DAY)
    story.post("deputy", "north_akimat", "deputy_akim", head=False)
    story.holder("deputy", "bolat")
    return story


def assigned(story: Story, author: str = "north_akim", on: date = DAY, **changes: Any) -> Receipt:
    payload = {"post": story["north_akim"], "person": story["bolat"], "reason": "leave", "last_day": LAST}
    return story.act("bodies.assign_duties", payload | changes, author=author, on=on)


def assign_a_deputys(story: Story, by: str, on: date) -> Receipt:
    """An act of the akim: it gives the duties of his deputy to somebody."""
    payload = {"post": story["deputy"], "person": story["dana"], "reason": "leave", "last_day": on}
    return story.act("bodies.assign_duties", payload, author="north_akim", on=on, by=story[by])


def acting(receipt: Receipt) -> bool:
    written = entry_of(receipt.act)
    assert written is not None
    said: bool = written.facts["Actor"]["acting"]
    return said


def test_the_acting_akim_has_the_powers_of_the_office_and_is_called_acting() -> None:
    story = in_office()
    assigned(story)
    assert acting(assign_a_deputys(story, "bolat", INSIDE))


def test_the_akim_himself_is_not_acting_meanwhile() -> None:
    story = in_office()
    assigned(story)
    assert not acting(assign_a_deputys(story, "aigul", INSIDE))


def test_it_ends_by_itself() -> None:
    story = in_office()
    assigned(story)
    assert reads.assignments(INSIDE).count() == 1 and reads.assignments(AFTER).count() == 0
    with refused("2.1", "bodies.assign_duties", "house"):
        assign_a_deputys(story, "bolat", AFTER)


def test_before_it_begins_nobody_acts() -> None:
    story = in_office()
    assigned(story, on=date(2023, 9, 10))
    with refused("2.1", "bodies.assign_duties", "house"):
        assign_a_deputys(story, "bolat", date(2023, 9, 9))


def test_a_part_covers_only_its_kinds() -> None:
    story = in_office()
    story.act("bodies.dismiss_akim", appointment(story), author="president", on=DAY)
    share = {"reason": "vacancy", "last_day": None, "kinds": ["bodies.end_assignment"]}
    assigned(story, "president", **share)
    assigned(story, "president", **share | {"person": story["dana"], "kinds": ["bodies.assign_duties"]})
    with refused("2.1", "bodies.assign_duties", "house"):
        assign_a_deputys(story, "bolat", INSIDE)
    assert acting(assign_a_deputys(story, "dana", INSIDE))


def test_an_appointment_ends_what_was_assigned() -> None:
    story = in_office()
    story.act("bodies.dismiss_akim", appointment(story), author="president", on=DAY)
    assigned(story, "president", reason="vacancy", last_day=None)
    assert reads.holder_of(story["north_akim"], INSIDE) == story["bolat"]
    recorded(story, INSIDE, "dana")
    assert reads.assignments(INSIDE).count() == 0
    with refused("2.1", "bodies.assign_duties", "house"):
        assign_a_deputys(story, "bolat", INSIDE)


def test_one_has_the_whole_and_the_database_says_so_too() -> None:
    story = in_office()
    assigned(story)
    with refused("2.3", "bodies.assign_duties", "house"):
        assigned(story, on=LAST, person=story["dana"], last_day=date(2023, 9, 30))
    assigned(story, on=AFTER, person=story["dana"], last_day=date(2023, 9, 30))


def test_a_stranger_assigns_nothing() -> None:
    story = in_office()
    story.holder("south_akim", "dana")
    with refused("1.2", "bodies.assign_duties", "house"):
        assigned(story, "south_akim")


def test_a_former_akim_does_nothing() -> None:
    story = in_office()
    story.act("bodies.dismiss_akim", appointment(story), author="president", on=DAY)
    with refused("2.1", "bodies.assign_duties", "house"):
        assign_a_deputys(story, "aigul", INSIDE)
