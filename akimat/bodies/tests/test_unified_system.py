"""On any day each executive body has one superior, and the chain ends in the Government."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection

from akimat.bodies import reads, unified_system
from akimat.bodies.tests import system, world
from akimat.territory import fixtures
from akimat.territory.tests import test_real_kato
from akimat.territory.tests.pages import page

pytestmark = pytest.mark.django_db
DAY = system.FOUNDED


def chain(body: object, above: dict) -> list[object]:  # type: ignore[type-arg]
    found = []
    while (link := above[body]) is not None:
        assert link.body not in found
        found.append(link.body)
        body = link.body
    return found


def test_every_chain_ends_in_the_government() -> None:
    story = system.executive()
    above = unified_system.superiors(DAY)
    government = story["government_body"]
    assert above[government] is None and len(above) == 6
    for body in above:
        assert body == government or chain(body, above)[-1] == government
    assert chain(story["okrug_akim_body"], above) == [
        story["north-one_akim_body"],
        story["north_akimat"],
        government,
    ]


def test_an_apparatus_that_serves_an_akimat_is_no_executive_body() -> None:
    story = system.executive()
    story.body("north_apparatus", "apparatus", "north", DAY)
    assert story["north_apparatus"] not in unified_system.superiors(DAY)


def test_a_body_that_is_not_entered_is_a_gap_and_not_skipped() -> None:
    story = system.executive()
    place = unified_system.place(story["south-two"], DAY)
    assert place and place.own.body is None
    assert [link.body for link in place.above] == [story["south_akimat"], story["government_body"]]


def test_the_day_before_there_is_nobody() -> None:
    system.executive()
    assert unified_system.superiors(DAY - timedelta(1)) == {}


def test_to_whom_an_akim_answers() -> None:
    story = system.executive()
    for unit in ("north-one", "okrug"):
        place = unified_system.place(story[unit], DAY)
        assert place and place.maslikhat == story["maslikhat_chair_body"]


def test_the_database_knows_one_akimat_of_a_unit() -> None:
    story = system.executive()
    row = reads.body(story["north_akimat"], DAY)
    assert row
    row.pk, row.thing_id = story["okrug"], story["okrug"]
    with pytest.raises(IntegrityError, match="one_of_a_kind"):
        row.save(force_insert=True)


def test_the_page_of_a_unit() -> None:
    story = system.executive()
    text = page(f"/territory/{story['north-one']}/", on=str(DAY))
    system_part = text.partition("unified system")[2]
    assert "north_akimat" in system_part and "okrug_akim_body" in system_part
    assert "government_body" in system_part and "maslikhat_chair_body" in system_part


def test_a_district_in_a_city_says_what_it_has_not() -> None:
    story = world.found()
    row = {"code": "c", "names": world.names("c"), "rank": "capital"}
    inner = {"code": "d", "names": world.names("d"), "rank": "district_in_city", "parent_code": "c"}
    made = story.act("territory.enter_units", {"units": [row, inner]}, author="registrar", on=world.FOUNDED)
    text = page(f"/territory/{made.made['d']}/", on=str(world.FOUNDED))
    assert "no maslikhat, no akimat and no budget of its own" in text


@pytest.mark.parametrize(("on", "marked"), [(date(2026, 6, 30), False), (date(2026, 7, 1), True)])
def test_a_special_regime_is_marked_as_not_encoded(on: date, marked: bool) -> None:
    story = world.found()
    row = {"code": "a", "names": world.names("Alatau"), "rank": "city_of_regional_significance"}
    units = {"units": [row | {"kato_code": "191800000"}]}
    made = story.act("territory.enter_units", units, author="registrar", on=world.FOUNDED).made
    text = page(f"/territory/{made['a']}/", on=str(on))
    assert ("special legal regime" in text) == marked


@pytest.mark.slow
@pytest.mark.skipif(not test_real_kato.DATA.exists(), reason="../shared/data/kato.csv is not there")
def test_the_whole_country() -> None:
    story = world.found()
    story.act("territory.enter_units", fixtures.country(()), author="registrar", on=world.FOUNDED)
    test_real_kato.imported(story, test_real_kato.later(), world.FOUNDED)
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH RECURSIVE chain AS (SELECT thing_id AS start, parent_id, 0 AS steps FROM territory_unit"
            " WHERE until IS NULL AND rank = ANY(%s) UNION ALL SELECT c.start, u.parent_id, steps + 1"
            " FROM chain c JOIN territory_unit u ON u.thing_id = c.parent_id AND u.until IS NULL"
            " WHERE u.rank = ANY(%s)) SELECT count(DISTINCT start), count(*) FILTER (WHERE parent_id = %s),"
            " count(*) FILTER (WHERE parent_id IS NULL) FROM chain",
            [governed := list(unified_system.GOVERNED), governed, _country()],
        )
        assert cursor.fetchone() == (GOVERNED_2026, GOVERNED_2026, 0)


GOVERNED_2026 = 20 + 209 + 2379 - 39


def _country() -> object:
    from akimat.territory import reads as territory

    return next(unit.thing for unit in territory.standing_units() if unit.rank == "country")
