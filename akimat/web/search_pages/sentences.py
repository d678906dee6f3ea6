"""Sentences of the law by their words, in whatever language they are typed."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from akimat import law
from akimat.law.editions import LANGUAGES, Article, Edition
from akimat.register.folding import Wanted, folded


@dataclass(frozen=True)
class Line:
    """A sentence that was found: where it stands, what it says, and its address."""

    citation: str
    text: str
    url: str


def lines(wanted: Wanted, on: date, lang: str, most: int) -> list[Line]:
    """Sentences in force on a day."""
    found: list[Line] = []
    for article in law.all_articles():
        edition = article.edition(on)
        if edition is None:
            continue
        for anchor, words in _words(article.key, edition):
            if wanted.found_in(words):
                found.append(_line(article, edition, anchor, lang))
                if len(found) == most:
                    return found
    return found


_folded: dict[tuple[str, date], tuple[tuple[str, str], ...]] = {}


def _words(article: str, edition: Edition) -> tuple[tuple[str, str], ...]:
    """Each anchor with its sentence in every language, folded once: an edition never changes."""
    key = (article, edition.since)
    if key not in _folded:
        _folded[key] = tuple(
            (anchor, " ".join(folded(edition.sentence(anchor, lang).text) for lang in LANGUAGES))
            for anchor in edition.anchors
        )
    return _folded[key]


def _line(article: Article, edition: Edition, anchor: str, lang: str) -> Line:
    page = reverse("law:article", args=article.slug.split("/", 1))
    place = f"{article.names[lang]}, {anchor}"
    return Line(place, edition.sentence(anchor, lang).text, f"{page}?since={edition.since}#{anchor}")
