"""Who cancels whose acts: those above, whoever issued it, a court; the President until 7 June 2022."""

from datetime import date

import pytest

from akimat.bodies.tests import system
from akimat.bodies.tests.refusals import refused
from akimat.register.replay import replay
from akimat.territory.tests.pages import page

pytestmark = pytest.mark.django_db
BEFORE, AFTER, UNDER_2026 = date(2022, 6, 7), date(2022, 6, 8), date(2026, 7, 1)
KIND = "bodies.cancel_act"


@pytest.mark.parametrize("on", [BEFORE, AFTER, UNDER_2026])
@pytest.mark.parametrize(
    ("issuer", "author"),
    [
        ("north-one_akim", "north_akim"),
        ("okrug_akim", "north-one_akim"),
        ("okrug_akim", "north_akim"),
        ("north_akim", "government"),
        ("okrug_akim", "government"),
        ("north-one_akim", "court"),
        ("north-one_akim", "north-one_akim"),
        ("maslikhat_chair", "court"),
        ("maslikhat_chair", "maslikhat_chair"),
    ],
)
def test_done(issuer: str, author: str, on: date) -> None:
    story = system.executive()
    act = system.issued(story, issuer, on, form="decision")
    system.cancelled(story, act, author, on)


@pytest.mark.parametrize("on", [BEFORE, AFTER, UNDER_2026])
@pytest.mark.parametrize(
    ("issuer", "author", "anchor"),
    [
        ("north-one_akim", "south_akim", "4"),
        ("north_akim", "north-one_akim", "4"),
        ("north-one_akim", "south-one_akim", "4"),
        ("maslikhat_chair", "north_akim", "3"),
        ("maslikhat_chair", "government", "3"),
    ],
)
def test_refused(issuer: str, author: str, anchor: str, on: date) -> None:
    story = system.executive()
    act = system.issued(story, issuer, on, form="decision")
    source = "constitution_2026" if on == UNDER_2026 else "constitution_1995"
    with refused(anchor, KIND, source):
        system.cancelled(story, act, author, on)


def test_the_president_until_7_june_2022() -> None:
    story = system.executive()
    first, second = (system.issued(story, "north-one_akim", BEFORE, number=number) for number in "12")
    system.cancelled(story, first, "president", BEFORE)
    with refused("4", KIND, "constitution_1995"):
        system.cancelled(story, second, "president", AFTER)


def test_what_is_cancelled_is_not_cancelled_again() -> None:
    story = system.executive()
    act = system.issued(story, "north-one_akim", BEFORE)
    system.cancelled(story, act, "north_akim", BEFORE)
    with refused("3", KIND, "house"):
        system.cancelled(story, act, "government", AFTER)


def test_from_its_own_day_and_the_past_stands() -> None:
    story = system.executive()
    act = system.issued(story, "north-one_akim", BEFORE)
    system.cancelled(story, act, "north_akim", AFTER)
    assert "Cancelled from" in page(f"/legal-acts/{act}/")
    assert "yes, nobody cancelled it" in page(f"/legal-acts/{act}/", on=str(BEFORE))
    assert "cancelled" in page(f"/bodies/{story['north-one_akim_body']}/")
    assert replay().faults == []
