"""Acts in lists: what a row says of an act, and whose acts there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from akimat.law import Verdict
from akimat.register import act as acts
from akimat.register import entry, naming, shapes, wording
from akimat.register.models import Entry
from akimat.register.naming import Named

MOST_TOLD = 3
"""How many things a row names: it says what an act is about, its page says all."""
TOLD = ("bodies.post", "bodies.person", "bodies.body", "territory.unit")
"""Sorts that a row names; others would cost a question each and say little."""

# One step down the index per author, however many acts there are. Deputies are left out: there are too many.
AUTHORS = """
WITH RECURSIVE found AS (
    (SELECT author FROM register_entry ORDER BY author LIMIT 1)
    UNION ALL
    SELECT (SELECT e.author FROM register_entry e WHERE e.author > found.author ORDER BY e.author LIMIT 1)
    FROM found WHERE found.author IS NOT NULL
)
SELECT found.author FROM found LEFT JOIN register_thing t ON t.id::text = found.author
WHERE found.author IS NOT NULL AND (t.sort IS NULL OR t.sort = 'bodies.post')
"""


@dataclass(frozen=True)
class Row:
    """One act in a list."""

    number: int
    on: date
    kind: str
    about: str
    author: Named
    late: bool
    mode: str
    verdict: Verdict


def rows(entries: Iterable[Entry], more: Iterable[UUID] = ()) -> tuple[list[Row], dict[UUID, Named]]:
    """Acts as rows, and the names that were asked for; everything is named in one go."""
    read = [(each, entry.read(each.number, each.entry)) for each in entries]
    wanted = {thing for _, one in read for thing in (*wording.ids(one.body["author"]), *_told(one.body))}
    things = naming.name_all(wanted.union(more), wording.lang())
    return [_row(each, written, things) for each, written in read], things


def author_names() -> list[str]:
    """Every post that has an act in the log; and the law, and the installation."""
    with connection.cursor() as cursor:
        cursor.execute(AUTHORS)
        return [row[0] for row in cursor.fetchall()]


def _row(each: Entry, written: entry.Written, things: wording.Things) -> Row:
    return Row(
        number=each.number,
        on=each.on,
        kind=wording.kind(each.kind),
        about=_about(written.body, things),
        author=wording.author(each.author, things, written.facts),
        late=each.recorded_on > each.on,
        mode=each.mode,
        verdict=written.verdict,
    )


def _told(body: dict[str, Any]) -> list[UUID]:
    """The first few things that the payload names."""
    cls = acts.find(body["kind"])
    fields = shapes.shapes(cls) if cls else {}
    told = [name for name, shape in fields.items() if shape.sort in TOLD and body["payload"].get(name)]
    return [thing for name in told for thing in wording.ids(body["payload"][name])][:MOST_TOLD]


def _about(body: dict[str, Any], things: wording.Things) -> str:
    names = body["payload"].get("names")
    own = [names[wording.lang()]] if isinstance(names, dict) else []
    return ", ".join(own + [things[thing].text for thing in _told(body) if thing in things])
