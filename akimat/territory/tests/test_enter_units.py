"""Units are entered as a tree; codes are unique; only whoever keeps the register enters them."""

from typing import Any

import pytest

from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.world import FOUNDED, Story
from akimat.register.errors import BrokenRegister, Malformed
from akimat.territory import fixtures, reads

pytestmark = pytest.mark.django_db


def enter(story: Story, payload: dict[str, Any], **rest: Any) -> dict[str, Any]:
    made: dict[str, Any] = story.act(
        "territory.enter_units", payload, author="registrar", on=FOUNDED, **rest
    ).made
    return made


def row(code: str, **changes: Any) -> dict[str, Any]:
    return {"code": code, "names": world.names(code), "rank": "district"} | changes


def test_the_country_of_the_fixture() -> None:
    made = enter(world.found(), fixtures.country())
    assert len(made) == 1 + 20 + 20
    assert len(reads.first_level(FOUNDED, "kk")) == 20
    assert len(reads.children(made["akmola"], FOUNDED, "ru")) == 20
    akkol = reads.unit_of_code("113200000", FOUNDED)
    assert akkol is not None and akkol.name_en == "Akkol District"
    assert [unit.name_en for unit in reads.breadcrumb(akkol, FOUNDED)] == [
        "Republic of Kazakhstan",
        "Akmola Region",
    ]
    assert reads.region_of(made["akkol"]) == made["akmola"]
    assert reads.region_of(made["kazakhstan"]) is None
    assert reads.rank_on(made["astana"], FOUNDED) == "capital"


def test_a_branch_has_a_root_of_its_own() -> None:
    made = enter(world.found(), fixtures.branch("akmola"))
    assert len(made) == 21
    tree = reads.tree(FOUNDED, "ru")
    assert tree[0].thing_id == made["akmola"] and tree[0].parent_id is None
    assert tree[1].name_ru == "Аккольский район"


def test_a_parent_may_stand_in_the_register() -> None:
    story = world.found()
    made = enter(story, {"units": [row("region", rank="region")]})
    below = enter(story, {"units": [row("one", parent=made["region"])]})
    assert reads.region_of(below["one"]) == made["region"]


def test_kazakh_letters_stand_where_the_alphabet_has_them() -> None:
    assert sorted(["Яна", "Әбіл", "Қали", "Кали", "Бике"], key=reads.alphabetical) == [
        "Әбіл",
        "Бике",
        "Кали",
        "Қали",
        "Яна",
    ]


def test_a_code_of_the_classifier_is_borne_by_one_unit() -> None:
    story = world.found()
    enter(story, {"units": [row("one", kato_code="111000000")]})
    with pytest.raises(BrokenRegister, match="kato_code"):
        enter(story, {"units": [row("two", kato_code="111000000")]})


def test_rows_must_make_a_tree() -> None:
    story = world.found()
    with pytest.raises(Malformed):
        enter(story, {"units": [row("one", parent_code="two"), row("two")]})
    with pytest.raises(Malformed):
        enter(story, {"units": [row("one"), row("one")]})


def test_others_may_not_enter_units() -> None:
    story = world.country()
    with refused("5.3", "territory.enter_units", "house"):
        story.act("territory.enter_units", {"units": [row("x")]}, author="president", on=FOUNDED)


def test_what_the_register_knew() -> None:
    story = world.found()
    made = enter(story, {"units": [row("one")]})
    assert reads.unit(made["one"], FOUNDED, known=2) is not None
    assert reads.unit(made["one"], FOUNDED, known=1) is None
