"""Pages of maslikhats and of the meetings of their deputies: they show, and judge nothing."""

from uuid import UUID

from django.core.exceptions import BadRequest
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from akimat.bodies import reads as bodies
from akimat.maslikhat import dossier, sights
from akimat.register import listing
from akimat.register.request import Request
from akimat.territory.asking import asked, frame
from akimat.territory.reads import alphabetical
from akimat.territory.views import name_of, not_on_this_day

PER_PAGE = 30


@require_safe
def maslikhat(request: Request, thing: UUID) -> HttpResponse:
    """A maslikhat on a day: seats, mandates, vacancies, meetings."""
    ask = asked(request)
    row = sights.maslikhats(ask).filter(thing=thing).first()
    if row is None:
        last = bodies.last_maslikhat(thing, ask.known)
        return not_on_this_day(request, ask, last)
    mandates = list(sights.mandates(thing, ask))
    standing = [each for each in mandates if each.ended is None or each.ended > ask.on]
    meetings = [UUID(each[key]) for each in row.meetings for key in ("post", "person") if each[key]]
    _none, names = listing.rows([], [row.unit_id, *meetings, *(each.person_id for each in mandates)])
    context = {
        "maslikhat": row,
        "name": name_of(row, ask),
        "mandates": sorted(standing, key=lambda each: alphabetical(names[each.person_id].text)),
        "ended": [each for each in mandates if each not in standing],
        "vacancies": None if row.seats is None else row.seats - len(standing),
        "names": names,
    }
    return render(request, "maslikhat/maslikhat.html", context | frame(request, ask))


@require_safe
def meetings(request: Request) -> HttpResponse:
    """All meetings of deputies, the latest first; of one region if asked."""
    ask = asked(request)
    found = sights.meetings_of(ask)
    if region := request.GET.get("region"):
        try:
            found = found.filter(region=UUID(region))
        except ValueError as error:
            raise BadRequest("region") from error
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    wanted = {each for row in page for each in (row.region_id, row.post, row.person) if each}
    _none, names = listing.rows([], wanted)
    context = {"page": page, "names": names}
    return render(request, "maslikhat/meetings.html", context | frame(request, ask))


@require_safe
def meeting(request: Request, thing: UUID) -> HttpResponse:
    """A meeting from the proposal to the outcome; to a deputy of the region, the ballot."""
    return show_meeting(request, thing)


def show_meeting(request: Request, thing: UUID, status: int = 200, **more: object) -> HttpResponse:
    """The page of a meeting; `more` is what a ballot that was not admitted adds."""
    ask = asked(request)
    found = dossier.read(thing, ask)
    if found is None:
        last = dossier.last_of(thing, ask)
        if last is None:
            raise Http404
        return render(
            request, "maslikhat/not_called_yet.html", {"meeting": last} | frame(request, ask), status=404
        )
    person = request.account.person if request.account else None
    today = ask.known is None and ask.on == request.today
    own = sights.own_ballots(thing, person, request.today) if person and today else {}
    context = {"own": own, "today": today, **vars(found), **more}
    return render(request, "maslikhat/meeting.html", context | frame(request, ask), status=status)
