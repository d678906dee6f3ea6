"""The API as a program uses it: who may act, receipts, refusals, malformed requests, reading."""

import base64
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from akimat.bodies.tests import world
from akimat.bodies.tests.world import Story
from akimat.register import clock, reads
from akimat.register.tests.pages import signed_in
from akimat.web.accounts.models import Account

pytestmark = pytest.mark.django_db
DAY = date(2023, 9, 5)
PASSWORD = "steppe-and-tulips-1995"
PERSON = "/api/acts/bodies.register_person"


@pytest.fixture(autouse=True)
def _in_the_story(settings: Any) -> Iterator[None]:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with clock.telling_on(DAY):
        yield


@pytest.fixture
def story() -> Story:
    return world.country()


def program(person: Any, name: str = "program", password: str = PASSWORD) -> Client:
    """A client that sends a name and a password with each request."""
    user = User.objects.create_user(name, password=PASSWORD)
    Account.objects.create(user=user, person=person)
    given = base64.b64encode(f"{name}:{password}".encode()).decode()
    return anybody(authorization=f"Basic {given}")


def anybody(**headers: str) -> Client:
    return Client(headers={"host": "localhost", "accept-language": "en", **headers})


def post(client: Client, address: str, body: Any, **headers: str) -> Any:
    return client.post(address, body, content_type="application/json", headers=headers)


def new_person(story: Story, name: str = "New", **changes: Any) -> dict[str, Any]:
    payload = {"names": world.names(name)}
    return {"author": str(story["registrar"]), "on": "2023-09-05", "payload": payload, **changes}


def test_an_act_twice_with_one_key_is_one_act(story: Story) -> None:
    client = program(story["registrar_person"])
    first = post(client, PERSON, new_person(story), **{"idempotency-key": "k-1"})
    again = post(client, PERSON, new_person(story), **{"idempotency-key": "k-1"})
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["number"] == again.json()["number"] == reads.size()
    assert first.json()["made"] == again.json()["made"]
    assert (first.json()["repeated"], again.json()["repeated"]) == (False, True)
    assert first.json() == again.json() | {"repeated": False} and again.json()["permitted"] is True
    other = post(client, PERSON, new_person(story, "Other"), **{"idempotency-key": "k-1"})
    assert other.status_code == 422 and other.json()["errors"][0]["field"] == "key"


def test_a_dry_run_enters_nothing(story: Story) -> None:
    before = reads.size()
    done = post(program(story["registrar_person"]), f"{PERSON}?dry_run=true", new_person(story))
    assert done.status_code == 200 and done.json()["as_of_now"] and done.json()["permitted"]
    assert reads.size() == before


def test_a_refusal_carries_its_legal_basis(story: Story) -> None:
    act = {"post": str(story["north_akim"]), "person": str(story["aigul"])}
    body = {"author": str(story["president"]), "on": "2023-09-05", "payload": act}
    refused = post(program(story["president_person"]), "/api/acts/bodies.appoint_akim", body)
    assert refused.status_code == 403
    assert refused["Content-Type"] == "application/problem+json"
    (basis, *_) = refused.json()["legal_basis"]
    assert (basis["source"], basis["article"], basis["anchor"]) == ("constitution_1995", "article_87", "4.1")
    assert basis["edition"] == "2022-06-08" and basis["cure"] == "maslikhat.close_consent_vote"
    assert "consent" in basis["sentence"] and basis["facts"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"payload": {"names": {"kk": "x", "ru": "x"}}}, "names.en"),
        ({"payload": {"names": {"kk": "x", "ru": "x", "en": 1}}}, "names.en"),
        ({"payload": {}}, "names"),
        ({"on": "yesterday"}, "on"),
        ({"author": "x"}, "author"),
        ({"nonsense": 1}, "nonsense"),
        ({"late_reason": "x" * 301}, "late_reason"),
    ],
)
def test_a_malformed_act_names_the_field(story: Story, changes: dict[str, Any], field: str) -> None:
    answer = post(program(story["registrar_person"]), PERSON, new_person(story, **changes))
    assert answer.status_code == 422 and answer["Content-Type"] == "application/problem+json"
    assert field in [each["field"] for each in answer.json()["errors"]]
    assert all(each["detail"] for each in answer.json()["errors"])


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", "null", "1", '"x"', '{"author": 1e999}', "\ud83d".encode("utf-8", "surrogatepass")],
)
def test_what_is_no_act_at_all_is_malformed(story: Story, body: Any) -> None:
    assert post(program(story["registrar_person"]), PERSON, body).status_code == 422


def test_nobody_acts_without_signing_in(story: Story) -> None:
    for client in (
        anybody(),
        anybody(authorization="Basic nonsense"),
        program(story["aigul"], "a", password="wrong"),
        program(story["bolat"], "b", password="\x00"),
    ):
        answer = post(client, PERSON, new_person(story))
        assert answer.status_code == 401 and answer["Content-Type"] == "application/problem+json"
        assert answer["WWW-Authenticate"].startswith("Basic")


def test_a_session_acts_only_with_its_token(story: Story) -> None:
    client = signed_in(story["registrar_person"])
    client.handler.enforce_csrf_checks = True
    refused = post(client, PERSON, new_person(story))
    assert refused.status_code == 403 and "CSRF" in refused.json()["title"]
    client.get("/acts/new/bodies.register_person/")
    token = client.cookies["csrftoken"].value
    assert post(client, PERSON, new_person(story), **{"x-csrftoken": token}).status_code == 201


def test_whoever_holds_nothing_is_refused_by_law(story: Story) -> None:
    answer = post(program(story["aigul"]), PERSON, new_person(story))
    assert answer.status_code == 403
    assert answer.json()["legal_basis"][0]["article"] == "record_keeping"


def test_what_breaks_a_constraint_is_a_conflict(story: Story) -> None:
    client = program(story["registrar_person"])
    payload = {
        "body": str(story["presidency"]),
        "office": "specialist",
        "code": "president",
        "names": world.names("Twice"),
    }
    answer = post(client, "/api/acts/bodies.create_post", new_person(story, payload=payload))
    assert answer.status_code == 409 and answer["Content-Type"] == "application/problem+json"


def test_reading_is_open_to_all(story: Story) -> None:
    client = anybody()
    acts = client.get("/api/acts?limit=2").json()["acts"]
    assert [each["number"] for each in acts] == [reads.size(), reads.size() - 1]
    assert (
        client.get(f"/api/acts?before={acts[-1]['number']}&limit=1").json()["acts"][0]["number"]
        == acts[-1]["number"] - 1
    )
    assert client.get("/api/acts?kind=bodies.found_register").json()["acts"][0]["number"] == 1
    assert client.get("/api/acts/1").json()["kind"] == "bodies.found_register"
    assert {each["rank"] for each in client.get("/api/units?on=2023-09-05").json()} == {
        "country",
        "region",
        "district",
    }
    posts = {each["code"]: each for each in client.get("/api/posts?on=2023-09-05").json()}
    assert [each["name"]["en"] for each in posts["president"]["holders"]] == ["president_person"]
    assert posts["north-akim"]["holders"] == []
    assert client.get("/api/posts?on=2023-09-05&known=1").json()[0]["code"] == "registrar"


def test_the_law_is_read_on_a_day() -> None:
    client = anybody()
    before = client.get("/api/law/constitution-1995/87?on=2023-09-05").json()
    assert before["status"] == "InForce" and before["edition"] == "2022-06-08"
    line = next(each for each in before["sentences"] if each["anchor"] == "4.2")
    assert line["rules"][0]["norm"].startswith("constitution_1995/article_87/4.2:")
    assert line["sentence"]["ru"]["official"] and not line["sentence"]["en"]["official"]
    after = client.get("/api/law/constitution-1995/87?on=2026-09-05").json()
    assert after["status"] == "Ended" and after["sentences"] == []
    assert len(client.get("/api/law").json()) > 10


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/acts/999999", 404),
        ("/api/acts/" + "9" * 40, 422),
        ("/api/acts?limit=" + "9" * 40, 422),
        ("/api/acts?before=-1", 422),
        ("/api/acts?author=x", 422),
        ("/api/acts?kind=%00", 200),
        ("/api/units?known=" + "9" * 40, 422),
        ("/api/units?on=2023-02-30", 400),
        ("/api/posts?limit=0", 422),
        ("/api/law/nobody/0", 404),
        ("/api/nothing", 404),
    ],
)
def test_a_senseless_question_is_a_problem_and_not_a_failure(story: Story, address: str, status: int) -> None:
    answer = anybody().get(address)
    assert answer.status_code == status
    if status != 200:
        assert answer["Content-Type"] == "application/problem+json" and answer.json()["status"] == status
