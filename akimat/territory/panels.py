"""Pages are joined: a room above puts its panel on a page of a room below, which knows nothing of it.

A page ("territory.unit", "bodies.person"...) is about one thing. Panels come in the order of their rooms. A
panel names the things that it mentions, so that the page names everything in one go; it may add acts that
concern the thing, authors in whose name somebody acts, and a line for what the page cannot tell.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from akimat.register.models import Entry
from akimat.territory.asking import Asked


@dataclass(frozen=True)
class Authorship:
    """Somebody acts in the name of a post or mandate, from one day to another."""

    author: UUID
    since: date
    until: date | None


@dataclass(frozen=True)
class Panel:
    """A part of a page: a template and what it shows as `panel`."""

    template: str
    content: Any
    things: frozenset[UUID] = frozenset()
    acts: tuple["QuerySet[Any, Any]", ...] = ()
    authors: tuple[Authorship, ...] = ()
    unknowns: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Head:
    """The post at the head of a unit, and who holds it."""

    post: UUID
    person: UUID | None
    acting: bool
    since: date | None
    ground: Any
    told: bool  # whether holders of this post are entered at all; if not, nobody knows that it is vacant

    @property
    def vacant(self) -> bool:
        """Nobody holds it in full right, as far as anybody here would know."""
        return (self.person is None and self.told) or self.acting


PanelOf = Callable[[UUID, Asked], "Panel | tuple[Panel, ...] | None"]
"""Panels that are read by the same questions come together."""
HeadsOf = Callable[[list[UUID], Asked], dict[UUID, Head]]
_panels: dict[str, list[PanelOf]] = {}
_heads: list[HeadsOf] = []


def shown_on(page: str) -> Callable[[PanelOf], PanelOf]:
    """Register a panel of a page."""

    def register(function: PanelOf) -> PanelOf:
        _panels.setdefault(page, []).append(function)
        return function

    return register


def heads_of_units(function: HeadsOf) -> HeadsOf:
    """Register who knows the heads of units."""
    _heads.append(function)
    return function


def panels(page: str, thing: UUID, ask: Asked) -> list[Panel]:
    """All panels of a page that have something to show."""
    found: list[Panel] = []
    for function in _panels.get(page, ()):
        panel = function(thing, ask)
        found += panel if isinstance(panel, tuple) else [panel] if panel else []
    return found


def heads(units: Iterable[UUID], ask: Asked) -> dict[UUID, Head]:
    """The head of each unit that has one entered."""
    wanted = list(units)
    return {unit: head for function in _heads for unit, head in function(wanted, ask).items()}


def entries_about(acts: Iterable["QuerySet[Any, Any]"], ask: Asked, most: int) -> list[Entry]:
    """The latest acts among those that some rows of state name."""
    first, *rest = acts
    found = Entry.objects.filter(act__in=first.union(*rest) if rest else first)
    return _latest(found, ask, most)


def entries_by(authors: Iterable[Authorship], ask: Asked, most: int) -> list[Entry]:
    """The latest acts that were done in somebody's name."""
    found = Entry.objects.none()
    for each in authors:
        own = Entry.objects.filter(author=str(each.author), on__gte=each.since)
        found |= own if each.until is None else own.filter(on__lte=each.until)
    return _latest(found, ask, most)


def _latest(found: "QuerySet[Entry, Entry]", ask: Asked, most: int) -> list[Entry]:
    known = found if ask.known is None else found.filter(number__lte=ask.known)
    return list(known.filter(on__lte=ask.on).order_by("-number")[:most])
