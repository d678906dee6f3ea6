"""A part of what is below a unit passes to a new unit beside it."""

from datetime import timedelta

import pytest

from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused
from akimat.register.errors import BrokenRegister
from akimat.register.replay import replay
from akimat.territory import reads
from akimat.territory.tests import land
from akimat.territory.tests.land import DAY

pytestmark = pytest.mark.django_db
KIND = "territory.split_unit"


def test_a_new_unit_beside() -> None:
    story = land.country()
    names = world.names("New district")
    made = land.act(
        story, "split_unit", "president", unit="north-one", names=names, moved=["a"], population=90_000
    ).made
    story.things["new"] = made["unit"]
    assert land.path_of(story, "a-village") == ["country", "north", "new", "a"]
    assert land.path_of(story, "b-village") == ["country", "north", "north-one", "b"]
    row = reads.unit(made["unit"], DAY)
    assert row and row.rank == "district" and reads.unit(made["unit"], DAY - timedelta(1)) is None
    assert replay().faults == []


@pytest.mark.parametrize(("population", "allowed"), [(500, True), (499, False), (None, False)])
def test_a_rural_district_has_five_hundred_people(population: int | None, allowed: bool) -> None:
    story = land.country()
    parts = {"unit": "a", "names": world.names("New"), "moved": ["a-village"], "population": population}
    if allowed:
        land.act(story, "split_unit", **parts)
        return
    with refused("1.2", KIND, "territory_law_2026"):
        land.act(story, "split_unit", **parts)


def test_only_what_is_directly_below_passes() -> None:
    story = land.country()
    names = world.names("New")
    with pytest.raises(BrokenRegister, match="directly below"):
        land.act(story, "split_unit", unit="a", names=names, moved=["b-village"], population=900)
