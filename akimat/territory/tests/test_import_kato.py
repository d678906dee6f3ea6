"""A file of the classifier becomes units by one act; a later one closes and opens what differs."""

from datetime import date

import pytest

from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.world import FOUNDED, Story
from akimat.register import reads as register
from akimat.register.errors import BrokenRegister
from akimat.register.replay import replay
from akimat.territory import fixtures, reads
from akimat.territory.kato import plan
from akimat.territory.tests.kato_files import ROWS, csv_of, imported, renamed, stored, without

pytestmark = pytest.mark.django_db
LATER = date(2026, 7, 1)


def founded() -> Story:
    story = world.found()
    story.act("territory.enter_units", fixtures.country(()), author="registrar", on=FOUNDED)
    return story


def states(data: bytes) -> dict[str, int]:
    return {state: number for state, number in plan.of_file(stored(data)).counts.items() if number}


def test_a_file_becomes_a_tree() -> None:
    story = founded()
    before = reads.unit_of_code("110000000", FOUNDED)
    imported(story, csv_of(), FOUNDED)
    village = reads.unit_of_code("113230100", FOUNDED)
    akmola = reads.unit_of_code("110000000", FOUNDED)
    assert village and akmola and before
    assert akmola.thing_id == before.thing_id  # the same unit, known by its code
    assert [unit.name_ru for unit in reads.breadcrumb(village, FOUNDED)] == [
        "Республика Казахстан",
        "Акмолинская область",
        "Аккольский район",
        "Азатский с.о.",
    ]
    assert (village.rank, village.region_id, village.name_en) == ("locality", akmola.thing_id, "Azat a.")
    classifier = reads.classifier()
    assert classifier and (classifier.codes, classifier.vintage) == (11, "2022")


def test_regions_that_a_file_lacks_end() -> None:
    story = founded()
    counts = plan.of_file(stored(csv_of())).counts
    assert counts == {"new": 9, "changed": 1, "moved": 0, "gone": 18, "same": 1}
    imported(story, csv_of(), FOUNDED)
    assert len(reads.first_level(FOUNDED, "kk")) == 2


def test_the_same_file_again_changes_nothing_and_says_so() -> None:
    story = founded()
    first = imported(story, csv_of(), FOUNDED)
    size = register.size()
    again = imported(story, csv_of(), LATER)
    assert (again.repeated, again.act, register.size()) == (True, first.act, size)


def test_a_later_vintage_closes_and_opens_by_its_date() -> None:
    story = founded()
    imported(story, csv_of(), FOUNDED)
    old = reads.unit_of_code("113233100", FOUNDED)
    later = csv_of(
        [
            *renamed("113230100", "Жаңа а.", "с.Жана")[:-1],
            ("113230300", "Үш а.", "с.Уш", "", "113230000", "2026"),
        ]
    )
    assert states(later) == {"new": 1, "changed": 1, "gone": 1, "same": 9}
    imported(story, later, LATER)
    day_before = date(2026, 6, 30)
    assert old and reads.unit(old.thing_id, LATER) is not None
    assert [unit.name_ru for unit in reads.children(old.parent_id, LATER, "ru")] == ["с.Кенес"]
    assert reads.unit_of_code("711110000", day_before) and not reads.unit_of_code("711110000", LATER)
    assert reads.unit_of_code("113230300", LATER) and not reads.unit_of_code("113230300", day_before)
    renamed_unit, before = (reads.unit_of_code("113230100", on) for on in (LATER, day_before))
    assert renamed_unit and before and renamed_unit.thing_id == before.thing_id
    assert (before.name_ru, renamed_unit.name_ru, renamed_unit.name_en) == ("с.Азат", "с.Жана", "Zhanga a.")


def test_what_is_below_follows_a_unit_that_moved() -> None:
    story = founded()
    made = story.act(
        "territory.enter_units",
        {"units": [
            {"code": "d", "names": world.names("д район"), "rank": "district", "kato_code": "113200000"},
            {"code": "o", "names": world.names("о с.о."), "rank": "rural_district", "parent_code": "d"},
        ]},
        author="registrar",
        on=FOUNDED,
    ).made  # fmt: skip
    imported(story, csv_of(), FOUNDED)
    below = reads.unit(made["o"], FOUNDED)
    akmola = reads.unit_of_code("110000000", FOUNDED)
    assert below and akmola  # the district was a root of its own
    assert below.region_id == akmola.thing_id
    assert below.path.split("/")[1:] == [str(akmola.thing_id), str(made["d"]), str(made["o"])]


def test_a_file_with_one_error_changes_nothing() -> None:
    story = founded()
    with refused("2", "territory.import_kato", "house"):
        imported(story, csv_of(without("113230000")), FOUNDED)
    assert len(reads.standing_units()) == 21


def test_a_unit_where_a_body_works_does_not_end_by_a_file() -> None:
    story = founded()
    imported(story, csv_of(), FOUNDED)
    district = reads.unit_of_code("113233000", FOUNDED)
    assert district
    story.things["okrug"] = district.thing_id
    story.body("okrug_apparatus", "apparatus", "okrug")
    smaller = csv_of(without("113233000", "113233100"))
    with refused("4", "territory.import_kato", "house"):
        imported(story, smaller, LATER)


def test_a_file_is_not_entered_before_what_it_would_change() -> None:
    story = founded()
    imported(story, csv_of(renamed("113230100", "Жаңа а.", "с.Жана")), LATER)
    with refused("3", "territory.import_kato", "house"):
        imported(story, csv_of(), FOUNDED, recorded_on=LATER, late_reason="found late")


def test_a_unit_without_a_code_is_not_left_hanging() -> None:
    story = founded()
    imported(story, csv_of(), FOUNDED)
    parent = reads.unit_of_code("113233000", FOUNDED)
    assert parent
    row = {"code": "x", "names": world.names("x"), "rank": "locality", "parent": str(parent.thing_id)}
    story.act("territory.enter_units", {"units": [row]}, author="registrar", on=FOUNDED)
    with refused("5", "territory.import_kato", "house"):
        imported(story, csv_of(without("113233000", "113233100")), LATER)


def test_only_the_apparatus_imports() -> None:
    story = world.country()
    payload = {"file": stored(csv_of())}
    with refused("1", "territory.import_kato", "house"):
        story.act("territory.import_kato", payload, author="president", on=FOUNDED)


def test_a_place_inside_a_unit_has_no_body() -> None:
    story = founded()
    imported(story, csv_of(), FOUNDED)
    place = reads.unit_of_code("113230100", FOUNDED)
    assert place
    story.things["place"] = place.thing_id
    with refused("6", "bodies.create_body", "house"):
        story.body("place_apparatus", "apparatus", "place")


def test_replay_rebuilds_both_vintages() -> None:
    story = founded()
    imported(story, csv_of(), FOUNDED)
    imported(story, csv_of(without("113230100")), LATER)
    assert replay().faults == []
    assert len(ROWS) == 11


def test_two_units_of_one_code_never_stand() -> None:
    story = founded()
    imported(story, csv_of(), FOUNDED)
    row = {"code": "x", "names": world.names("x"), "rank": "locality", "kato_code": "113230100"}
    with pytest.raises(BrokenRegister, match="kato_code"):
        story.act("territory.enter_units", {"units": [row]}, author="registrar", on=FOUNDED)
