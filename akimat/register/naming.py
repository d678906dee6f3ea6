"""How things are called and picked: each room tells for the sorts that it owns.

Pages, forms and findings show a thing by its name in the reader's language; rooms above ask here, so that
nobody imports another room's tables.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from uuid import UUID

from django.db import connection


@dataclass(frozen=True)
class Named:
    """A thing's name in one language, and its page."""

    text: str
    url: str | None = None


Names = Callable[[list[UUID], str], dict[UUID, Named]]
Address = Callable[[UUID], str | None]
Choices = Callable[[date, str], list[tuple[UUID, str]]]

_names: dict[str, Names] = {}
_tables: dict[str, tuple[str, Address]] = {}
_choices: dict[str, Choices] = {}


def names(sort: str) -> Callable[[Names], Names]:
    """Register who names things of a sort: (things, language) -> names."""
    return lambda function: _names.setdefault(sort, function)


def named_in(sort: str, table: str, address: Address) -> None:
    """Register a sort whose name stands in a table of state: the last one, whatever the day."""
    _tables[sort] = (table, address)


def chooses(sort: str) -> Callable[[Choices], Choices]:
    """Register who lists things of a sort for a picker: (day, language) -> (thing, label) pairs."""
    return lambda function: _choices.setdefault(sort, function)


def name_all(things: Iterable[UUID], lang: str) -> dict[UUID, Named]:
    """Names of things of any sort: one question for all whose names stand in tables, one per other sort."""
    wanted = list(set(things))
    if not wanted:
        return {}
    named: dict[UUID, Named] = {}
    by_sort: dict[str, list[UUID]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_statement(lang), [wanted])
        for thing, sort, text in cursor.fetchall():
            if text is not None:
                named[thing] = Named(text, _tables[sort][1](thing))
            elif sort in _names:
                by_sort.setdefault(sort, []).append(thing)
    for sort, members in by_sort.items():
        named |= _names[sort](members, lang)
    return named


@cache
def _statement(lang: str) -> str:
    """Each branch is entered only for things of its own sort."""
    branches = " UNION ALL ".join(
        f"(SELECT name_{lang} FROM {table} WHERE t.sort = '{sort}' AND thing_id = t.id AND voided_act IS NULL"
        " ORDER BY since DESC, opened_act DESC LIMIT 1)"
        for sort, (table, _address) in _tables.items()
    )
    return (
        f"SELECT t.id, t.sort, n.text FROM register_thing t LEFT JOIN LATERAL ({branches}) n(text) ON true"
        " WHERE t.id = ANY(%s::uuid[]) ORDER BY t.id"
    )


def choices(sort: str, on: date, lang: str) -> list[tuple[UUID, str]]:
    """What a picker offers for a sort on a day."""
    return _choices[sort](on, lang) if sort in _choices else []
