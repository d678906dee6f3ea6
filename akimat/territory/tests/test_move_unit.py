"""A unit passes to another unit above it, with all that is below."""

from datetime import date, timedelta

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.register.replay import replay
from akimat.territory import reads
from akimat.territory.tests import land
from akimat.territory.tests.land import DAY

pytestmark = pytest.mark.django_db
KIND = "territory.move_unit"


def test_what_is_below_goes_with_it() -> None:
    story = land.country()
    land.act(story, "move_unit", unit="a", new_parent="north-two")
    assert land.path_of(story, "a-village") == ["country", "north", "north-two", "a"]
    assert land.path_of(story, "a-village", DAY - timedelta(1)) == ["country", "north", "north-one", "a"]
    assert [unit.thing_id for unit in reads.children(story["north-two"], DAY, "kk")] == [story["a"]]
    assert replay().faults == []


def test_to_another_region_the_region_of_the_units_changes() -> None:
    story = land.country()
    land.act(story, "move_unit", unit="a", new_parent="south-one")
    assert reads.region_of(story["a-village"]) == story["south"]


def test_the_region_decides_with_its_maslikhat() -> None:
    story = land.country()
    with refused("15", KIND, "territory_law_2026"):
        land.act(story, "move_unit", unit="a", new_parent="north-two", maslikhat_decision=None)
    with refused("15", KIND, "territory_law_2026"):
        land.act(story, "move_unit", "south_akim", unit="a", new_parent="north-two")


def test_a_district_is_moved_by_the_president() -> None:
    story = land.country()
    with refused("13", KIND, "territory_law_2026"):
        land.act(story, "move_unit", unit="north-one", new_parent="south")
    land.act(story, "move_unit", "president", unit="north-one", new_parent="south")
    assert reads.region_of(story["a-village"]) == story["south"]


def test_a_rural_district_stands_below_no_region() -> None:
    story = land.country()
    with refused("1.1", KIND, "territory_law_2026"):
        land.act(story, "move_unit", unit="a", new_parent="north")


def test_before_the_law_of_2026_nothing_was_read() -> None:
    story = land.country()
    payload = {"unit": story["a"], "new_parent": story["north-two"]}
    with pytest.raises(Exception) as caught:
        story.act(KIND, payload, author="north_akim", on=date(2026, 6, 30))
    failed = caught.value.decision.failed  # type: ignore[attr-defined]
    assert any(finding.warning == "not_encoded" for finding in failed)
