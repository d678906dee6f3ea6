"""What every page's template knows. What costs a query is lazy: a fragment for htmx asks for none."""

from dataclasses import dataclass
from typing import Any

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
    return {
        "places": SimpleLazyObject(lambda: navigation.links(request)),
        "on": request.on,
        "today": request.today,
        "shows_today": shows_today,
        "day_query": "" if shows_today else f"?on={request.on.isoformat()}",
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
