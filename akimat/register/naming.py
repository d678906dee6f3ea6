"""How things are called and picked: each room tells for the sorts that it owns.

Pages, forms and findings show a thing by its name in the reader's language; rooms above ask here, so that
nobody imports another room's tables.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection


@dataclass(frozen=True)
class Named:
    """A thing's name in one language, and its page."""

    text: str
    url: str | None = None


Names = Callable[[list[UUID], str], dict[UUID, Named]]
Choices = Callable[[date, str], list[tuple[UUID, str]]]

_names: dict[str, Names] = {}
_choices: dict[str, Choices] = {}


def names(sort: str) -> Callable[[Names], Names]:
    """Register who names things of a sort: (things, language) -> names."""
    return lambda function: _names.setdefault(sort, function)


def chooses(sort: str) -> Callable[[Choices], Choices]:
    """Register who lists things of a sort for a picker: (day, language) -> (thing, label) pairs."""
    return lambda function: _choices.setdefault(sort, function)


def name_all(things: Iterable[UUID], lang: str) -> dict[UUID, Named]:
    """Names of things of any sort, one question per sort."""
    wanted = list(set(things))
    if not wanted:
        return {}
    by_sort: dict[str, list[UUID]] = {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, sort FROM register_thing WHERE id = ANY(%s::uuid[]) ORDER BY id", [wanted])
        for thing, sort in cursor.fetchall():
            by_sort.setdefault(sort, []).append(thing)
    named: dict[UUID, Named] = {}
    for sort, members in by_sort.items():
        if sort in _names:
            named |= _names[sort](members, lang)
    return named


def choices(sort: str, on: date, lang: str) -> list[tuple[UUID, str]]:
    """What a picker offers for a sort on a day."""
    return _choices[sort](on, lang) if sort in _choices else []
