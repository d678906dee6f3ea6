"""Error pages in the reader's language. To a program that asked the API they say the same as problem+json."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

_PAGES: dict[int, tuple[Promise, Promise]] = {
    400: (
        _("This address or form makes no sense"),
        _("A day is written as 2023-09-05. Check the address, or start again."),
    ),
    403: (
        _("This is not for you to see or do"),
        _("If you hold the office that may, sign in and try again."),
    ),
    404: (
        _("There is no such page"),
        _("It may not have existed on the day that you are looking at."),
    ),
}
_STALE_FORM = (
    _("The form was open too long"),
    _("Nothing was entered. Go back, reload the page and send the form again; cookies must be allowed."),
)
_BROKEN = (
    _("Something broke here"),
    _(
        "The fault is ours, not yours. If you were entering an act, it is either whole in the register or not"
        " there at all: look before you enter it again."
    ),
)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, 404)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose token does not fit: most often a page left open over a sign-in."""
    return _page(request, 403, *_STALE_FORM)


def server_error(request: HttpRequest) -> HttpResponse:
    if _is_api(request):
        return _problem(500, "Internal Server Error")
    return _bare_page(500, *_BROKEN)


def _answer(request: HttpRequest, status: int) -> HttpResponse:
    heading, words = _PAGES[status]
    return _problem(status, str(heading)) if _is_api(request) else _page(request, status, heading, words)


def _page(request: HttpRequest, status: int, heading: Promise, words: Promise) -> HttpResponse:
    if not hasattr(request, "on"):  # refused before it was known who asks: the frame cannot be drawn
        return _bare_page(status, heading, words)
    return render(request, "shell/error.html", {"heading": heading, "words": words}, status=status)


def _bare_page(status: int, heading: Promise, words: Promise) -> HttpResponse:
    context = {"heading": heading, "words": words, "lang": get_language() or "kk"}
    return HttpResponse(render_to_string("shell/bare.html", context), status=status)


def _is_api(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")


def _problem(status: int, title: str) -> HttpResponse:
    problem = {"type": "about:blank", "status": status, "title": title}
    return JsonResponse(problem, status=status, content_type="application/problem+json")
