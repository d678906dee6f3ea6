"""Pages of bodies, posts and people."""

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from akimat.bodies.models import Tenure
from akimat.bodies.spells import spells
from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED, Story, paper
from akimat.territory.tests.pages import page

DAY = date(2023, 9, 5)


def tenure(since: date, ended: date | None) -> Tenure:
    return cast(Tenure, SimpleNamespace(since=since, ended=ended, opened_act=str(since)))


def days(*numbers: int) -> list[date]:
    return [DAY + timedelta(number) for number in numbers]


def test_a_history_shows_the_times_when_nobody_held_the_post() -> None:
    created, first, left, second = days(0, 2, 5, 9)
    found = spells(created, [tenure(first, left), tenure(second, None)], second)
    assert [(spell.since, spell.until, spell.tenure is None) for spell in found] == [
        (second, None, False),
        (left, second, True),
        (first, left, False),
        (created, first, True),
    ]


def test_a_post_that_was_left_is_vacant_until_further_notice() -> None:
    created, left = days(0, 5)
    found = spells(created, [tenure(created, left)], left)
    assert [(spell.since, spell.tenure is None) for spell in found] == [(left, True), (created, False)]


def test_a_tenure_of_one_day_stays_in_the_history() -> None:
    found = spells(DAY, [tenure(DAY, DAY), tenure(DAY, None)], DAY)
    assert [spell.tenure is None for spell in found] == [False, False]


def appointed(story: Story, **rest: Any) -> int | None:
    """The decree is recorded; no consent was asked for, so the law does not admit it."""
    payload = {"post": story["north_akim"], "person": story["aigul"]}
    document = paper(story["outside"], DAY)
    author = "registrar"
    return story.act("bodies.appoint_akim", payload, author=author, on=DAY, document=document, **rest).number


@pytest.mark.django_db
def test_a_post_shows_its_holder_and_by_what_act() -> None:
    story = world.country()
    number = appointed(story)
    text = page(f"/posts/{story['north_akim']}/")
    assert "aigul" in text and f"/register/{number}/" in text
    assert "Vacant" in text  # before the appointment
    assert "against the law" in text


@pytest.mark.django_db
def test_a_page_of_the_day_before_knows_nothing_of_the_appointment() -> None:
    story = world.country()
    appointed(story)
    text = page(f"/posts/{story['north_akim']}/", on=str(DAY - timedelta(1)))
    assert "Vacant" in text.partition("Who held it")[0]


@pytest.mark.django_db
def test_a_post_of_a_body_without_a_desk_is_not_called_vacant() -> None:
    story = world.country()
    text = page(f"/posts/{story['outside']}/")
    assert "Vacant" not in text
    assert "not entered here" in text


@pytest.mark.django_db
def test_a_person_is_known_by_offices_and_acts() -> None:
    story = world.country()
    appointed(story)
    assert "north_akim" in page(f"/people/{story['aigul']}/")
    assert "Register a person" in page(f"/people/{story['registrar_person']}/")
    assert "No post and no mandate" in page(f"/people/{story['bolat']}/")


@pytest.mark.django_db
def test_a_body_shows_its_posts() -> None:
    story = world.country()
    text = page(f"/bodies/{story['north_akimat']}/")
    assert "north_akim" in text and f"/territory/{story['north']}/" in text


@pytest.mark.django_db
def test_delegations_of_entry_stand_on_the_page_of_the_post() -> None:
    story = world.found()
    story.person("clerk")
    payload = {"post": story["registrar"], "person": story["clerk"], "kinds": ["bodies.create_body"]}
    story.act("bodies.delegate_entry", payload, author="registrar", on=FOUNDED)
    text = page(f"/posts/{story['registrar']}/")
    assert "clerk" in text and "Create a body" in text
