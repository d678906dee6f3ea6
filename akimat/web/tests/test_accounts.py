"""Accounts: who signs in, who may be signed in with one click, and what the operator can do."""

import base64
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from click.testing import CliRunner, Result
from django.contrib.auth.models import User
from django.test import Client

from akimat.bodies.tests.world import found, names
from akimat.web.accounts import patience, personas
from akimat.web.accounts.models import Account, FailedSignIn
from akimat.web.cli.account import command

pytestmark = pytest.mark.django_db
PASSWORD = "steppe-and-tulips-1995"


@pytest.fixture(autouse=True)
def _quick_passwords(settings: Any) -> None:
    """A real password is slow to check on purpose; no test here is about that."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def run(*args: str, typed: str = f"{PASSWORD}\n") -> Result:
    return CliRunner().invoke(command, list(args), input=typed)


def signed_in_as(client: Client) -> int | None:
    found_id = client.session.get("_auth_user_id")
    return int(found_id) if found_id else None


def test_a_persona_is_one_click_away() -> None:
    person = found()["registrar_person"]
    personas.make("registrar", person)
    client = Client(headers={"accept-language": "en"})
    assert "Registrar" in client.get("/demonstration/").text
    client.post("/demonstration/registrar/")
    assert signed_in_as(client) == User.objects.get(username="registrar").pk
    assert "Head of the apparatus" in client.get("/demonstration/").text


def test_the_page_says_who_only_enters_and_for_whom() -> None:
    """Such a persona holds no office and yet may do something: the header says what."""
    clerk = {"person": names("Clerk"), "kinds": ["bodies.register_person"]}
    story = found(clerks=[clerk])
    (person,) = (story[name] for name in story.things if name.startswith("clerk_"))
    personas.make("clerk", person)
    client = Client(headers={"accept-language": "en"})
    assert "Enters for: Head of the apparatus" in client.get("/demonstration/").text
    client.post("/demonstration/clerk/")
    assert "Enters for: Head of the apparatus" in client.get("/no-such-page/").text


def test_a_signed_in_header_costs_few_questions(django_assert_max_num_queries: Any) -> None:
    personas.make("registrar", found()["registrar_person"])
    client = Client()
    client.post("/demonstration/registrar/")
    client.get("/no-such-page/")  # a process asks once whether this is a demonstration
    with django_assert_max_num_queries(3):
        assert client.get("/no-such-page/").status_code == 404


def test_a_link_cannot_sign_anybody_in() -> None:
    personas.make("registrar", found()["registrar_person"])
    client = Client()
    assert client.get("/demonstration/registrar/").status_code == 405
    assert signed_in_as(client) is None


def test_elsewhere_there_are_no_personas() -> None:
    """Nothing but the register's first act decides: neither a row nor a setting brings the page back."""
    personas.make("registrar", found(demonstration=False)["registrar_person"])
    client = Client()
    assert client.get("/demonstration/").status_code == 404
    assert client.post("/demonstration/registrar/").status_code == 404
    assert signed_in_as(client) is None


def test_an_account_with_a_password_is_no_persona() -> None:
    person = found()["registrar_person"]
    assert run("create", "official", "--person", str(person)).exit_code == 0
    client = Client()
    assert client.post("/demonstration/official/").status_code == 404
    assert "official" not in client.get("/demonstration/").text


def test_signing_in_and_out() -> None:
    found()
    run("create", "official")
    client = Client(headers={"accept-language": "en"})
    wrong = client.post("/account/sign-in/", {"username": "official", "password": "wrong"})
    assert "Please enter a correct username and password" in wrong.text
    client.post("/account/sign-in/", {"username": "official", "password": PASSWORD})
    assert signed_in_as(client) and "Holds no office today" in client.get("/no-such-page/").text
    assert client.get("/account/sign-out/").status_code == 405
    client.post("/account/sign-out/")
    assert signed_in_as(client) is None


def test_a_password_is_changed_by_its_owner() -> None:
    run("create", "official")
    client = Client()
    client.post("/account/sign-in/", {"username": "official", "password": PASSWORD})
    new = "wormwood-in-the-morning"
    fields = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert client.post("/account/password/", fields).status_code == 302
    assert signed_in_as(client) and User.objects.get(username="official").check_password(new)


def test_a_blocked_account_is_out_at_once() -> None:
    run("create", "official")
    client = Client(headers={"accept-language": "en"})
    client.post("/account/sign-in/", {"username": "official", "password": PASSWORD})
    assert run("block", "official").exit_code == 0
    assert "Sign out" not in client.get("/no-such-page/").text
    again = client.post("/account/sign-in/", {"username": "official", "password": PASSWORD})
    assert again.status_code == 200 and "Sign out" not in again.text
    run("unblock", "official")
    assert client.post("/account/sign-in/", {"username": "official", "password": PASSWORD}).status_code == 302


def test_reset_ends_open_sessions() -> None:
    run("create", "official")
    client = Client(headers={"accept-language": "en"})
    client.post("/account/sign-in/", {"username": "official", "password": PASSWORD})
    assert "Sign out" in client.get("/no-such-page/").text
    assert run("reset", "official", typed="another-long-password-1\n").exit_code == 0
    assert "Sign out" not in client.get("/no-such-page/").text


def test_an_account_is_linked_to_one_known_person_only() -> None:
    person = found()["registrar_person"]
    assert "knows no person" in run("create", "nobody", "--person", str(uuid4())).output
    assert not User.objects.filter(username="nobody").exists()
    run("create", "first", "--person", str(person))
    run("create", "second")
    assert "signs in as first already" in run("link", "second", str(person)).output
    assert Account.objects.get(user__username="second").person is None


def test_a_weak_password_makes_no_account() -> None:
    assert run("create", "official", typed="short\n").exit_code == 1
    assert not User.objects.filter(username="official").exists()


def test_a_password_is_not_guessed_for_long() -> None:
    """Ten wrong ones, and from that address even the right one must wait; another address need not."""
    run("create", "serik")
    client = Client(headers={"accept-language": "en"})
    wrong, right = ({"username": "serik", "password": word} for word in ("x", PASSWORD))
    for _ in range(patience.MOST - 1):
        assert "Too many" not in client.post("/account/sign-in/", wrong).text
    client.post("/account/sign-in/", wrong)
    assert "Too many wrong passwords" in client.post("/account/sign-in/", right).text
    assert signed_in_as(client) is None
    given = base64.b64encode(f"serik:{PASSWORD}".encode()).decode()
    answer = client.post("/api/acts/bodies.register_person", headers={"authorization": f"Basic {given}"})
    assert answer.status_code == 429 and "Too many" in answer.json()["title"]
    elsewhere = Client(REMOTE_ADDR="10.0.0.2")
    elsewhere.post("/account/sign-in/", right)
    assert signed_in_as(elsewhere) is not None


def test_after_a_quarter_of_an_hour_it_may_be_tried_again() -> None:
    run("create", "serik")
    client = Client()
    for _ in range(patience.MOST):
        client.post("/account/sign-in/", {"username": "serik", "password": "x"})
    begun = FailedSignIn.objects.get()
    assert "serik" not in begun.key and begun.count == patience.MOST
    FailedSignIn.objects.update(since=begun.since - timedelta(minutes=patience.MINUTES))
    client.post("/account/sign-in/", {"username": "serik", "password": PASSWORD})
    assert signed_in_as(client) is not None
