"""The chair's desk in a live meeting: who is here, open and close a vote, what came of it.

Each button is one act in the name of the post that presides, and is judged as every act is. What is done once
and with papers (the roll at the opening, the commission, its protocol) is a form of the register, filled in
as far as the meeting tells.
"""

from collections.abc import Callable
from typing import Any, get_args
from uuid import UUID, uuid4

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from akimat.maslikhat import live, question, stage
from akimat.maslikhat.models import Method
from akimat.maslikhat.stage import Stage
from akimat.register import clock, wording
from akimat.register.errors import BrokenRegister, Malformed, Refused
from akimat.register.offering import Seat, my_seats
from akimat.register.perform import By, perform
from akimat.register.request import Request

PRESIDING = ("maslikhat_chair", "maslikhat_secretary")

Payload = Callable[[Stage, QueryDict], dict[str, Any]]


def _opening(found: Stage, form: QueryDict) -> dict[str, Any]:
    return {"meeting": str(found.meeting), "present": form.getlist("present")}


def _presence(found: Stage, form: QueryDict) -> dict[str, Any]:
    return {"meeting": str(found.meeting), "mandate": form.get("mandate", "")}


def _vote(found: Stage, form: QueryDict) -> dict[str, Any]:
    nominees = found.next_nominees
    return {
        "meeting": str(found.meeting),
        "nominees": [str(each) for each in nominees],
        "method": form.get("method", ""),
        "question": question.on_consent(found.post, nominees),
        "manner": found.manner or None,
    }


def _closing(found: Stage, form: QueryDict) -> dict[str, Any]:
    return {"vote": str(found.vote.thing) if found.vote else ""}


STEPS: dict[str, Payload] = {
    "open_deputies_meeting": _opening,
    "register_presence": _presence,
    "register_departure": _presence,
    "open_consent_vote": _vote,
    "close_consent_vote": _closing,
}


@login_required
@require_http_methods(["GET", "POST"])
def chair(request: Request, thing: UUID) -> HttpResponse:
    """The desk; to anybody else than the chair it shows the same without buttons."""
    found = live.stage_or_404(thing)
    seat = _seat(request, found)
    if request.method == "GET":
        return _desk(request, found, seat)
    step = STEPS.get(request.POST.get("step", ""))
    if seat is None or step is None:
        raise PermissionDenied
    try:
        _perform(request, seat, request.POST["step"], step(found, request.POST))
    except Refused as refused:
        return _desk(request, found, seat, status=422, refused=refused.decision.failed)
    except (Malformed, BrokenRegister):
        words = _("This could not be read. Nothing was entered; look at the page again and repeat.")
        return _desk(request, found, seat, status=422, broken=words)
    return redirect("maslikhat:chair", thing)


def _seat(request: Request, found: Stage) -> Seat | None:
    """The seat of whoever presides over the region's maslikhat, if the signed-in person has it."""
    region = str(found.region)
    own = (s for s in my_seats(request) if s.actor.office in PRESIDING and s.actor.unit == region)
    return next(own, None)


def _perform(request: Request, seat: Seat, stem: str, payload: dict[str, Any]) -> None:
    account = request.account
    assert account is not None, "only the signed-in come here"
    perform(
        f"maslikhat.{stem}",
        payload,
        author=seat.thing,
        by=By(account.username, account.person),
        on=clock.today(),
        key=request.POST.get("key") or str(uuid4()),
    )


def _desk(
    request: Request, found: Stage, seat: Seat | None, status: int = 200, **more: object
) -> HttpResponse:
    roll = stage.roll(found.meeting, wording.lang(), request.today)
    context = {
        "look": "desk",
        "stage": found,
        "side": live.side(found, wording.lang()),
        "presence": live.presence(request, found),
        "roll": roll,
        "absent": [place for place in roll if not place.present],
        "here": [place for place in roll if place.present],
        "presides": seat is not None,
        "author": seat.thing if seat else None,
        "key": uuid4(),
        "methods": get_args(Method),
        **more,
    }
    return render(request, "maslikhat/chair.html", context, status=status)
