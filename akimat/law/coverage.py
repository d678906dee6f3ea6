"""No sentence is forgotten: each anchor of each edition, with its rules and holes, and what is unspoken."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from akimat.law.library import library


@dataclass(frozen=True)
class Covered:
    """One anchor: which rules speak for it, and to what it is left otherwise."""

    source: str
    article: str
    since: date
    anchor: str
    rules: tuple[str, ...]
    left_to: tuple[tuple[str, str], ...]  # (sort, to)

    @property
    def place(self) -> str:
        """article_87/since_2022_06_08/4.3"""
        return f"{self.article}/since_{self.since:%Y_%m_%d}/{self.anchor}"

    @property
    def spoken(self) -> bool:
        """Whether anything answers for it."""
        return bool(self.rules or self.left_to)


def covered(source: str | None = None) -> list[Covered]:
    """Every anchor of every edition of a source (or of all), in the order of the text."""
    law, found = library(), []
    for article in law.articles.values():
        for edition in article.editions:
            norms, holes = law.norms[edition.key, edition.since], law.holes[edition.key, edition.since]
            for anchor in edition.anchors:
                rules = tuple(norm.name for norm in norms if norm.anchor == anchor)
                left = tuple((each.hole.sort, each.hole.to) for each in holes if each.hole.anchor == anchor)
                found.append(Covered(article.source, article.name, edition.since, anchor, rules, left))
    return [each for each in found if source in (None, each.source, f"{each.source}/{each.article}")]


def report(source: str) -> dict[str, Any]:
    """The coverage of one source as JSON values."""
    anchors = covered(source)
    return {
        "source": source,
        "anchors": [_line(each) for each in anchors],
        "unspoken": [each.place for each in anchors if not each.spoken],
        "open": [each.place for each in anchors if any(sort == "open" for sort, _ in each.left_to)],
    }


def sorts(anchors: list[Covered]) -> Counter[str]:
    """How many rules, and how many holes of each sort."""
    count = Counter(sort for each in anchors for sort, _ in each.left_to)
    count["rules"] = sum(len(each.rules) for each in anchors)
    return count


def sources() -> list[str]:
    """Every source of which something was read."""
    return sorted({article.source for article in library().articles.values()})


def _line(each: Covered) -> dict[str, Any]:
    return {
        "article": each.article,
        "since": each.since.isoformat(),
        "anchor": each.anchor,
        "rules": list(each.rules),
        "left_to": [{"sort": sort, "to": to} for sort, to in each.left_to],
    }
