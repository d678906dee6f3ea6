"""The few places that every page leads to.

A place is shown once the room that it belongs to is mounted; after that a wrong name is an error, not a gap.
"""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import get_resolver, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Place:
    route: str
    label: Promise

    @property
    def room(self) -> str:
        return self.route.partition(":")[0] if ":" in self.route else ""


PLACES = (
    Place("start", _("Start")),
    Place("territory:units", _("Territory")),
    Place("register:acts", _("Register")),
    Place("register:refusals", _("Refusals")),
    Place("law:sources", _("Law")),
    Place("register:new_act", _("New act")),
)


@dataclass(frozen=True)
class Link:
    url: str
    label: Promise
    here: bool


def mounted(room: str) -> bool:
    """Whether a room has its addresses in `akimat/web/urls.py`; the site itself always has."""
    return not room or room in get_resolver().namespace_dict


def links(request: HttpRequest) -> list[Link]:
    """The places in order, with the one that the reader is in marked."""
    match = request.resolver_match
    here = match.view_name if match else None
    open_places = (place for place in PLACES if mounted(place.room))
    return [Link(reverse(place.route), place.label, place.route == here) for place in open_places]
