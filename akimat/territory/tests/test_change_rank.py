"""A unit becomes one of another rank; bodies that it can no longer have end."""

import pytest

from akimat.bodies import reads as bodies
from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused
from akimat.register.replay import replay
from akimat.territory import reads
from akimat.territory.tests import land
from akimat.territory.tests.land import DAY

pytestmark = pytest.mark.django_db
KIND = "territory.change_rank"


def changed(story: world.Story, author: str, unit: str, rank: str, population: int | None) -> None:
    names = world.names(rank)
    land.act(story, "change_rank", author, unit=unit, rank=rank, names=names, population=population)


def test_a_rural_district_becomes_a_settlement_and_keeps_its_apparatus() -> None:
    story = land.country()
    changed(story, "north_akim", "a", "settlement", 500)
    assert reads.rank_on(story["a"], DAY) == "settlement"
    assert bodies.body(story["a_akim_body"], DAY) is not None
    assert replay().faults == []


@pytest.mark.parametrize("population", [9_999, None])
def test_a_city_of_district_significance_has_ten_thousand_people(population: int | None) -> None:
    story = land.country()
    with refused("1.2", KIND, "territory_law_2026"):
        changed(story, "president", "a", "city_of_district_significance", population)
    changed(story, "president", "a", "city_of_district_significance", 10_000)


def test_categories_of_cities_are_the_presidents() -> None:
    story = land.country()
    with refused("13", KIND, "territory_law_2026"):
        changed(story, "north_akim", "a", "city_of_district_significance", 10_000)


def test_in_a_mere_populated_place_bodies_end() -> None:
    story = land.country()
    changed(story, "north_akim", "a", "locality", None)
    assert bodies.body(story["a_akim_body"], DAY) is None
    assert replay().faults == []
