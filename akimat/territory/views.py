"""Pages of the territory: the tree, and a unit with everything that rooms above know of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from akimat.register import listing
from akimat.register.request import Request
from akimat.territory import panels, reads
from akimat.territory.asking import Asked, asked, frame
from akimat.territory.models import Unit
from akimat.territory.panels import Head, Panel

LATEST_ACTS = 10


@dataclass
class Branch:
    """A unit with what is below it."""

    unit: Unit
    name: str
    head: Head | None
    below: list["Branch"] = field(default_factory=list)


@require_safe
def units(request: Request) -> HttpResponse:
    """The tree, with the head of each unit beside it."""
    ask = asked(request)
    rows = reads.by_name(reads.upper_levels(ask.on, ask.known), ask.lang)
    heads = panels.heads((row.thing_id for row in rows), ask)
    _none, names = listing.rows([], _mentioned(heads))
    context = {"roots": tree(rows, heads, ask), "names": names, "number": len(rows)}
    return render(request, "territory/units.html", context | frame(request, ask))


def tree(rows: Iterable[Unit], heads: dict[UUID, Head], ask: Asked) -> list[Branch]:
    """Rows in the order of the alphabet become branches; whoever's parent is not among them is a root."""
    branches = {row.thing_id: Branch(row, name_of(row, ask), heads.get(row.thing_id)) for row in rows}
    roots: list[Branch] = []
    for branch in branches.values():
        parent = branches.get(branch.unit.parent_id) if branch.unit.parent_id else None
        (parent.below if parent else roots).append(branch)
    return roots


@require_safe
def unit(request: Request, thing: UUID) -> HttpResponse:
    """A unit on a day: what it is, where it belongs, who leads it, what happened to it."""
    ask = asked(request)
    rows = reads.by_name(reads.with_children(thing, ask.on, ask.known), ask.lang)
    row = next((row for row in rows if row.thing_id == thing), None)
    if row is None:
        return not_on_this_day(request, ask, reads.last_of(thing, ask.known))
    heads = panels.heads((each.thing_id for each in rows), ask)
    shown = panels.panels("territory.unit", thing, ask)
    about = [*reads.acts_on(thing), *(acts for panel in shown for acts in panel.acts)]
    above = [UUID(each) for each in row.path.split("/")[:-1]]
    wanted = _mentioned(heads).union(above, *(panel.things for panel in shown))
    acts, names = listing.rows(panels.entries_about(about, ask, LATEST_ACTS), wanted)
    context = {
        "unit": row,
        "name": name_of(row, ask),
        "other_names": _other_names(row, ask),
        "above": above,
        "head": heads.get(thing),
        "children": [
            Branch(each, name_of(each, ask), heads.get(each.thing_id)) for each in rows if each is not row
        ],
        "panels": shown,
        "rows": acts,
        "names": names,
        "unknowns": _unknowns(row, heads.get(thing), shown),
    }
    return render(request, "territory/unit.html", context | frame(request, ask))


def not_on_this_day(request: Request, ask: Asked, row: Any) -> HttpResponse:
    """Entered, but not for the day that the reader looks at; what was never entered is not found."""
    if row is None:
        raise Http404
    context = {"name": name_of(row, ask), "row": row, "before": row.since > ask.on}
    return render(request, "territory/not_on_this_day.html", context | frame(request, ask), status=404)


def name_of(row: Any, ask: Asked) -> str:
    """A row's name in the reader's language."""
    return str(getattr(row, f"name_{ask.lang}"))


def _other_names(row: Unit, ask: Asked) -> list[tuple[str, str]]:
    """The name in the other two languages, each with the code of its language."""
    return [(code, getattr(row, f"name_{code}")) for code in ("kk", "ru", "en") if code != ask.lang]


def _mentioned(heads: dict[UUID, Head]) -> set[UUID]:
    found = {head.post for head in heads.values()}
    return found | {head.person for head in heads.values() if head.person}


def _unknowns(row: Unit, head: Head | None, shown: list[Panel]) -> list[str]:
    """What the page cannot tell, said in words: an empty place would read as "there is none"."""
    found = [] if row.kato_code else [_("The code in the state classifier (KATO) is not entered.")]
    if head is None and row.parent_id is not None:
        found.append(_("No post of an akim is entered for this unit."))
    return [*found, *(line for panel in shown for line in panel.unknowns)]
