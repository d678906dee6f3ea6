"""Pages of the territory and the two times of every page."""

from datetime import timedelta

import pytest

from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED
from akimat.register import reads as register
from akimat.territory.tests.pages import page, reader

pytestmark = pytest.mark.django_db


def test_the_tree_shows_regions_with_their_districts() -> None:
    world.country()
    text = page("/territory/")
    assert text.index("north") < text.index("north-one") < text.index("south")
    assert "2 units below" in text


def test_a_region_without_an_akim_is_shown_vacant() -> None:
    story = world.country()
    text = page(f"/territory/{story['north']}/")
    assert "Vacant" in text
    assert "north_akimat" in text and "north-two" in text
    assert "KATO) is not entered" in text


def test_a_district_without_bodies_says_what_it_cannot_tell() -> None:
    story = world.country()
    text = page(f"/territory/{story['north-one']}/")
    assert "No body of power is entered" in text
    assert "No post of an akim is entered" in text


def test_a_day_before_the_first_entry_is_explained() -> None:
    story = world.country()
    response = reader().get(f"/territory/{story['north']}/", {"on": str(FOUNDED - timedelta(1))})
    assert response.status_code == 404
    assert f"?on={FOUNDED}" in response.text


def test_known_leaves_out_what_was_entered_later() -> None:
    story = world.country()
    before = register.entries().get(kind="territory.enter_units").number
    text = page(f"/territory/{story['north']}/", known=before)
    assert "north_akimat" not in text
    assert f"known={before}" in text  # the links of the page keep it


@pytest.mark.parametrize("known", ["-1", "0", "x", "9" * 30])
def test_a_senseless_number_is_a_bad_request(known: str) -> None:
    assert reader().get("/territory/", {"known": known}).status_code == 400


def test_a_unit_that_nobody_entered_is_not_found() -> None:
    assert reader().get("/territory/00000000-0000-4000-8000-000000000000/").status_code == 404


def test_the_start_page_shows_vacancies_of_bodies_that_work_here_only() -> None:
    world.country()
    text = page("/")
    assert "north_akim" in text
    assert "outside" not in text.partition("Vacancies")[2].partition("Latest acts")[0]
