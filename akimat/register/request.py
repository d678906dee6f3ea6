"""What a page may know of its request: middleware of the web has added the account and the days."""

from datetime import date
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from django.http import HttpRequest

if TYPE_CHECKING:
    from akimat.register.offering import Seat


class SignedIn(Protocol):
    """Whoever is signed in; without a person they may read, and enter nothing."""

    @property
    def username(self) -> str: ...

    @property
    def person(self) -> UUID | None: ...

    @property
    def names(self) -> dict[str, str] | None: ...


class Request(HttpRequest):
    """A request with `on`, the legal day that the page shows, and `today`, the day of recording."""

    account: SignedIn | None
    on: date
    today: date
    seats: "list[Seat]"
