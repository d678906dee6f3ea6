"""Pages of the law: editions, quoted words, rules as code, how often they were used."""

from datetime import date
from typing import Any

import pytest

from akimat import law
from akimat.bodies.tests import world
from akimat.law.page import reading
from akimat.maslikhat.tests import assembly
from akimat.register.errors import Refused
from akimat.register.tests.pages import stranger, text
from akimat.web.law_pages import use
from akimat.web.law_pages.reading import parts, readable

pytestmark = pytest.mark.django_db
ARTICLE = "/law/constitution-1995/87/"


def test_every_article_that_was_read_has_its_page(django_assert_max_num_queries: Any) -> None:
    world.found()
    for article in law.all_articles():
        for lang in ("kk", "ru", "en"):
            for edition in article.editions:
                with django_assert_max_num_queries(12):
                    response = stranger(lang).get(f"/law/{article.slug}/?since={edition.since}")
                assert response.status_code == 200
                assert all(f'id="{anchor}"' in response.content.decode() for anchor in edition.anchors)


def test_the_sources_are_listed_with_what_is_in_force() -> None:
    world.found()
    page = text(stranger().get("/law/?on=2023-09-05"))
    assert "Constitution of 1995, Article 87" in page and "In force" in page
    assert "Not yet in force on that day" in page


def test_the_russian_line_shows_which_words_a_rule_quotes() -> None:
    world.found()
    page = stranger("ru").get(f"{ARTICLE}?on=2023-09-05").content.decode()
    assert "<mark>не менее двух кандидатур" in page or "не менее двух кандидатур" in page
    assert '<span class="unquoted">' in page
    line = next(
        each
        for each in reading("constitution_1995", "article_87", date(2023, 9, 5)).lines
        if each.anchor == "4.3"
    )
    cut = parts(line.sentences["ru"].text, line.quoted)
    assert "".join(words for words, _ in cut) == line.sentences["ru"].text
    assert (cut[0], cut[1][1]) == (("Кандидат, ", False), True)


def test_a_rule_is_shown_as_code_without_its_binding() -> None:
    code = '@p.power("4.1", on="x")\ndef may(actor: Actor) -> bool:\n    """слова"""\n    return actor.held\n'
    assert readable(code) == "def may(actor: Actor) -> bool:\n    return actor.held"
    for article in law.all_articles():
        for edition in article.editions:
            for line in reading(article.source, article.name, edition.since).lines:
                assert all(readable(rule.code).startswith("def ") for rule in line.rules)


def test_an_ended_article_says_what_replaced_it() -> None:
    world.found()
    page = text(stranger().get(f"{ARTICLE}?on=2026-09-05"))
    assert "No longer in force on that day" in page and "Constitution of 2026, Article 89" in page


def test_what_is_not_official_and_what_is_doubtful_is_marked() -> None:
    world.found()
    page = text(stranger().get(f"{ARTICLE}?on=2023-09-05"))
    assert "unofficial translation" in page and "Paragraph 17 of Decree 912 says" in page


def test_uses_are_counted_and_named() -> None:
    story = assembly.region()
    with pytest.raises(Refused):
        assembly.proposed(story, nominees=["aigul"])
    assembly.proposed(story)
    used, upto = use.use()
    norm = "constitution_1995/article_87/4.2:two_are_proposed_at_least"
    assert used[norm].held == 1 and used[norm].refused == 1 and used[norm].latest == (upto,)
    page = text(stranger().get(f"{ARTICLE}?on=2023-09-05"))
    assert "held: 1, refused: 1" in page and f"№ {upto}" in page


def test_a_long_log_is_counted_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    assembly.region()
    monkeypatch.setattr(use, "PORTION", 10)
    monkeypatch.setattr(use, "_tallies", {})
    assert [use.use()[1] for _ in range(3)] == [10, 20, 30]
    norm = next(norm for norm, each in use.use()[0].items() if each.held > 20)
    assert len(use.use()[0][norm].latest) == use.SHOWN


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/law/nothing/1/", 404),
        ("/law/constitution-1995/1/", 404),
        (f"{ARTICLE}?since=2001-01-01", 404),
        (f"{ARTICLE}?since=x", 400),
    ],
)
def test_what_was_not_read_has_no_page(address: str, status: int) -> None:
    world.found()
    assert stranger().get(address).status_code == status
