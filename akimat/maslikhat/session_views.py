"""Pages of sessions and of questions of no confidence: they show, and judge nothing."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from akimat.maslikhat import session_reads as reads
from akimat.maslikhat.models import Motion, Question, Resolution, Sending, Session, Signature
from akimat.register import listing
from akimat.register.request import Request
from akimat.territory.as_of import recorded, standing
from akimat.territory.asking import asked, frame

PER_PAGE = 30
NEXT = {
    "collecting": ("sign_no_confidence", "verify_signatures"),
    "verified": ("raise_no_confidence",),
    "raised": ("put_to_vote",),
    "voted": ("send_no_confidence",),
    "sent": ("keep_akim",),
}
"""Which acts come next; who may do them the form says."""
NEXT_OF_SESSION = {
    "convened": ("open_session",),
    "open": (
        "put_to_vote",
        "close_question",
        "sign_decision",
        "note_attendance",
        "break_session",
        "close_session",
    ),
    "break": ("open_session",),
    "closed": ("sign_decision",),
}


@require_safe
def sessions(request: Request) -> HttpResponse:
    """Sessions of all maslikhats, and questions of no confidence, the latest first."""
    ask = asked(request)
    rows = standing(Session, ask.on, ask.known).order_by("-held_on", "-opened_act")
    motions = list(standing(Motion, ask.on, ask.known).order_by("-begun_on", "-opened_act")[:PER_PAGE])
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    wanted = {row.body_id for row in page} | {each for row in motions for each in (row.thing_id, row.body_id)}
    _none, names = listing.rows([], wanted)
    context = {"page": page, "motions": motions, "names": names}
    return render(request, "maslikhat/sessions.html", context | frame(request, ask))


@require_safe
def session(request: Request, thing: UUID) -> HttpResponse:
    """One session: agenda, who is there, what was put to the vote and what came of it."""
    ask = asked(request)
    row = standing(Session, ask.on, ask.known).filter(thing=thing).first()
    if row is None:
        raise Http404
    questions = list(
        recorded(Question, ask.known).filter(session=thing, since__lte=ask.on).order_by("opened_act")
    )
    closed = recorded(Resolution, ask.known).filter(session=thing, since__lte=ask.on)
    results = {each.thing_id: each for each in closed}
    present, total = reads.numbers(thing, ask.on)
    _none, names = listing.rows([], {row.body_id, thing})
    context = {
        "session": row,
        "questions": [(each, results.get(each.thing_id)) for each in questions],
        "present": present,
        "total": total,
        "needed": None if total is None else -(-2 * total // 3),
        "acts": [(f"maslikhat.{stem}") for stem in NEXT_OF_SESSION[row.state]],
        "names": names,
    }
    return render(request, "maslikhat/session.html", context | frame(request, ask))


@require_safe
def motion(request: Request, thing: UUID) -> HttpResponse:
    """A question of no confidence from the address to what the superior decides."""
    ask = asked(request)
    row = standing(Motion, ask.on, ask.known).filter(thing=thing).first()
    if row is None:
        raise Http404
    signed = list(
        standing(Signature, ask.on, ask.known).filter(motion=thing).order_by("since", "opened_act", "id")
    )
    sending = standing(Sending, ask.on, ask.known).filter(thing=thing).first()
    closed = recorded(Resolution, ask.known).filter(motion=thing, since__lte=ask.on)
    results = list(closed.order_by("since", "opened_act"))
    total = reads.seats(row.body_id, ask.on)
    wanted = {row.body_id, row.post_id, row.person_id, *(each.mandate_id for each in signed)}
    wanted |= {each.session_id for each in results} | ({sending.addressee_id} if sending else set())
    _none, names = listing.rows([], wanted)
    context = {
        "motion": row,
        "signed": signed,
        "counted": sum(1 for each in signed if each.counted),
        "needed": None if total is None else -(-total // 5),
        "results": results,
        "sending": sending,
        "acts": [f"maslikhat.{stem}" for stem in NEXT.get(row.state, ())],
        "names": names,
    }
    return render(request, "maslikhat/motion.html", context | frame(request, ask))
