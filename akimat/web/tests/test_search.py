"""Finding: units, posts, people, acts and sentences, however the letters were typed."""

import json
from typing import Any

import pytest
from django.db import connection

from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED
from akimat.register import folding, reads
from akimat.register.tests.pages import stranger, text
from akimat.territory.reads import alphabetical

NAMES = {"kk": "Өскемен қаласы", "ru": "город Усть-Каменогорск", "en": "Öskemen"}
CODE = "631010000"


@pytest.mark.parametrize(
    "typed",
    [
        "Өскемен",
        "оскемен",
        "ӨСКЕМЕН ҚАЛ",
        "кала оск",
        "усть-кам",
        "Каменого",
        "oskemen",
        "jcrtvty",
        "ыуьун",
    ],
)
def test_letters_that_a_keyboard_lacks_do_not_matter(typed: str) -> None:
    wanted = folding.wanted(typed)
    assert wanted
    names = (*NAMES.values(), "Semey")
    assert any(wanted.found_in(folding.folded(name)) for name in names)


@pytest.mark.parametrize("typed", ["", " ", "-", "а", "«»", "'", "a"])
def test_nothing_to_look_for(typed: str) -> None:
    assert folding.wanted(typed) is None


@pytest.mark.django_db
@pytest.mark.parametrize("name", [*NAMES.values(), "ҺӘМ-Ұғысы ёЁ", "Ǵýlnar Äbdíraş", "a'b\\c:*&|! %"])
def test_the_database_folds_like_the_pages(name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tsvector_to_array(search_words(%s))", [name])
        assert set(cursor.fetchone()[0]) == set(folding.folded(name).split())


@pytest.mark.django_db
def test_the_database_knows_the_kazakh_alphabet() -> None:
    words = ["ұзақ", "үзік", "узел", "әл", "ал", "яр", "қар", "кар", "һас", "хас", "іс", "ы", "ң", "н"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT word FROM unnest(%s::text[]) word ORDER BY alphabetical(word)", [words])
        assert [row[0] for row in cursor.fetchall()] == sorted(words, key=alphabetical)


def city() -> world.Story:
    story = world.country()
    row = {"code": "oskemen", "names": NAMES, "rank": "city_of_regional_significance", "kato_code": CODE}
    parent = {"parent": story["north"]}
    story.act("territory.enter_units", {"units": [row | parent]}, author="registrar", on=FOUNDED)
    return story


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["оскемен", "jcrtvty", "631010", "Усть-Каменогорске", "Өскеменнің"])
def test_a_unit_is_found(typed: str) -> None:
    city()
    page = text(stranger().get("/search/", {"q": typed}))
    assert "Öskemen" in page and "north" in page.partition("Öskemen")[2]


@pytest.mark.django_db
def test_people_posts_and_acts_are_found() -> None:
    story = world.country()
    page = text(stranger().get("/search/", {"q": "aigul"}))
    assert "People aigul" in page and "Register a person: aigul" in page
    assert "Posts north_akim" in text(stranger().get("/search/", {"q": "north_ak"}))
    number = reads.size()
    assert f"{number} " in text(stranger().get("/search/", {"q": f"№ {number}"})).partition("Acts")[2]
    kinds = text(stranger().get("/search/", {"q": "appoint akim"})).partition("Kinds of act")[2]
    assert "Appoint an akim: in the register" in kinds
    assert story


@pytest.mark.django_db
def test_sentences_of_the_law_are_found_in_any_language() -> None:
    world.found()
    page = text(stranger().get("/search/", {"q": "одной пятой от общего числа"}))
    assert "Article 89" in page


@pytest.mark.django_db
def test_what_was_not_yet_there_on_the_day_is_not_found() -> None:
    city()
    assert "Nothing was found on this day" in text(
        stranger().get("/search/", {"q": "оскемен", "on": "2000-01-01"})
    )


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["'", "\\", ":*", "a\x00b", "%", "(", "x" * 5000, "!!|&", "0" * 30])
def test_senseless_questions_break_nothing(typed: str, django_assert_max_num_queries: Any) -> None:
    world.found()
    with django_assert_max_num_queries(5):
        assert stranger().get("/search/", {"q": typed}).status_code == 200


@pytest.mark.django_db
def test_the_api_finds_the_same() -> None:
    story = city()
    found = json.loads(stranger("ru").get("/api/search", {"q": "оскемен"}).content)
    assert found[0] == {
        "sort": "territory.unit",
        "text": NAMES["ru"],
        "address": f"/territory/{found[0]['address'].split('/')[2]}/",
        "within": "north",
    }
    assert story
