"""Every page that somebody should look at: for pictures, and for tests in a browser.

Each room lists its own in `PAGES` beside its addresses: an address, or the name of a route. A route that
wants a thing (`bodies:post`) gets the one that acts name most often. `HOLDERS_PAGES` are seen by a persona.
"""

from collections import Counter
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from uuid import UUID

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import User
from django.urls import NoReverseMatch, reverse

from akimat.register import reads, wording
from akimat.register.models import Thing
from akimat.web.accounts import personas
from akimat.web.accounts.sessions import SessionStore
from akimat.web.accounts.signing_in import BACKEND
from akimat.web.urls import ROOMS

OWN = ("/", "/demonstration/", "/account/sign-in/", "/no-such-page/")


@dataclass(frozen=True)
class Page:
    """One page, and the account that looks at it (none: a stranger)."""

    address: str
    account: str | None = None

    @property
    def file_name(self) -> str:
        """For a picture of it."""
        words = self.address.replace("?", "/").replace("=", "-").strip("/").replace("/", "_") or "start"
        return f"{words}_as_{self.account}" if self.account else words


def pages() -> list[Page]:
    """All of them, for the register at hand."""
    modules = [import_module(f"akimat.{room}.urls") for room in ROOMS] + [
        import_module(f"akimat.web.{pages}.urls") for pages in ("law_pages", "search_pages")
    ]
    most_named = _most_named()
    listed = chain(OWN, *(getattr(module, "PAGES", ()) for module in modules))
    addresses = filter(None, (_address(each, most_named) for each in listed))
    holders = chain(*(getattr(module, "HOLDERS_PAGES", ()) for module in modules))
    account = next((user.username for user in personas.personas()), None)
    return [Page(each) for each in addresses] + [Page(each, account) for each in holders if account]


def cookie_of(username: str) -> dict[str, str]:
    """A session in which somebody is signed in, as the browser keeps it."""
    user = User.objects.get(username=username)
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = BACKEND
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    assert session.session_key is not None
    return {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key}


def _address(listed: str, most_named: dict[str, UUID]) -> str | None:
    if listed.startswith("/"):
        return listed
    try:
        return reverse(listed)
    except NoReverseMatch:
        thing = most_named.get(listed.replace(":", "."))
        return reverse(listed, args=[thing]) if thing else None


def _most_named() -> dict[str, UUID]:
    """Of each sort, the thing that acts name most often: its page has most to show."""
    named = Counter(
        thing for each in reads.walk() for thing in wording.ids([each.body["payload"], each.body["made"]])
    )
    found: dict[str, UUID] = {}
    for thing, sort in Thing.objects.filter(id__in=named).values_list("id", "sort"):
        if sort not in found or (named[thing], thing) > (named[found[sort]], found[sort]):
            found[sort] = thing
    return found
