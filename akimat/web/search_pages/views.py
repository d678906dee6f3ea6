"""The page of results. A GET form: what was looked for stands in the address and can be sent on."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from akimat.register.request import Request
from akimat.territory.asking import asked, frame
from akimat.web.search_pages import results

LONGEST = 200


@require_safe
def search(request: Request) -> HttpResponse:
    """Groups of what was found on the day; `sort` shows more of one sort."""
    ask = asked(request)
    typed = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]
    sort = request.GET.get("sort", "")
    found = results.search(typed, ask, sort if sort in results.SORTS else "")
    context = {"typed": typed, "found": found, "most": results.MANY, "only": sort in results.SORTS}
    return render(request, "search/search.html", context | frame(request, ask))
