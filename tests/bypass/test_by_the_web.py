"""Ways round the door over HTTP: no second door, no session but a signed one, no act in another's name."""

import base64
import json
import pickle
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core import signing
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone

from akimat.bodies.tests import world
from akimat.bodies.tests.world import Story
from akimat.register import clock, preparing, reads
from akimat.register.tests.pages import signed_in, stranger
from akimat.web.accounts.models import Account

pytestmark = pytest.mark.django_db
DAY = date(2023, 9, 5)
PERSON = "/api/acts/bodies.register_person"


@pytest.fixture(autouse=True)
def _in_the_story() -> Iterator[None]:
    with clock.telling_on(DAY):
        yield


@pytest.fixture
def story() -> Story:
    return world.country()


def body(story: Story, **changes: Any) -> dict[str, Any]:
    payload = {"names": world.names("New")}
    return {"author": str(story["registrar"]), "on": DAY.isoformat(), "payload": payload, **changes}


def post(client: Client, address: str, said: Any) -> Any:
    return client.post(address, said, content_type="application/json")


@pytest.mark.parametrize(
    "address", ["/admin/", "/admin/login/", "/admin/register/entry/1/change/", "/__debug__/"]
)
def test_there_is_no_admin_and_no_debugging(story: Story, address: str) -> None:
    assert signed_in(story["registrar_person"]).get(address).status_code == 404


def test_no_page_of_django_writes_rows() -> None:
    found = {str(pattern.pattern) for pattern in get_resolver().url_patterns}
    assert not any(word in each for each in found for word in ("admin", "debug", "silk"))


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_an_act_is_neither_replaced_nor_removed(story: Story, method: str) -> None:
    client, before = signed_in(story["registrar_person"]), reads.size()
    for address in ("/api/acts/1", "/api/acts", "/acts/1/"):
        assert getattr(client, method)(address).status_code in (404, 405)
    assert reads.size() == before


def test_a_forged_session_is_nobody(story: Story) -> None:
    user = User.objects.create_user("victim")
    Account.objects.create(user=user, person=story["registrar_person"])
    said = {"_auth_user_id": str(user.pk), "_auth_user_backend": "django.contrib.auth.backends.ModelBackend"}
    pickled = base64.b64encode(pickle.dumps(said)).decode()
    forged = (
        pickled,
        json.dumps(said),
        signing.dumps(said, key="guessed", salt="django.contrib.sessions.SessionStore"),
    )
    for number, data in enumerate(forged):
        key = f"forged{number:026}"
        expires = timezone.now() + timezone.timedelta(days=1)
        Session.objects.create(session_key=key, session_data=data, expire_date=expires)
        client = stranger()
        client.cookies["sessionid"] = key
        assert post(client, PERSON, body(story)).status_code == 401


def test_a_session_does_not_outlive_the_password_it_was_opened_with(story: Story) -> None:
    """Whoever can write the table of sessions still needs the server's key over the password's hash."""
    user = User.objects.create_user("victim")
    Account.objects.create(user=user, person=story["registrar_person"])
    session = SessionStore()
    session["_auth_user_id"] = str(user.pk)
    session["_auth_user_backend"] = "django.contrib.auth.backends.ModelBackend"
    session["_auth_user_hash"] = "guessed"
    session.save()
    client = stranger()
    client.cookies["sessionid"] = session.session_key or ""
    assert post(client, PERSON, body(story)).status_code == 401


@pytest.mark.parametrize("token", ["", "x" * 64, "0" * 32])
def test_a_forged_token_is_refused(story: Story, token: str) -> None:
    client, before = signed_in(story["registrar_person"]), reads.size()
    client.handler.enforce_csrf_checks = True
    client.cookies["csrftoken"] = "y" * 32
    headers = {"x-csrftoken": token}
    answer = client.post(PERSON, body(story), content_type="application/json", headers=headers)
    assert answer.status_code == 403
    page = client.post("/acts/new/bodies.register_person/", {"csrfmiddlewaretoken": token})
    assert page.status_code == 403 and reads.size() == before


def test_a_blocked_account_does_nothing_at_once(story: Story) -> None:
    client = signed_in(story["registrar_person"])
    User.objects.update(is_active=False)
    assert post(client, PERSON, body(story)).status_code == 401


def test_nobody_acts_for_a_post_of_another(story: Story) -> None:
    """Neither by naming it, nor by naming the person who enters, the law, or the installation."""
    client, before = signed_in(story["aigul"]), reads.size()
    assert post(client, PERSON, body(story)).status_code == 403
    for changes in (
        {"author": "law"},
        {"author": "installation"},
        {"by": str(story["registrar_person"])},
        {"mode": "caused"},
        {"recorded_on": "2020-01-01"},
        {"facts": {}},
        {"permitted": True},
    ):
        assert post(client, PERSON, body(story, **changes)).status_code == 422
    assert reads.size() == before


@pytest.mark.parametrize("said", ["facts", "permitted", "act", "defined"])
def test_a_payload_brings_no_facts(story: Story, said: str) -> None:
    payload = {"names": world.names("New"), said: {"holds": True}}
    answer = post(signed_in(story["registrar_person"]), PERSON, body(story, payload=payload))
    assert answer.status_code == 422


def test_a_superuser_of_django_is_nobody_here(story: Story) -> None:
    user = User.objects.create_superuser("root")
    client = stranger()
    client.force_login(user)
    assert post(client, PERSON, body(story)).status_code == 403


def test_a_prepared_act_is_changed_only_in_its_office(story: Story) -> None:
    payload = {"names": world.names("New")}
    prepared = preparing.prepare(
        "bodies.register_person",
        payload,
        author=story["registrar"],
        by=story["registrar_person"],
        on=DAY,
    )
    client, before = signed_in(story["aigul"]), reads.size()
    for action in ("", "perform/", "delete/"):
        assert client.post(f"/acts/prepared/{prepared.pk}/{action}").status_code in (403, 404, 405)
    prepared.refresh_from_db()
    assert prepared.payload["names"] == payload["names"] and reads.size() == before
