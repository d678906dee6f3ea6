"""Two thin layers around every page: which legal day it shows, and one line in the log."""

import time
from collections.abc import Callable
from datetime import date

import structlog
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.utils import timezone

from akimat.register.request import Request

Next = Callable[[Request], HttpResponse]
log = structlog.get_logger("akimat.web")


def which_day(get_response: Next) -> Next:
    """`request.on` is the legal day that the page shows: today in Kazakhstan, or the one in `?on=`."""

    def middleware(request: Request) -> HttpResponse:
        request.today = timezone.localdate()
        request.on = request.today  # before the question: the page of a bad request has a day too
        request.on = asked_day(request) or request.today
        return get_response(request)

    return middleware


def asked_day(request: Request) -> date | None:
    """The day in the address; an empty field means today, a senseless one is a bad request."""
    asked = request.GET.get("on", "").strip()
    try:
        return date.fromisoformat(asked) if asked else None
    except ValueError as error:
        raise BadRequest("on") from error


def log_request(get_response: Next) -> Next:
    """Route, status and time; never the address, its query or who asked."""

    def middleware(request: Request) -> HttpResponse:
        begun = time.perf_counter()
        response = get_response(request)
        route = getattr(request.resolver_match, "view_name", None)
        took_ms = round((time.perf_counter() - begun) * 1000, 1)
        log.info("request", method=request.method, route=route, status=response.status_code, took_ms=took_ms)
        return response

    return middleware
