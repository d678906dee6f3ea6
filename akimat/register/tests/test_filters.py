"""The register narrowed by what stands in the address, and views that are kept."""

from typing import Any

import pytest

from akimat.bodies.tests import world
from akimat.bodies.tests.world import paper
from akimat.register.tests.pages import signed_in, stranger, text

pytestmark = pytest.mark.django_db
DAY = world.date(2023, 9, 5)


def story() -> world.Story:
    told = world.country()
    payload = {"post": told["north_akim"], "person": told["aigul"]}
    document = paper(told["outside"], DAY)
    told.act("bodies.appoint_akim", payload, author="registrar", on=DAY, document=document)
    return told


def shown(**asked: str) -> str:
    return text(stranger().get("/register/", asked)).partition("№")[2]


def test_a_unit_is_named_by_its_code_its_name_or_its_id() -> None:
    told = story()
    for unit in (str(told["north"]), "nort"):
        found = shown(unit=unit)
        assert "Appoint an akim" in found and "south_akim" not in found
    assert "No unit is called so" in text(stranger().get("/register/?unit=nowhere"))


def test_days_modes_and_what_stands_out() -> None:
    story()
    for asked in ({"since": "2023-01-01"}, {"mode": "recorded"}, {"mark": "against"}):
        found = shown(**asked)
        assert "Appoint an akim" in found and "Found the register" not in found, asked
    assert "Appoint an akim" not in shown(until="2023-01-01")
    assert "Appoint an akim" not in shown(mark="late")


@pytest.mark.parametrize("name", ["unit", "since", "until", "mode", "mark", "kind", "author"])
@pytest.mark.parametrize("value", ["x", "\x00", "'", "9" * 40, "2023-02-31"])
def test_senseless_values_find_nothing(name: str, value: str) -> None:
    world.found()
    assert stranger().get("/register/", {name: value}).status_code == 200


def test_a_view_is_kept_and_forgotten(django_assert_max_num_queries: Any) -> None:
    told = story()
    client = signed_in(told["registrar_person"])
    question = {"query": "mark=against&unit=nort", "name": "Against"}
    assert client.post("/account/views/", question)["Location"] == "/register/?mark=against&unit=nort"
    with django_assert_max_num_queries(12):
        page = client.get("/register/?mark=against&unit=nort").content.decode()
    assert 'href="/register/?mark=against&amp;unit=nort"' in page
    number = page.partition('name="forget" value="')[2].partition('"')[0]
    others = signed_in(told["aigul"])
    others.post("/account/views/", {"forget": number})
    assert "Against<" in client.get("/register/").content.decode()
    client.post("/account/views/", {"forget": number})
    assert "Against<" not in client.get("/register/").content.decode()
    assert stranger().post("/account/views/", question)["Location"].startswith("/account/sign-in/")
