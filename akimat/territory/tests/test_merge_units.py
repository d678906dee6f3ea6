"""A unit is merged into another: what was below passes on, it ends, its bodies end by the law itself."""

from datetime import timedelta

import pytest

from akimat.bodies import reads as bodies
from akimat.bodies.tests.refusals import refused
from akimat.register.errors import Malformed
from akimat.register.replay import replay
from akimat.territory import reads
from akimat.territory.tests import land
from akimat.territory.tests.land import DAY

pytestmark = pytest.mark.django_db
KIND = "territory.merge_units"


def test_units_and_bodies_follow() -> None:
    story = land.country()
    receipt = land.act(story, "merge_units", unit="a", into="b")
    assert reads.unit(story["a"], DAY) is None and reads.unit(story["a"], DAY - timedelta(1))
    assert land.path_of(story, "a-village") == ["country", "north", "north-one", "b"]
    assert len(receipt.caused) == 1
    assert bodies.body(story["a_akim_body"], DAY) is None and bodies.post(story["a_akim"], DAY) is None
    assert bodies.holder_of(story["a_akim"], DAY) is None
    assert bodies.holder_of(story["a_akim"], DAY - timedelta(1)) == story["a_akim_person"]
    assert replay().faults == []


def test_districts_are_merged_by_the_president() -> None:
    story = land.country()
    with refused("13", KIND, "territory_law_2026"):
        land.act(story, "merge_units", unit="north-one", into="north-two")
    land.act(story, "merge_units", "president", unit="north-one", into="north-two")
    assert land.path_of(story, "b-village") == ["country", "north", "north-two", "b"]


def test_the_maslikhat_of_another_region_is_not_enough() -> None:
    story = land.country()
    with refused("15", KIND, "territory_law_2026"):
        land.act(story, "merge_units", "south_akim", unit="a", into="b", maslikhat_decision="decided")


def test_a_unit_is_not_merged_into_itself() -> None:
    story = land.country()
    with pytest.raises(Malformed):
        land.act(story, "merge_units", unit="a", into="a")
