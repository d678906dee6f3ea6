"""A unit gets another name from a day; before it, it is called as it was."""

from datetime import timedelta

import pytest

from akimat.bodies import reads as bodies
from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused
from akimat.register.replay import replay
from akimat.territory import reads
from akimat.territory.tests import land
from akimat.territory.tests.land import DAY

pytestmark = pytest.mark.django_db


def test_the_old_name_stands_until_the_day() -> None:
    story = land.country()
    land.act(story, "rename_unit", unit="a", names=world.names("Alga"))
    then, now = (reads.unit(story["a"], day) for day in (DAY - timedelta(1), DAY))
    assert then and now and (then.name_kk, now.name_kk) == ("a", "Alga")
    assert land.path_of(story, "a-village") == ["country", "north", "north-one", "a"]
    assert replay().faults == []


def test_whoever_is_not_competent_is_warned_of_for_the_text_was_not_read() -> None:
    story = land.country()
    decision = land.act(story, "rename_unit", "south_akim", unit="a", names=world.names("Alga")).decision
    assert decision and decision.permitted
    assert [each.warning for each in decision.findings if each.verdict.value == "fails"] == ["unverified"]


def test_an_official_who_heads_no_unit_renames_none() -> None:
    story = land.country()
    with refused("15", "territory.rename_unit"):
        land.act(story, "rename_unit", "registrar", unit="a", names=world.names("Alga"))


def test_a_unit_that_was_changed_later_is_not_changed_before() -> None:
    story = land.country()
    land.act(story, "rename_unit", unit="a", names=world.names("Alga"))
    payload = {"unit": story["a"], "names": world.names("Other")}
    earlier = {"on": DAY - timedelta(1), "recorded_on": DAY, "late_reason": "found late"}
    with refused("7", "territory.rename_unit", "house"):
        story.act("territory.rename_unit", payload, author="north_akim", **earlier)


def test_its_body_is_renamed_by_the_apparatus() -> None:
    story = land.country()
    payload = {"body": story["a_akim_body"], "names": world.names("Apparatus of Alga")}
    story.act("bodies.rename_body", payload, author="registrar", on=DAY)
    then, now = (bodies.body(story["a_akim_body"], day) for day in (DAY - timedelta(1), DAY))
    assert then and now and (then.name_en, now.name_en) == ("a_akim_body", "Apparatus of Alga")
    with refused("8", "bodies.rename_body", "house"):
        story.act("bodies.rename_body", payload, author="north_akim", on=DAY)
    assert replay().faults == []
