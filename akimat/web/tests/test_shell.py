"""The frame of every page: languages, the legal day, headers, errors."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path
from django.utils import timezone, translation

from akimat.bodies.tests.world import found
from akimat.web.shell import day
from akimat.web.urls import urlpatterns as real

pytestmark = pytest.mark.django_db


def page(address: str, lang: str = "en") -> HttpResponse:
    client = Client(raise_request_exception=False)
    client.cookies["django_language"] = lang
    return client.get(address)


def broken(request: object) -> HttpResponse:
    raise RuntimeError


urlpatterns = [*real, path("broken/", broken)]
handler400, handler403, handler404, handler500 = (
    f"akimat.web.shell.errors.{name}" for name in ("bad_request", "forbidden", "not_found", "server_error")
)


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_a_page_speaks_one_language(lang: str) -> None:
    answer = page("/account/sign-in/", lang)
    assert f'<html lang="{lang}">' in answer.text
    words = {"kk": "Құпиясөз", "ru": "Пароль", "en": "Password"}
    assert [word for word in words.values() if word in answer.text] == [words[lang]]


def test_a_language_is_chosen_by_post_and_kept() -> None:
    client = Client(headers={"accept-language": "en"})
    assert 'lang="en"' in client.get("/account/sign-in/").text
    chosen = client.post("/language/", {"language": "kk", "next": "/account/sign-in/"}, follow=True)
    assert '<html lang="kk">' in chosen.text


def test_a_reader_whose_browser_says_nothing_reads_kazakh() -> None:
    assert '<html lang="kk">' in Client().get("/account/sign-in/").text


def test_another_day_is_marked_and_kept_in_links() -> None:
    past = page("/account/sign-in/?on=2023-09-05")
    assert "You see the state as of" in past.text and "5 September 2023" in past.text
    assert 'href="/?on=2023-09-05"' in past.text
    today = page("/account/sign-in/")
    assert "You see the state as of" not in today.text and "?on=" not in today.text
    assert f'value="{timezone.localdate().isoformat()}"' in today.text


def test_a_day_ahead_says_so() -> None:
    assert "You look ahead" in page("/account/sign-in/?on=2100-01-01").text


@pytest.mark.parametrize(("address", "status"), [("/?on=yesterday", 400), ("/no-such-page/", 404)])
def test_errors_are_pages_in_the_reader_s_language(address: str, status: int) -> None:
    for lang, words in (("kk", "Басты бетке өту"), ("ru", "На главную"), ("en", "To the start page")):
        answer = page(address, lang)
        assert answer.status_code == status and words in answer.text


def test_an_api_s_errors_are_problems() -> None:
    answer = page("/api/no-such-door/")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


@override_settings(ROOT_URLCONF=__name__, DEBUG=False)
def test_a_broken_page_says_that_the_fault_is_ours() -> None:
    answer = page("/broken/", "ru")
    assert answer.status_code == 500 and "Ошибка наша" in answer.text and "Traceback" not in answer.text


def test_a_stale_form_explains_itself() -> None:
    answer = Client(enforce_csrf_checks=True).post("/account/sign-in/", {}, headers={"accept-language": "ru"})
    assert answer.status_code == 403 and "Форма слишком долго была открыта" in answer.text


def test_an_unknown_host_is_refused_before_anything_is_asked(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert Client(headers={"host": "elsewhere.example"}).get("/").status_code == 400


def test_nothing_may_be_loaded_from_elsewhere_or_run_in_place() -> None:
    answer = page("/account/sign-in/")
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy
    assert not re.search(r'<script(?![^>]*src=)|\son\w+=|\sstyle=|(?:src|href)="(?:https?:)?//', answer.text)
    assert answer["X-Frame-Options"] == "DENY" and answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("demonstration", [True, False])
def test_a_demonstration_says_so_on_every_page(demonstration: bool) -> None:
    found(demonstration=demonstration)
    for address in ("/account/sign-in/", "/no-such-page/", "/"):
        assert ("A fictional region and fictional people." in page(address).text) is demonstration


@pytest.mark.parametrize(
    ("lang", "words"), [("kk", "2026 ж. 22 қараша"), ("ru", "22 ноября 2026 г."), ("en", "22 November 2026")]
)
def test_days_are_written_as_each_language_writes_them(lang: str, words: str) -> None:
    assert day.written("2026-11-22", lang).replace("\xa0", " ") == words
    with translation.override(lang):
        assert day.written("2026-11-22", lang, short=True) == "22.11.2026"
