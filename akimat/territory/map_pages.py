"""Maps: the country by its regions, a region by its districts, coloured by whether somebody leads them.

What the map shows stands in the table below it in words: colour is never the only sign, and whoever has no
outlines, or cannot see them, has the table.
"""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from akimat.register import listing
from akimat.register.request import Request
from akimat.territory import outlines, panels, reads
from akimat.territory.asking import asked, frame
from akimat.territory.models import Unit
from akimat.territory.panels import Head
from akimat.territory.ranks import FIRST_LEVEL
from akimat.territory.views import name_of, not_on_this_day

STATES: dict[str, Promise] = {
    "held": _("Led in full right"),
    "acting": _("Led by somebody acting"),
    "vacant": _("Vacant"),
    "unknown": _("Nobody is entered"),
}


@dataclass(frozen=True)
class Place:
    """A unit on the map and in the table."""

    unit: UUID
    name: str
    head: Head | None
    state: str
    label: Promise
    path: str
    has_map: bool


@require_safe
def country(request: Request) -> HttpResponse:
    """All units of the first level."""
    ask = asked(request)
    return _page(request, None, reads.first_level(ask.on, ask.lang, ask.known))


@require_safe
def region(request: Request, thing: UUID) -> HttpResponse:
    """Units directly below one unit."""
    ask = asked(request)
    rows = reads.by_name(reads.with_children(thing, ask.on, ask.known), ask.lang)
    row = next((row for row in rows if row.thing_id == thing), None)
    if row is None:
        return not_on_this_day(request, ask, reads.last_of(thing, ask.known))
    below = [each for each in rows if each is not row and each.rank != "locality"]
    return _page(request, row, below)


def _page(request: Request, unit: Unit | None, rows: list[Unit]) -> HttpResponse:
    ask = asked(request)
    heads = panels.heads((row.thing_id for row in rows), ask)
    drawing = outlines.drawing(row.kato_code for row in rows if row.kato_code)
    _none, names = listing.rows(
        [], {each for head in heads.values() for each in (head.post, head.person) if each}
    )
    paths = drawing.paths if drawing else {}
    places = [_place(row, name_of(row, ask), heads.get(row.thing_id), paths) for row in rows]
    context = {
        "unit": unit,
        "name": name_of(unit, ask) if unit else None,
        "drawing": drawing,
        "places": places,
        "missing": [each for each in places if not each.path],
        "legend": [
            (state, label, sum(each.state == state for each in places)) for state, label in STATES.items()
        ],
        "names": names,
    }
    return render(request, "territory/map.html", context | frame(request, ask))


def _place(row: Unit, name: str, head: Head | None, paths: dict[str, str]) -> Place:
    state = _state(head)
    path = paths.get(row.kato_code or "", "")
    return Place(row.thing_id, name, head, state, STATES[state], path, row.rank in FIRST_LEVEL)


def _state(head: Head | None) -> str:
    if head is None or (head.person is None and not head.told):
        return "unknown"
    if head.person is None:
        return "vacant"
    return "acting" if head.acting else "held"
