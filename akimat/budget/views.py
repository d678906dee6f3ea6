"""Pages of local budgets: they show and offer, and judge nothing."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from akimat.budget import reads, sheet
from akimat.register import listing
from akimat.register.request import Request
from akimat.territory.asking import asked, frame

PER_PAGE = 50


@require_safe
def budgets(request: Request) -> HttpResponse:
    """Every budget of a day, the latest year first."""
    ask = asked(request)
    page = Paginator(reads.budgets(ask.on, ask.known), PER_PAGE).get_page(request.GET.get("page"))
    _none, names = listing.rows([], [row.unit_id for row in page])
    return render(request, "budget/budgets.html", {"page": page, "names": names} | frame(request, ask))


@require_safe
def budget(request: Request, thing: UUID) -> HttpResponse:
    """The budget of a unit for a year: sections as decided, findings, lines."""
    ask = asked(request)
    found = sheet.read(thing, ask, in_tiyn=request.GET.get("money") == "tiyn")
    if found is None:
        raise Http404
    return render(request, "budget/budget.html", vars(found) | frame(request, ask))
