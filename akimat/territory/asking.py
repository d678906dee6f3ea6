"""What a page is asked: on which legal day, reckoning with which acts, in which language.

`?on=` is the legal day, `&known=` the number of the last act to be reckoned with. Both stand in the address,
and `frame` keeps both in the links of the page.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import BadRequest
from django.utils.http import urlencode
from django.utils.translation import get_language

from akimat.register.request import Request


@dataclass(frozen=True)
class Asked:
    """The two times, and the reader's language."""

    on: date
    known: int | None
    lang: str


def asked(request: Request) -> Asked:
    """A senseless number is a bad request, as a senseless day is."""
    known = request.GET.get("known", "").strip()
    if known and not (known.isascii() and known.isdigit() and 0 < int(known) < 2**62):
        raise BadRequest("known")
    return Asked(request.on, int(known) if known else None, get_language() or "kk")


def frame(request: Request, ask: Asked) -> dict[str, Any]:
    """What the template of every page of the rooms gets: the links keep both times."""
    kept: dict[str, str | int] = {}
    if request.on != request.today:
        kept["on"] = request.on.isoformat()
    if ask.known is not None:
        kept["known"] = ask.known
    return {"ask": ask, "known": ask.known, "day_query": f"?{urlencode(kept)}" if kept else ""}
