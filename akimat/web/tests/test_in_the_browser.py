"""Every page in a browser: in three languages, on a telephone, for a screen reader, by keyboard."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from akimat.maslikhat.tests import assembly
from akimat.web import browsing, looking
from akimat.web.accounts import personas
from akimat.web.looking import Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]}
PHONE = 360
NOT_FOUND = "/no-such-page/"
PERSON = "/acts/new/bodies.register_person/"


@dataclass
class Site:
    """A served register with a whole vote in it, and sessions of its people."""

    address: str
    pages: list[Page]
    sessions: browsing.Sessions


@pytest.fixture
def site(served: str) -> Site:
    story = assembly.voting()
    assembly.ballots(story, {"aigul": 6, "bolat": 3})
    assembly.closed(story)
    assembly.appointed(story, "aigul")
    personas.make("registrar", story["registrar_person"])
    pages = looking.pages()
    return Site(served, pages, browsing.sessions(pages))


@pytest.mark.parametrize("width", browsing.WIDTHS)
@pytest.mark.parametrize("lang", browsing.LANGUAGES)
def test_nothing_is_wrong_with_any_page(site: Site, browser: Any, lang: str, width: int) -> None:
    found: list[str] = []
    for account, session in site.sessions.items():
        with browsing.reader(browser, site.address, lang, width, session) as tab:
            errors: list[str] = []
            tab.on("console", lambda said, kept=errors: is_error(said) and kept.append(said.text))
            tab.on("pageerror", lambda error, kept=errors: kept.append(str(error)))
            for page in (each for each in site.pages if each.account == account):
                found += [f"{page.address} {problem}" for problem in problems_of(tab, site, page, errors)]
    assert found == []


def is_error(message: Any) -> bool:
    """The page that is not there says so on the console too."""
    return message.type == "error" and NOT_FOUND not in message.location["url"]


def problems_of(tab: Any, site: Site, page: Page, errors: list[str]) -> Iterator[str]:
    """What is wrong with one page. Whether all can read it is asked on the wide screen: it takes long."""
    status = tab.goto(site.address + page.address).status
    if status != (404 if page.address == NOT_FOUND else 200):
        yield f"status {status}"
    yield from errors
    errors.clear()
    wide = tab.viewport_size["width"]
    if (needed := tab.evaluate("document.documentElement.scrollWidth")) > wide:
        yield f"wants {needed} of {wide}"
    if wide > PHONE:
        for violation in Axe().run(tab, options=RULES).response["violations"]:
            yield f"{violation['id']}: {violation['nodes'][0]['html'][:120]}"


def test_an_act_is_done_without_scripts(site: Site, browser: Any) -> None:
    session = site.sessions["registrar"]
    with browsing.reader(browser, site.address, "en", 1280, session, java_script_enabled=False) as tab:
        tab.goto(site.address + PERSON)
        for lang in browsing.LANGUAGES:
            tab.fill(f"[name=names_{lang}]", "Nobody Atall")
        tab.click(".actions button[value=look]")
        assert "the law admits this act" in tab.inner_text("main")
        tab.click("button[value=perform]")
        assert tab.url.startswith(f"{site.address}/register/")
        assert "Nobody Atall" in tab.inner_text("main")


def test_an_act_is_done_with_the_keyboard_alone(site: Site, browser: Any) -> None:
    with browsing.reader(browser, site.address, "en", 1280, site.sessions["registrar"]) as tab:
        tab.goto(site.address + PERSON)
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement.className") == "skip-link"
        tab.keyboard.press("Enter")
        assert tab.evaluate("document.activeElement.id") == "content"
        for lang in browsing.LANGUAGES:
            press_until(tab, f"document.activeElement.name === 'names_{lang}'")
            tab.keyboard.type("Keyboard")
        press_until(tab, "document.activeElement.value === 'perform'")
        with tab.expect_navigation():
            tab.keyboard.press("Enter")
        assert tab.url.startswith(f"{site.address}/register/")


def test_the_menu_is_reached_with_the_keyboard(site: Site, browser: Any) -> None:
    with browsing.reader(browser, site.address, "en", 1280, site.sessions["registrar"]) as tab:
        tab.goto(site.address + "/register/")
        press_until(tab, "document.activeElement.matches('.me-menu summary')")
        tab.keyboard.press("Enter")
        press_until(tab, "document.activeElement.innerText === 'Sign out'")
        press_until(tab, "document.activeElement.matches('.places a')")


def press_until(tab: Any, condition: str, most: int = 60) -> None:
    """Press Tab until the focus is where it should be."""
    for _ in range(most):
        if tab.evaluate(condition):
            return
        tab.keyboard.press("Tab")
    raise AssertionError(condition)
