"""Which text governs on which day: five answers, and none of them is a guess."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from akimat import law
from akimat.law.cases import cases
from akimat.law.decision import Decision
from akimat.law.editions import Ended, InForce, LastRead, NotEncoded, NotYet
from akimat.law.library import library

ARTICLE_87 = ("constitution_1995", "article_87")
ARTICLE_89 = ("constitution_2026", "article_89")
RULES = ("decree_912_2022", "rules")

STATUSES = [
    (ARTICLE_87, date(1990, 1, 1), NotYet),
    (ARTICLE_87, date(1998, 10, 6), NotEncoded),
    (ARTICLE_87, date(2007, 5, 20), InForce),
    (ARTICLE_87, date(2017, 3, 9), InForce),
    (ARTICLE_87, date(2022, 6, 7), InForce),
    (ARTICLE_87, date(2022, 6, 8), InForce),
    (ARTICLE_87, date(2026, 6, 30), InForce),
    (ARTICLE_87, date(2026, 7, 1), Ended),
    (ARTICLE_89, date(2026, 6, 30), NotYet),
    (ARTICLE_89, date(2026, 7, 1), InForce),
    (RULES, date(2023, 4, 9), InForce),
    (RULES, date(2023, 4, 10), LastRead),
    (RULES, date(2026, 9, 5), LastRead),
]


@pytest.mark.parametrize(("article", "on", "expected"), STATUSES)
def test_status(article: tuple[str, str], on: date, expected: type) -> None:
    assert type(library().article(*article).status(on)) is expected


def test_an_ended_article_names_its_successor() -> None:
    status = library().article(*ARTICLE_87).status(date(2026, 7, 1))
    assert status == Ended(date(2026, 6, 30), "constitution_2026/article_89")
    assert all(each.successor in library().articles for each in library().articles.values() if each.successor)


def test_the_kazakh_of_the_changed_sentences_is_marked() -> None:
    unofficial = [
        anchor
        for anchor in library().edition(*ARTICLE_87, date(2022, 6, 8)).anchors
        if not law.sentence(*ARTICLE_87, date(2022, 6, 8), anchor, "kk").official
    ]
    assert unofficial == ["4.1", "4.2", "4.3", "4.4", "4.5", "5.2"]
    assert law.sentence(*ARTICLE_87, date(2022, 6, 8), "4.3", "kk").notice == "ресми мәтін алынбаған"


def test_a_day_without_a_text_is_said_in_every_language() -> None:
    for lang in ("kk", "ru", "en"):
        sentence = law.sentence(*ARTICLE_87, date(1998, 1, 1), "", lang)
        assert sentence.text.startswith(library().article(*ARTICLE_87).names[lang])
        assert not sentence.official


def test_last_read_and_inferred_warn() -> None:
    asked = date(2023, 9, 5)
    warnings = {f.norm.split("/")[0]: f.warning for f in _case("9.4", asked).findings}
    assert warnings["decree_912_2022"] == "last_read"
    assert {f.warning for f in _seats(date(2026, 7, 13)).findings if f.source == "law_148_2001"} == {
        "inferred"
    }
    assert {f.warning for f in _seats(date(2026, 7, 14)).findings if f.source == "law_148_2001"} == {None}


def test_the_unread_stops_an_act_even_where_a_power_is_found() -> None:
    """Creating a post is empowered by the house on any day, but Art. 87(3) of that day was not read."""
    case = replace(
        next(c for c in cases() if c.kind == "bodies.create_post"), on=date(1998, 10, 7) - timedelta(1)
    )
    decision = case.decision()
    assert {(f.word, f.warning) for f in decision.failed} == {("edition", "not_encoded")}
    assert not decision.permitted and decision.entry_permitted


def _case(about: str, on: date) -> Decision:
    return next(c for c in cases() if c.about == about and c.on == on).decision()


def _seats(on: date) -> Decision:
    return replace(next(c for c in cases() if c.kind == "maslikhat.set_seats"), on=on).decision()
