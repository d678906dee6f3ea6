"""`akimat account`: sign-ins. None of it is an act, and none of it gives or takes a right."""

from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth import get_user
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.test import Client
from structlog.testing import capture_logs

from akimat.bodies import reads as bodies
from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED, Story
from akimat.register import reads
from akimat.web.accounts.models import Account
from tests.databases import TestDatabase
from tests.operator.terminal import Terminal

PASSWORD, ANOTHER = "a long password of a registrar", "another password of a registrar"


@pytest.fixture
def here(committing_database: TestDatabase, settings: Any) -> Terminal:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast: nothing to protect
    return Terminal(committing_database)


@pytest.fixture
def story(here: Terminal) -> Story:
    story = world.found()
    made = here.types(
        "account", "create", "saule", "--person", story["registrar_person"], stdin=f"{PASSWORD}\n"
    )
    assert made.exit_code == 0, made.output
    return story


def signs_in(password: str = PASSWORD) -> bool:
    return Client().login(username="saule", password=password)


def test_who_is_created_signs_in_as_the_person(story: Story, here: Terminal) -> None:
    assert signs_in() and not signs_in(ANOTHER)
    assert Account.objects.get().person == story["registrar_person"]


def test_what_cannot_be_created(story: Story, here: Terminal) -> None:
    for words, password, complaint in (
        (("saule",), ANOTHER, "already"),
        (("another", "--person", story["registrar_person"]), ANOTHER, "signs in as saule already"),
        (("another", "--person", uuid4()), ANOTHER, "knows no person"),
        (("another",), "short", ""),
        (("another",), "", ""),
    ):
        made = here.types("account", "create", *words, stdin=f"{password}\n")
        assert made.exit_code == 1 and complaint in made.output, (words, made.output)
    assert User.objects.count() == Account.objects.count() == 1


def test_an_account_is_linked_to_one_person(story: Story, here: Terminal) -> None:
    here.types("account", "create", "spare", stdin=f"{ANOTHER}\n")
    taken = here.types("account", "link", "spare", story["registrar_person"])
    assert taken.exit_code == 1 and "already" in taken.output
    other = story.person("erlan")
    assert here.types("account", "link", "spare", other).exit_code == 0
    assert Account.objects.get(user__username="spare").person == other


def test_a_new_password_ends_open_sessions(story: Story, here: Terminal) -> None:
    browser = Client()
    browser.login(username="saule", password=PASSWORD)
    assert signed_in(browser)
    assert here.types("account", "reset", "saule", stdin=f"{ANOTHER}\n").exit_code == 0
    assert not signed_in(browser)
    assert signs_in(ANOTHER) and not signs_in(PASSWORD)


def test_a_block_ends_sign_in_and_touches_no_office(story: Story, here: Terminal) -> None:
    browser, acts = Client(), reads.size()
    browser.login(username="saule", password=PASSWORD)
    assert here.types("account", "block", "saule").exit_code == 0
    assert not signed_in(browser) and not signs_in()
    assert bodies.holder_of(story["registrar"], FOUNDED) == story["registrar_person"]
    assert reads.size() == acts
    assert here.types("account", "unblock", "saule").exit_code == 0
    assert signs_in()


def test_an_account_carries_no_right(story: Story, here: Terminal) -> None:
    user = User.objects.get()
    assert not (user.is_staff or user.is_superuser or user.get_all_permissions())


def test_nobody_by_that_name(story: Story, here: Terminal) -> None:
    for words in (("block", "nobody"), ("reset", "nobody"), ("link", "nobody", uuid4())):
        done = here.types("account", *words, stdin=f"{ANOTHER}\n")
        assert done.exit_code == 1 and "no account nobody" in done.output


def test_each_step_is_logged_by_number_and_never_by_name(story: Story, here: Terminal) -> None:
    with capture_logs() as logs:
        here.types("account", "reset", "saule", stdin=f"{ANOTHER}\n")
        here.types("account", "block", "saule")
        here.types("account", "unblock", "saule")
    number = User.objects.get().pk
    assert [(log["event"], log["account"]) for log in logs if "account" in log] == [
        ("account password reset", number),
        ("account blocked", number),
        ("account unblocked", number),
    ]
    assert not any(word in str(logs) for word in ("saule", PASSWORD, ANOTHER))


def signed_in(browser: Client) -> bool:
    """Whether a browser's session still stands for somebody, as every page asks."""
    request = HttpRequest()
    request.session = browser.session
    return get_user(request).is_authenticated
