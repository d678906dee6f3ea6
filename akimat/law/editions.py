"""Texts of the law and the days on which they are in force.

An article is a folder with `article.toml`; each edition of it is a folder `since_YYYY_MM_DD` with
`edition.toml` and three texts, one thought of the law per line, the same anchors in all three. Asking an
article about a day gives one of five answers; nothing is guessed and nothing is carried on silently.
"""

import hashlib
import itertools
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

LANGUAGES = ("kk", "ru", "en")
OFFICIAL, TRANSLATION, RESTATED = "official", "translation", "restated"


class BrokenText(Exception):
    """A text is not what its edition says it is."""


@dataclass(frozen=True)
class Sentence:
    """One anchored line in one language."""

    text: str
    status: str
    notice: str | None = None

    @property
    def official(self) -> bool:
        """Whether the state itself published these words."""
        return self.status == OFFICIAL


@dataclass(frozen=True)
class Edition:
    """One article as it stood from one day on. `doubts` are shown beside the sentence of their anchor."""

    source: str
    article: str
    since: date
    last_day: date | None
    enacted: date | None
    origin: str
    unread_later: bool
    inferred_until: date | None
    texts: Mapping[str, Mapping[str, Sentence]]
    doubts: Mapping[str, Mapping[str, str]]
    folder: Path
    digest: str

    @property
    def key(self) -> str:
        """As in the identity of a norm: constitution_1995/article_87."""
        return f"{self.source}/{self.article}"

    @property
    def anchors(self) -> tuple[str, ...]:
        """In the order of the text."""
        return tuple(self.texts["ru"])

    def sentence(self, anchor: str, lang: str) -> Sentence:
        """The anchored line."""
        return self.texts[lang][anchor]


@dataclass(frozen=True)
class InForce:
    """This text governs."""

    edition: Edition


@dataclass(frozen=True)
class LastRead:
    """A later text exists or is likely, but was not read: this one judges, and every finding says so."""

    edition: Edition


@dataclass(frozen=True)
class NotYet:
    """The article did not exist yet; it begins on this day."""

    first_day: date


@dataclass(frozen=True)
class Ended:
    """The article is no longer in force since the day after this one."""

    last_day: date
    successor: str | None


@dataclass(frozen=True)
class NotEncoded:
    """Some text was in force, but it was not read here."""


Status = InForce | LastRead | NotYet | Ended | NotEncoded


@dataclass(frozen=True)
class Article:
    """An article through time: its names, where it is cited and shown, and its editions that were read.

    A `warning` goes with each of its findings, as that the law does not regulate what a house rule orders.
    """

    source: str
    name: str
    number: str
    slug: str
    names: Mapping[str, str]
    citations: Mapping[str, str]
    first_day: date
    last_day: date | None
    successor: str | None
    warning: str | None
    editions: tuple[Edition, ...]

    @property
    def key(self) -> str:
        """constitution_1995/article_87"""
        return f"{self.source}/{self.name}"

    def status(self, on: date) -> Status:
        """Which text governs on this day."""
        if on < self.first_day:
            return NotYet(self.first_day)
        if self.last_day and on > self.last_day:
            return Ended(self.last_day, self.successor)
        for edition in self.editions:
            if edition.since <= on <= (edition.last_day or date.max):
                return LastRead(edition) if edition.unread_later else InForce(edition)
        return NotEncoded()

    def edition(self, on: date) -> Edition | None:
        """The edition that judges on this day, if one was read."""
        status = self.status(on)
        return status.edition if isinstance(status, InForce | LastRead) else None

    def cite(self, anchor: str, lang: str) -> str:
        """The provision as a lawyer writes it: «ст. 87 п. 4»."""
        return self.citations[lang].format(anchor.split(".")[0])


def read_article(folder: Path, common: Iterable[Path] = ()) -> Article:
    """An article with all its editions. `common` files of logic count in every edition's digest."""
    about = _toml(folder / "article.toml")
    editions = [read_edition(each, common) for each in sorted(folder.glob("since_*"))]
    for earlier, later in itertools.pairwise(editions):
        if earlier.last_day is None or earlier.last_day >= later.since:
            raise BrokenText(f"{folder}: two editions in force on {later.since}")
    return Article(
        source=folder.parent.name,
        name=folder.name,
        number=about["number"],
        slug=about["slug"],
        names=about["name"],
        citations=about["citation"],
        first_day=about["first_day"],
        last_day=about.get("last_day"),
        successor=about.get("successor"),
        warning=about.get("warning"),
        editions=tuple(editions),
    )


def read_edition(folder: Path, common: Iterable[Path] = ()) -> Edition:
    """An edition; its three texts must be the ones that were hashed, with the same anchors and numerals."""
    about = _toml(folder / "edition.toml")
    since = date.fromisoformat(folder.name.removeprefix("since_").replace("_", "-"))
    if about["in_force"] != since:
        raise BrokenText(f"{folder}: edition.toml says {about['in_force']}")
    texts = {lang: _read_text(folder / f"text.{lang}.md", about["texts"][lang]) for lang in LANGUAGES}
    _same_anchors_and_numerals(folder, texts)
    return Edition(
        source=folder.parent.parent.name,
        article=folder.parent.name,
        since=since,
        last_day=about.get("last_day"),
        enacted=about.get("enacted"),
        origin=about["source"],
        unread_later=about.get("unread_later", False),
        inferred_until=about.get("inferred_until"),
        texts=texts,
        doubts=about.get("doubts", {}),
        folder=folder,
        digest=_digest([*folder.glob("*.py"), *folder.glob("text.*.md"), folder / "edition.toml", *common]),
    )


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def _read_text(path: Path, about: Mapping[str, Any]) -> dict[str, Sentence]:
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != about["sha256"]:
        raise BrokenText(f"{path}: not the text that edition.toml hashed")
    sentences = {}
    for anchor, text in re.findall(r"^\[([\d.]+)\] (.+)$", content.decode("utf-8"), re.MULTILINE):
        if anchor in sentences:
            raise BrokenText(f"{path}: [{anchor}] twice")
        own_reading = anchor in about.get("unofficial", ())
        status = TRANSLATION if own_reading else about["status"]
        notice = about.get("notice") if status != OFFICIAL else None
        sentences[anchor] = Sentence(one_space(text), status, notice)
    return sentences


def _same_anchors_and_numerals(folder: Path, texts: Mapping[str, Mapping[str, Sentence]]) -> None:
    for lang in LANGUAGES:
        if tuple(texts[lang]) != tuple(texts["ru"]):
            raise BrokenText(f"{folder}: anchors of {lang} differ from ru")
        for anchor, sentence in texts[lang].items():
            if numerals(sentence.text) != numerals(texts["ru"][anchor].text):
                raise BrokenText(f"{folder}: numerals of {lang} [{anchor}] differ from ru")


def numerals(text: str) -> list[str]:
    """Every number written in figures, sorted: languages order words differently."""
    return sorted(re.findall(r"\d+", text))


def one_space(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def _digest(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(paths, key=lambda each: each.name):
        digest.update(f"{path.name}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
