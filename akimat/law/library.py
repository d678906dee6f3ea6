"""Everything of the law that was read: found by its folders, loaded once, asked by source and article."""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from akimat.law.editions import Article, BrokenText, Edition, read_article
from akimat.law.language import COMMON, BoundHole, Norm, binder

LAW = Path(__file__).parent


@dataclass(frozen=True)
class Library:
    """Articles by key, and what is bound to each edition."""

    articles: dict[str, Article]
    norms: dict[tuple[str, date], tuple[Norm, ...]]
    holes: dict[tuple[str, date], tuple[BoundHole, ...]]

    def article(self, source: str, name: str) -> Article:
        """One article; KeyError if nothing of it was read."""
        return self.articles[f"{source}/{name}"]

    def all_norms(self) -> Iterator[Norm]:
        """Every norm of every edition."""
        return (norm for bound in self.norms.values() for norm in bound)

    def edition(self, source: str, name: str, since: date) -> Edition:
        """The edition that begins on this day."""
        return next(each for each in self.article(source, name).editions if each.since == since)


@cache
def library() -> Library:
    """The whole of it. Raises if any text, quotation or binding is wrong."""
    read = [read_article(file.parent, COMMON) for file in sorted(LAW.glob("*/*/article.toml"))]
    norms, holes = {}, {}
    for edition in (each for article in read for each in article.editions):
        for module in sorted(edition.folder.glob("[a-z]*.py")):
            importlib.import_module(
                ".".join(["akimat", "law", *module.relative_to(LAW).with_suffix("").parts])
            )
        bound = binder(edition.folder)
        norms[edition.key, edition.since] = tuple(bound.norms)
        holes[edition.key, edition.since] = tuple(bound.holes)
    found = Library({article.key: article for article in read}, norms, holes)
    _left_to_something(found)
    return found


def _left_to_something(found: Library) -> None:
    """A norm to which a sentence is left must be here; what is not here is `open`."""
    for bound in found.holes.values():
        for each in bound:
            key = "/".join(each.hole.to.split("/")[:2])
            if each.hole.sort == "norm" and key not in found.articles:
                raise BrokenText(f"[{each.hole.anchor}] is left to {each.hole.to}, which was not read")
