"""`request.account`: the signed-in person's id and language, or None for a stranger."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import get_language

from akimat.register.request import Request


@dataclass(frozen=True)
class SignedIn:
    """What the rest of the product may know of an account; with no person it may read and enters nothing."""

    username: str
    person: UUID | None
    language: str
    names: dict[str, str] | None = None


def whose_request(get_response: Callable[[Request], HttpResponse]) -> Callable[[Request], HttpResponse]:
    def middleware(request: Request) -> HttpResponse:
        request.account = _signed_in(request)
        return get_response(request)

    return middleware


def _signed_in(request: Request) -> SignedIn | None:
    """A stranger's page asks the database nothing."""
    user = request.user
    if not user.is_authenticated:
        return None
    account = getattr(user, "account", None)  # a user without one only reads
    person = account.person if account else None
    return SignedIn(user.get_username(), person, get_language() or "kk", getattr(user, "names", None))
