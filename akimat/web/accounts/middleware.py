"""`request.account`: the signed-in person's id and language, or None for a stranger."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import get_language

from akimat.register.request import Request
from akimat.web.accounts.models import Account


@dataclass(frozen=True)
class SignedIn:
    """What the rest of the product may know of an account; with no person it may read and enters nothing."""

    username: str
    person: UUID | None
    language: str


def whose_request(get_response: Callable[[Request], HttpResponse]) -> Callable[[Request], HttpResponse]:
    def middleware(request: Request) -> HttpResponse:
        request.account = _signed_in(request)
        return get_response(request)

    return middleware


def _signed_in(request: Request) -> SignedIn | None:
    """A stranger's page asks the database nothing; a signed-in one asks for the account once."""
    if not request.user.is_authenticated:
        return None
    person = Account.objects.filter(user_id=request.user.pk).values_list("person", flat=True).first()
    return SignedIn(request.user.get_username(), person, get_language() or "kk")
