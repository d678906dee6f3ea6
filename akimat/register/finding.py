"""Finding things and acts by the beginnings of words.

Each room registers, for a sort, a statement with `%(query)s` (a tsquery) and `%(on)s` (a day) that gives
`FINDS`: the thing, its three names, the thing within which it stands, and a weight (the lightest come first).
All sorts are asked at once.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection

from akimat.register import act as acts
from akimat.register.folding import Wanted, folded
from akimat.register.models import Entry
from akimat.register.wording import kind as kind_in_words

FINDS = "thing, kk, ru, en, within, weight"
_sorts: dict[str, str] = {}


@dataclass(frozen=True)
class Hit:
    """One thing that was found; `within` says which of several that are called alike."""

    sort: str
    thing: UUID
    names: dict[str, str]
    within: UUID | None


@dataclass(frozen=True)
class Found:
    """What was found, whether only by the beginnings of the words, and whether there is more."""

    hits: dict[str, list[Hit]]
    loosely: bool = False


def finds(sort: str, statement: str) -> None:
    """Register how things of a sort are found."""
    _sorts[sort] = statement


def things(wanted: Wanted, on: date, most: int, sort: str = "") -> Found:
    """Things of a day, one more of each sort than `most`; where there is none, by looser words."""
    for loosely, query in ((False, wanted), (True, wanted.looser())):
        hits = _asked(query.tsquery, on, most + 1, sort)
        if hits:
            return Found(hits, loosely)
    return Found({})


def entries(wanted: Wanted, on: date, most: int) -> list[Entry]:
    """Acts with these words in their number, title or names; and the act with this number, if it is one."""
    typed = wanted.typed.strip().lstrip("№# ")
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 19 else None
    values = {"query": wanted.tsquery, "on": on, "number": number, "most": most}
    return list(Entry.objects.raw(_ENTRIES, values))


def kinds(wanted: Wanted) -> list[tuple[str, str]]:
    """Kinds of act that are called so, in the reader's language."""
    named = ((cls.kind, kind_in_words(cls.kind)) for cls in acts.kinds())
    return sorted((each for each in named if wanted.found_in(folded(each[1]))), key=lambda each: each[1])


# Materialized, or the planner walks the whole log backwards in search of a frequent word.
_ENTRIES = """
WITH found AS MATERIALIZED (
    SELECT number FROM register_entry WHERE act_words(entry, kind) @@ %(query)s::tsquery
    UNION SELECT number FROM register_entry WHERE number = %(number)s
)
SELECT e.* FROM register_entry e JOIN found USING (number)
WHERE e."on" <= %(on)s ORDER BY e.number = %(number)s DESC NULLS LAST, e.number DESC LIMIT %(most)s
"""


def _asked(query: str, on: date, most: int, only: str) -> dict[str, list[Hit]]:
    parts = [
        f"(SELECT '{sort}' AS sort, {FINDS} FROM ({statement}) one"
        " ORDER BY weight, length(kk), thing LIMIT %(most)s)"
        for sort, statement in _sorts.items()
        if only in ("", sort)
    ]
    found: dict[str, list[Hit]] = {}
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), {"query": query, "on": on, "most": most})
        for sort, thing, kk, ru, en, within, _weight in cursor.fetchall():
            found.setdefault(sort, []).append(Hit(sort, thing, {"kk": kk, "ru": ru, "en": en}, within))
    return found
