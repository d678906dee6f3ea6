"""Who may read what is not public: the author's office and those above it.

The author's own seats are enough. Rooms add who else: a colleague in the body, its apparatus, a superior.
"""

from collections.abc import Callable, Iterable
from datetime import date
from uuid import UUID

from akimat.register import offering
from akimat.register.act import INSTALLATION, LAW
from akimat.register.request import Request

Reads = Callable[[UUID, list[UUID], date], bool]
"""(person, authors, day) -> whether that person may read what these authors keep closed"""
_rooms: list[Reads] = []


def readers(function: Reads) -> Reads:
    """Register a room that knows who works with whom."""
    _rooms.append(function)
    return function


def may_read(request: Request, authors: Iterable[str]) -> bool:
    """Whether whoever is signed in may read what is not public in acts of these authors."""
    if request.account is None or request.account.person is None:
        return False
    things = [UUID(each) for each in authors if each not in (LAW, INSTALLATION)]
    if not things:
        return False
    own = set(offering.my_posts(request))
    person = request.account.person
    return bool(own & set(things)) or any(room(person, things, request.today) for room in _rooms)
