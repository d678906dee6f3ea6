"""The live session: what the hall sees, and what a deputy holds in his hand. Nothing decides."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_safe

from akimat.bodies import reads as bodies
from akimat.law import terms
from akimat.maslikhat import pulse, reads, sights, stage
from akimat.maslikhat.quorum import Presence
from akimat.maslikhat.stage import Stage
from akimat.register import wording
from akimat.register.request import Request
from akimat.territory import reads as territory

HALL_LANGUAGES = ("kk", "ru")


@require_GET
def beat(request: HttpRequest, thing: UUID) -> HttpResponse:
    """The pulse, where no middleware answered it before."""
    return pulse.answer(thing, request.headers.get("if-none-match", ""))


@require_safe
def hall(request: Request, thing: UUID) -> HttpResponse:
    """For the wall: Kazakh and Russian side by side, nothing to press, nothing to scroll."""
    found = stage_or_404(thing)
    sides = [side(found, lang) for lang in HALL_LANGUAGES]
    context = {"look": "hall", "stage": found, "presence": presence(request, found), "sides": sides}
    return render(request, "maslikhat/hall.html", context)


@login_required
@require_safe
def phone(request: Request, thing: UUID) -> HttpResponse:
    """For one deputy: one question, large answers, and whether the ballot is in the register."""
    found = stage_or_404(thing)
    person = request.account.person if request.account else None
    own = sights.own_ballots(thing, person, request.today) if person else {}
    shown = side(found, wording.lang())
    mine = own.get(found.vote.thing) if found.vote else None
    context = {
        "look": "phone",
        "stage": found,
        "side": shown,
        "mine": mine,
        "not_in_the_hall": "elsewhere" in request.GET,
    }
    return render(request, "maslikhat/phone.html", context)


def stage_or_404(thing: UUID) -> Stage:
    """The meeting as it stands."""
    found = stage.read(thing)
    if found is None:
        raise Http404
    return found


def side(found: Stage, lang: str) -> dict[str, Any]:
    """Everything that one language says of the meeting."""
    people = {*found.nominees, *(found.vote.nominees if found.vote else ())}
    text = found.vote.text if found.vote else None
    return {
        "lang": lang,
        "region": territory.unit_names([found.region], lang).get(found.region, ""),
        "post": bodies.post_names([found.post], lang).get(found.post, ""),
        "names": bodies.person_names(people, lang),
        "question": text[lang] if text else None,
        "method": terms.label(found.vote.method, lang) if found.vote else "",
    }


def presence(request: Request, found: Stage) -> Presence:
    """Who is there now, of how many; what the register knows of seats comes before what a document tells."""
    electorate = reads.electorate(found.region, request.today)
    known = electorate.deputies_total
    return Presence(electorate, found.present, found.told_total if known is None else known)
