"""The deputy's ballot, and the tally that refreshes itself while a vote is open."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_POST, require_safe

from akimat.maslikhat import dossier, reads, sights
from akimat.maslikhat.views import show_meeting
from akimat.register import clock, naming, wording
from akimat.register.errors import BrokenRegister, Malformed, Refused
from akimat.register.perform import By, Receipt, perform
from akimat.register.request import Request
from akimat.territory.asking import asked, frame


def _pulse(request: HttpRequest, vote: UUID) -> str | None:
    beat = sights.pulse(vote)
    return f'"{beat}-{wording.lang()}"' if beat else None


@require_safe
@cache_control(no_cache=True)
@condition(etag_func=_pulse)
def tally(request: Request, vote: UUID) -> HttpResponse:
    """The tally alone. Unchanged since the last look it costs one small question and no picture."""
    ask = asked(request)
    place = reads.place_of_vote(vote)
    row = sights.votes(place.meeting, ask).filter(thing=vote).first() if place else None
    if row is None:
        raise Http404
    shown = dossier.shown_vote(row, ask)
    context: dict[str, Any] = {"shown": shown, "names": naming.name_all(row.nominees, wording.lang())}
    response = render(request, "maslikhat/_tally.html", context | frame(request, ask))
    if not shown.open:
        response["HX-Refresh"] = "true"  # the outcome stands on the whole page
    return response


@login_required
@require_POST
def ballot(request: Request, vote: UUID) -> HttpResponse:
    """Cast a ballot in the name of the mandate of whoever is signed in; show why, if it is refused."""
    place = reads.place_of_vote(vote)
    person = request.account.person if request.account else None
    own = sights.own_ballots(place.meeting, person, request.today).get(vote) if place and person else None
    if place is None:
        raise Http404
    if own is None:
        raise PermissionDenied
    try:
        _cast(request, own, request.POST.get("nominee", ""))
    except Refused as refused:
        return show_meeting(request, place.meeting, status=422, refused=refused.decision.failed)
    except (Malformed, BrokenRegister):
        words = _("The ballot could not be read. Nothing was entered; look at the page again and repeat.")
        return show_meeting(request, place.meeting, status=422, broken=words)
    return redirect("maslikhat:meeting", place.meeting)


def _cast(request: Request, own: sights.OwnBallot, nominee: str) -> Receipt:
    """The same ballot again is the same receipt; another one is left to the law to refuse."""
    key = f"ballot:{own.vote}:{own.mandate}"
    try:
        return _perform(request, own, nominee, key)
    except Malformed as malformed:
        if not any(problem == "key_used_for_another_act" for _path, problem, _more in malformed.problems):
            raise
        return _perform(request, own, nominee, f"{key}:{uuid4()}")


def _perform(request: Request, own: sights.OwnBallot, nominee: str, key: str) -> Receipt:
    assert request.account is not None, "only the signed-in come here"
    return perform(
        "maslikhat.cast_ballot",
        {"vote": str(own.vote), "nominee": nominee},
        author=own.mandate,
        by=By(request.account.username, request.account.person),
        on=clock.today(),
        key=key,
    )
