"""The log as foreign software fetches it (c2sp.org/tlog-tiles) below /log/, and receipts of acts.

`/log/key` is the public key of the log in the form that Go calls a verifier key. Whoever wants to catch us
lying keeps it, and a checkpoint, where we cannot reach them.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from ninja import Router

from akimat.register import reads
from akimat.register.api import Number
from akimat.register.problems import documented
from akimat.register.proof import publisher, serving
from akimat.web.publishing import WAIT_SECONDS

FOR_EVER = "public, max-age=31536000, immutable"
FOR_SECONDS = "public, max-age=5"
TEXT = "text/plain; charset=utf-8"
LARGEST_NUMBER = 2**53

router = Router(tags=["acts"])


@require_safe
def checkpoint(request: HttpRequest) -> HttpResponse:
    """The last published head of the log, signed."""
    shown = publisher.published()
    if shown is None:
        raise Http404
    return _answer(shown[0].note, TEXT, FOR_SECONDS)


@require_safe
def key(request: HttpRequest) -> HttpResponse:
    """The key that verifies it."""
    shown = publisher.published()
    if shown is None:
        raise Http404
    return _answer(f"{shown[1]}\n".encode(), TEXT, FOR_SECONDS)


@require_safe
def tile(request: HttpRequest, address: str) -> HttpResponse:
    """A tile of hashes or a bundle of entries."""
    data = serving.tile(address)
    if data is None:
        raise Http404
    return _answer(data, "application/octet-stream", FOR_EVER)


@require_safe
def receipt(request: HttpRequest, number: int) -> HttpResponse:
    """The proof that an act stands in the register, as a file to keep."""
    return _receipt(number)


@router.get(
    "/acts/{int:number}/receipt",
    summary="The receipt of an act: a .tlog-proof",
    auth=None,
    openapi_extra={
        "responses": {503: {"description": "Not yet under a signed head"}, **documented(404, 422)}
    },
)
def receipt_by_api(request: HttpRequest, number: Number) -> HttpResponse:
    """The proof that an act stands in the register (c2sp.org/tlog-proof@v1)."""
    return _receipt(number)


def _receipt(number: int) -> HttpResponse:
    if not 0 < number <= min(reads.size(), LARGEST_NUMBER):
        raise Http404
    data = serving.receipt(number)
    if data is None:
        wait = _("The act is in the register; its receipt follows with the next signed head. Try again soon.")
        return HttpResponse(wait, status=503, content_type=TEXT, headers={"Retry-After": str(WAIT_SECONDS)})
    response = _answer(data, TEXT, FOR_SECONDS)
    response["Content-Disposition"] = f'attachment; filename="act-{number}.tlog-proof"'
    return response


def _answer(data: bytes, kind: str, keep: str) -> HttpResponse:
    return HttpResponse(data, content_type=kind, headers={"Cache-Control": keep})


urlpatterns = [
    path("log/checkpoint", checkpoint, name="log_checkpoint"),
    path("log/key", key, name="log_key"),
    path("log/tile/<path:address>", tile, name="log_tile"),
    path("register/<int:number>/receipt", receipt, name="receipt"),
]
