"""The start page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from akimat.register.request import Request
from akimat.territory.asking import asked, frame
from akimat.web.shell import start as start_page


@require_safe
def start(request: Request) -> HttpResponse:
    """The region, or the regions, at a glance."""
    ask = asked(request)
    return render(request, "shell/start.html", vars(start_page.read(ask)) | frame(request, ask))
