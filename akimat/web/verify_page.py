"""The page on which anybody checks a receipt, a kept head, or a number. Nothing brought is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_http_methods

from akimat.register.proof import checking, publisher

MOST_DIGITS = 15


@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """A verdict in words, and what it rests on."""
    verdict = _verdict(request)
    wrong = verdict is not None and verdict.word in ("unreadable", "foreign")
    context = {"verdict": verdict, "shown": publisher.published()}
    return render(request, "shell/verify.html", context, status=422 if wrong else 200)


def _verdict(request: HttpRequest) -> checking.Verdict | None:
    number = request.GET.get("number", "").strip()
    if number:
        known = number.isascii() and number.isdecimal() and len(number) <= MOST_DIGITS
        return checking.of_number(int(number)) if known else checking.Verdict("unreadable")
    if request.method != "POST":
        return None
    file = request.FILES.get("file")
    if file is None or (file.size or 0) > checking.LARGEST_BYTES:
        return checking.Verdict("unreadable")
    return checking.of_file(file.read(checking.LARGEST_BYTES + 1))


urlpatterns = [path("verify/", verify, name="verify")]
