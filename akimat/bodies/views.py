"""Pages of bodies, posts and people. Rooms above add what they know through panels."""

from datetime import date
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from akimat.bodies import reads
from akimat.bodies.models import Body, Post, Tenure
from akimat.bodies.naming import legal_act_name
from akimat.bodies.panels import head_of
from akimat.bodies.spells import spells
from akimat.register import listing
from akimat.register.request import Request
from akimat.territory import panels
from akimat.territory.asking import asked, frame
from akimat.territory.grounds import with_grounds
from akimat.territory.panels import Authorship
from akimat.territory.views import name_of, not_on_this_day

LATEST_ACTS = 10
ALWAYS = date(1, 1, 1)


@require_safe
def body(request: Request, thing: UUID) -> HttpResponse:
    """A body on a day: its posts, who holds them, what they did."""
    ask = asked(request)
    found = reads.bodies(ask.on, ask.known).filter(thing=thing)
    row = with_grounds(found, "since_act").first()
    if row is None:
        return not_on_this_day(request, ask, reads.last_of(Body, thing, ask.known))
    posts = list(reads.with_holders(reads.posts_of_body(thing, ask.on, ask.known), ask.on, ask.known))
    heads = [head_of(post) for post in posts]
    shown = panels.panels("bodies.body", thing, ask)
    wanted = {head.person for head in heads if head.person} | {head.post for head in heads}
    wanted |= {each for each in (row.unit_id, row.apparatus_id) if each}
    entries = panels.entries_by((Authorship(head.post, ALWAYS, None) for head in heads), ask, LATEST_ACTS)
    acts, names = listing.rows(entries, wanted.union(*(panel.things for panel in shown)))
    context = {
        "body": row,
        "name": name_of(row, ask),
        "posts": list(zip(posts, heads, strict=True)),
        "panels": shown,
        "rows": acts,
        "names": names,
    }
    return render(request, "bodies/body.html", context | frame(request, ask))


@require_safe
def post(request: Request, thing: UUID) -> HttpResponse:
    """A post: who holds it now, everybody who ever held it and by what act, who enters in its name."""
    ask = asked(request)
    found = reads.with_holders(reads.posts(ask.on, ask.known).filter(thing=thing), ask.on, ask.known)
    row = with_grounds(found, "since_act").first()
    if row is None:
        return not_on_this_day(request, ask, reads.last_of(Post, thing, ask.known))
    history = list(with_grounds(reads.history(thing, ask.known), "since_act", "until_act"))
    delegations = list(with_grounds(reads.delegations_of(thing, ask.on, ask.known), "since_act"))
    shown = panels.panels("bodies.post", thing, ask)
    wanted = {row.body_id, *(each.person_id for each in (*history, *delegations))}
    wanted |= {each for each in (row.unit_id,) if each}
    head = head_of(row)
    entries = panels.entries_by([Authorship(thing, ALWAYS, None)], ask, LATEST_ACTS)
    acts, names = listing.rows(entries, wanted.union(*(panel.things for panel in shown)))
    context = {
        "post": row,
        "name": name_of(row, ask),
        "head": head,
        "spells": spells(row.since, history, ask.on) if head.told else [],
        "delegations": delegations,
        "panels": shown,
        "rows": acts,
        "names": names,
    }
    return render(request, "bodies/post.html", context | frame(request, ask))


@require_safe
def legal_act(request: Request, thing: UUID) -> HttpResponse:
    """A legal act: whose it is, what it says, and whether it was cancelled, when and by whom."""
    ask = asked(request)
    rows = reads.legal_acts(ask.known).filter(thing=thing)
    row = with_grounds(rows, "since_act", "until_act").first()
    if row is None:
        raise Http404
    cancelled = row.ended if row.ended and row.ended <= ask.on else None
    _none, names = listing.rows([], {row.body_id, row.post_id})
    context = {"act": row, "title": legal_act_name(row, ask.lang), "cancelled": cancelled, "names": names}
    return render(request, "bodies/legal_act.html", context | frame(request, ask))


@require_safe
def person(request: Request, thing: UUID) -> HttpResponse:
    """A person by the offices held; nothing else about a person is kept here."""
    ask = asked(request)
    row = reads.people(ask.known).filter(thing=thing).first()
    if row is None:
        raise Http404
    career = list(with_grounds(reads.career(thing, ask.known), "since_act", "until_act"))
    shown = panels.panels("bodies.person", thing, ask)
    authors = [*_authorships(career), *(each for panel in shown for each in panel.authors)]
    wanted = {tenure.post_id for tenure in career}.union(*(panel.things for panel in shown))
    acts, names = listing.rows(panels.entries_by(authors, ask, LATEST_ACTS), wanted)
    context = {
        "name": name_of(row, ask),
        "career": career,
        "panels": shown,
        "rows": acts,
        "names": names,
    }
    return render(request, "bodies/person.html", context | frame(request, ask))


def _authorships(career: list[Tenure]) -> list[Authorship]:
    """The posts that a person held, each for its time. The day of a change belongs to both holders."""
    return [
        Authorship(tenure.post_id, tenure.since, tenure.ended)  # type: ignore[attr-defined]
        for tenure in career
    ]
