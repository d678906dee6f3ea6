"""What every page's template knows. What costs a query is lazy: a fragment for htmx asks for none."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from akimat.register import offering
from akimat.register.request import Request
from akimat.web.accounts import saved_views
from akimat.web.shell import demonstration, navigation

SHORT_LANGUAGE_NAMES = {"kk": "Қаз", "ru": "Рус", "en": "Eng"}


@dataclass(frozen=True)
class Me:
    name: str
    standing: tuple[str, ...]


def shell(request: Request) -> dict[str, Any]:
    """Navigation, the day, the languages, who is signed in, and whether all this is a demonstration."""
    shows_today = request.on == request.today
    kept = [(name, value) for name, value in _parameters(request) if name not in ("on", "page")]
    return {
        "places": SimpleLazyObject(lambda: navigation.links(request)),
        "on": request.on,
        "today": request.today,
        "shows_today": shows_today,
        "day_query": "" if shows_today else f"?on={request.on.isoformat()}",
        "kept": kept,
        "to_today": f"{request.path}?{urlencode(kept)}" if kept else request.path,
        "languages": [(code, name, SHORT_LANGUAGE_NAMES[code]) for code, name in settings.LANGUAGES],
        "me": SimpleLazyObject(lambda: me(request)),
        "saved_views": SimpleLazyObject(lambda: saved_views.of(request)),
        "demonstration": SimpleLazyObject(demonstration.shown),
    }


def me(request: Request) -> Me | None:
    """The signed-in person, and what it is today: what may be entered depends on that, not on `on`."""
    account = request.account
    if account is None:
        return None
    name = account.names[get_language() or "kk"] if account.names else account.username
    return Me(name, tuple(seat.words() for seat in offering.my_seats(request)))


def _parameters(request: Request) -> list[tuple[str, str]]:
    """What stands in the address of a page that is only looked at."""
    if request.method != "GET":
        return []
    return [(name, value) for name, values in request.GET.lists() for value in values]
