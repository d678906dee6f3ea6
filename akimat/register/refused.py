"""The journal of refusals as the public sees it: how often which sentence stopped which kind of act."""

from dataclasses import dataclass
from datetime import date

from django.db import connection

from akimat import law
from akimat.law.editions import Article
from akimat.register import wording

# `on` only finds an edition in which the sentence can be read.
COUNTS = """
SELECT kind, split_part(norm, ':', 1), date_trunc('month', at AT TIME ZONE 'Asia/Almaty')::date AS month,
    count(*), max("on")
FROM register_refusal, jsonb_array_elements_text(norms) AS norm
GROUP BY 1, 2, 3 ORDER BY 3 DESC, 4 DESC, 1, 2
"""


@dataclass(frozen=True)
class Counted:
    """So many refusals of one kind, by one sentence, in one month."""

    month: date
    kind: str
    citation: str
    sentence: str
    address: tuple[str, str, str] | None  # slugs of source and article, anchor
    times: int


def counts() -> list[Counted]:
    """All of them, the latest month first."""
    with connection.cursor() as cursor:
        cursor.execute(COUNTS)
        return [_counted(*row) for row in cursor.fetchall()]


def _counted(kind: str, place: str, month: date, times: int, on: date) -> Counted:
    source, name, anchor = [*place.split("/", 2), ""][:3]
    found = law.find_article(f"{source}/{name}")
    if not found:
        return Counted(month, wording.kind(kind), place, "", None, times)
    article = found[0]
    slug, _slash, number = article.slug.partition("/")
    address = (slug, number, anchor)
    return Counted(
        month, wording.kind(kind), _citation(article, anchor), _sentence(article, anchor, on), address, times
    )


def _citation(article: Article, anchor: str) -> str:
    return article.cite(anchor, wording.lang()) if anchor else article.names[wording.lang()]


def _sentence(article: Article, anchor: str, on: date) -> str:
    edition = article.edition(on)
    if edition is None or (anchor and anchor not in edition.anchors):
        return ""
    return (
        law.sentence(article.source, article.name, edition.since, anchor, wording.lang()).text
        if anchor
        else ""
    )
