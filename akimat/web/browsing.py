"""Chromium, for pictures of pages: the same options in the command and in the tests."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from akimat.web.looking import Page, cookie_of

WIDTHS = {1280: 900, 360: 740}
LANGUAGES = ("kk", "ru", "en")
Sessions = dict[str | None, dict[str, str] | None]
OPTIONS = ("--disable-dev-shm-usage", "--font-render-hinting=none", "--force-color-profile=srgb")


def chromium_path() -> str | None:
    """Where Chromium is, if it is here."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def chromium() -> Iterator[Any]:
    """A browser for the length of the block."""
    from playwright.sync_api import sync_playwright

    options = [*OPTIONS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=options)
        yield browser
        browser.close()


@contextmanager
def reader(
    browser: Any, site: str, lang: str, width: int, session: dict[str, str] | None = None, **options: Any
) -> Iterator[Any]:
    """A tab of somebody who reads in a language, on a screen of a width."""
    context = browser.new_context(viewport={"width": width, "height": WIDTHS.get(width, 900)}, **options)
    cookies = [{"name": "django_language", "value": lang}, *([session] if session else [])]
    context.add_cookies([{**cookie, "url": site} for cookie in cookies])
    try:
        yield context.new_page()
    finally:
        context.close()


def sessions(pages: list[Page]) -> Sessions:
    """A session for every account that looks at some page."""
    accounts = {page.account for page in pages}
    return {account: cookie_of(account) if account else None for account in accounts}
