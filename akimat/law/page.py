"""An article as a page shows it: beside each sentence its rules as code, its holes, its cases, and the words
of it that no rule quotes."""

import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from akimat.law.cases import Case, cases
from akimat.law.decision import Hole
from akimat.law.editions import LANGUAGES, Article, Edition, Sentence, Status
from akimat.law.language import Norm
from akimat.law.library import library


@dataclass(frozen=True)
class Rule:
    """One norm, with the code that a reader may check against the sentence."""

    norm: str
    name: str
    word: str
    kinds: tuple[str, ...]
    grade: str
    quote: str
    cure: str | None
    unverified: bool
    of_entry: bool
    code: str


@dataclass(frozen=True)
class Line:
    """One anchored sentence with everything that answers for it."""

    anchor: str
    citation: dict[str, str]
    sentences: dict[str, Sentence]
    quoted: tuple[tuple[int, int], ...]  # spans of the Russian line that some rule quotes, in order, merged
    rules: tuple[Rule, ...]
    left_to: tuple[Hole, ...]
    cases: tuple[Case, ...]
    doubt: Mapping[str, str] | None


@dataclass(frozen=True)
class Reading:
    """An article on a day: which text governs, and its lines (none where no text was read)."""

    article: Article
    status: Status
    edition: Edition | None
    lines: tuple[Line, ...]


def reading(source: str, article: str, on: date) -> Reading:
    """The article as it stood on this day. KeyError if nothing of it was read."""
    found = library().article(source, article)
    edition = found.edition(on)
    lines = tuple(_line(found, edition, anchor) for anchor in edition.anchors) if edition else ()
    return Reading(found, found.status(on), edition, lines)


def find_article(name: str) -> list[Article]:
    """Articles by slug (`constitution-1995/87`), key (`constitution_1995/article_87`) or number (`87`)."""
    return [each for each in library().articles.values() if name in (each.slug, each.key, each.number)]


def all_articles() -> list[Article]:
    """Every article of which something was read."""
    return list(library().articles.values())


def _line(article: Article, edition: Edition, anchor: str) -> Line:
    law = library()
    norms = [norm for norm in law.norms[edition.key, edition.since] if norm.anchor == anchor]
    holes = [each.hole for each in law.holes[edition.key, edition.since] if each.hole.anchor == anchor]
    return Line(
        anchor=anchor,
        citation={lang: article.cite(anchor, lang) for lang in LANGUAGES},
        sentences={lang: edition.sentence(anchor, lang) for lang in LANGUAGES},
        quoted=_spans(edition.sentence(anchor, "ru").text, [norm.quote for norm in norms]),
        rules=tuple(map(_rule, norms)),
        left_to=tuple(holes),
        cases=tuple(each for each in _all_cases() if each.place == (edition.key, edition.since, anchor)),
        doubt=edition.doubts.get(anchor),
    )


@cache
def _all_cases() -> tuple[Case, ...]:
    return tuple(cases())


def _rule(norm: Norm) -> Rule:
    return Rule(
        norm=norm.id,
        name=norm.name,
        word=norm.word,
        kinds=norm.kinds,
        grade=norm.grade.value,
        quote=norm.quote,
        cure=norm.cure,
        unverified=norm.unverified,
        of_entry=norm.of_entry,
        code=inspect.getsource(norm.rule),
    )


def _spans(line: str, quotes: list[str]) -> tuple[tuple[int, int], ...]:
    """Where the quotes stand in the line; overlapping ones as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted((line.index(quote), line.index(quote) + len(quote)) for quote in quotes):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
