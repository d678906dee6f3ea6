"""The glossary has a word, in three languages, for everything that a reader can meet."""

import re
from collections.abc import Iterator
from dataclasses import fields

from akimat.law import terms
from akimat.law.cases import FACT_CLASSES
from akimat.law.decision import Grade, Verdict
from akimat.law.empowerment import Empowerment
from akimat.law.facts import TOP_LEVEL
from akimat.law.library import library

SAME_IN_KAZAKH_AND_RUSSIAN: set[str] = set()


def wanted() -> Iterator[str]:
    """Every key that a page, a form or a terminal looks up."""
    for cls in (*FACT_CLASSES, Empowerment):
        yield cls.__name__
        for field in fields(cls):
            own = f"{cls.__name__}.{field.name}"
            yield own if terms.has(own) else field.name
    for norm in library().all_norms():
        yield from (kind for kind in norm.kinds if kind != "*")
        yield from (each for each in (norm.cure, norm.word, norm.defines) if each)
    for article in library().articles.values():
        yield article.source
        if not article.name.startswith("article_"):
            yield article.name
        if article.warning:
            yield article.warning
    for bound in library().holes.values():
        yield from (each.hole.sort for each in bound)
        yield from (each.hole.to for each in bound if each.hole.sort != "norm")
    yield from (
        *Verdict,
        *Grade,
        *TOP_LEVEL,
        "unverified",
        "last_read",
        "inferred",
        "not_encoded",
        "not_yet",
        "ended",
    )
    yield from ("edition_not_encoded", "edition_not_yet", "edition_ended", "edition_in_force")
    yield from ("Consent", "RepeatAmong", "Nobody", "official", "translation", "restated")


def test_no_word_is_missing() -> None:
    assert [key for key in wanted() if not terms.has(key)] == []


def test_kazakh_is_not_russian_and_english_has_no_cyrillic() -> None:
    for key, words in terms.glossary().items():
        assert words["kk"] != words["ru"] or key in SAME_IN_KAZAKH_AND_RUSSIAN, key
        assert not re.search("[а-яёәғқңөұүһі]", words["en"], re.IGNORECASE), key
        assert all(words[lang].strip() == words[lang] != "" for lang in terms.LANGUAGES), key


def test_a_field_has_its_own_word_where_the_common_one_would_mislead() -> None:
    assert terms.field("Actor", "held", "en") != terms.field("ConsentOutcome", "held", "en")
    assert terms.field("Quorum", "present", "en") == terms.label("present", "en")
    assert terms.hint("nominees", "en") and terms.hint("post", "en") == ""
