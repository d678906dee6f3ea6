"""How sessions, questions, motions, reports, commissions and papers are called, and offered in forms."""

from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import override

from akimat.bodies import reads as bodies
from akimat.maslikhat.models import AkimReport, Motion, Paper, Question, Session, StandingCommission
from akimat.register.models import Version
from akimat.register.naming import Named, chooses, names
from akimat.territory.as_of import standing
from akimat.territory.pages import page

SHORT = "%d.%m.%Y"


def _rows(model: type[Version], things: list[UUID]) -> dict[UUID, Any]:
    """The last row of each thing."""
    found = model._default_manager.filter(thing__in=things, voided_act=None).order_by("since", "opened_act")
    return {row.thing_id: row for row in found}


@names("maslikhat.session")
def session_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = _rows(Session, things)
    maslikhats = bodies.body_names([row.body_id for row in rows.values()], lang)
    with override(lang):
        said = _("%(maslikhat)s: session %(number)s, %(day)s")
    return {
        thing: Named(
            said
            % {"maslikhat": maslikhats[row.body_id], "number": row.number, "day": f"{row.held_on:{SHORT}}"},
            page("maslikhat:session", thing),
        )
        for thing, row in rows.items()
    }


@chooses("maslikhat.session")
def sessions(on: date, lang: str) -> list[tuple[UUID, str]]:
    rows = standing(Session, on).exclude(state="closed").order_by("-held_on")
    things = [row.thing_id for row in rows]
    named = session_names(things, lang)
    return [(thing, named[thing].text) for thing in things]


@names("maslikhat.question")
def question_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    return {
        thing: Named(row.title, page("maslikhat:session", row.session_id))
        for thing, row in _rows(Question, things).items()
    }


@chooses("maslikhat.question")
def questions(on: date, lang: str) -> list[tuple[UUID, str]]:
    """Those open, and the latest closed ones: a decision is signed after the vote."""
    rows = Question.objects.filter(voided_act=None, since__lte=on).order_by("-since", "-opened_act")[:50]
    return [(row.thing_id, row.title) for row in rows]


@names("maslikhat.motion")
def motion_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = _rows(Motion, things)
    posts = bodies.post_names([row.post_id for row in rows.values()], lang)
    with override(lang):
        said = _("No confidence: %(post)s, %(day)s")
    return {
        thing: Named(
            said % {"post": posts[row.post_id], "day": f"{row.begun_on:{SHORT}}"},
            page("maslikhat:motion", thing),
        )
        for thing, row in rows.items()
    }


@chooses("maslikhat.motion")
def motions(on: date, lang: str) -> list[tuple[UUID, str]]:
    things = [row.thing_id for row in standing(Motion, on).exclude(state="ended").order_by("-begun_on")]
    named = motion_names(things, lang)
    return [(thing, named[thing].text) for thing in things]


@names("maslikhat.report")
def report_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = _rows(AkimReport, things)
    posts = bodies.post_names([row.post_id for row in rows.values()], lang)
    with override(lang):
        said = _("Report for %(year)s: %(post)s")
    return {
        thing: Named(said % {"year": row.year, "post": posts[row.post_id]}, None)
        for thing, row in rows.items()
    }


@chooses("maslikhat.report")
def reports(on: date, lang: str) -> list[tuple[UUID, str]]:
    things = [row.thing_id for row in standing(AkimReport, on).order_by("-since")]
    named = report_names(things, lang)
    return [(thing, named[thing].text) for thing in things]


@names("maslikhat.commission")
def commission_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    return {
        thing: Named(getattr(row, f"name_{lang}"), None)
        for thing, row in _rows(StandingCommission, things).items()
    }


@chooses("maslikhat.commission")
def commissions(on: date, lang: str) -> list[tuple[UUID, str]]:
    rows = standing(StandingCommission, on).order_by("since")
    return [(row.thing_id, getattr(row, f"name_{lang}")) for row in rows]


@names("maslikhat.paper")
def paper_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    return {thing: Named(f"№ {row.number}: {row.title}", None) for thing, row in _rows(Paper, things).items()}
