"""The deputy's ballot, and the tally that refreshes itself while a vote is open."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
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


@require_POST
def ballot(request: Request, vote: UUID) -> HttpResponse:
    """Cast a ballot in the name of the mandate of whoever is signed in; show why, if it is refused.

    A screen with a script gets the answer alone; so does one whose first answer was lost on the way.
    """
    if request.account is None:
        return redirect_to_login(request.get_full_path())
    person = request.account.person
    right = sights.right_to_vote(vote, person, request.today) if person else None
    if right is None:
        if reads.place_of_vote(vote) is None:
            raise Http404
        raise PermissionDenied
    try:
        receipt = _cast(request, vote, right, request.POST)
    except Refused as refused:
        return _not_cast(request, right, refused=refused.decision.failed)
    except (Malformed, BrokenRegister):
        words = _("The ballot could not be read. Nothing was entered; look at the page again and repeat.")
        return _not_cast(request, right, broken=words)
    if _alone(request):
        return HttpResponse(render_to_string("maslikhat/_receipt.html", {"number": receipt.number}))
    back = "maslikhat:phone" if "phone" in request.POST else "maslikhat:meeting"
    return redirect(back, right.meeting)


def _alone(request: Request) -> bool:
    return request.headers.get("hx-request") == "true"


def _not_cast(request: Request, right: sights.Right, **why: Any) -> HttpResponse:
    if _alone(request):
        return render(request, "maslikhat/_no_receipt.html", why, status=422)
    return show_meeting(request, right.meeting, status=422, **why)


def _cast(request: Request, vote: UUID, right: sights.Right, form: QueryDict) -> Receipt:
    """The same ballot again is the same receipt; another one is left to the law to refuse."""
    payload: dict[str, Any] = {"vote": str(vote), "nominee": form.get("nominee", "")}
    if form.get("question"):
        payload["question"] = form["question"]
    if "elsewhere" in form:
        payload["elsewhere"] = True
    key = f"ballot:{vote}:{right.mandate}"
    try:
        return _perform(request, right, payload, key)
    except Malformed as malformed:
        if not any(problem == "key_used_for_another_act" for _path, problem, _more in malformed.problems):
            raise
        return _perform(request, right, payload, f"{key}:{uuid4()}")


def _perform(request: Request, right: sights.Right, payload: dict[str, Any], key: str) -> Receipt:
    assert request.account is not None, "only the signed-in come here"
    return perform(
        "maslikhat.cast_ballot",
        payload,
        author=right.mandate,
        by=By(request.account.username, request.account.person),
        on=clock.today(),
        key=key,
    )
