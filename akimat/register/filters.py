"""What a reader narrows the register by: kind, author, unit, days, mode, what stands out. All of it stands in
the address, so that a view of the register can be kept and sent to somebody.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, F, Q, QuerySet
from django.db.models.expressions import RawSQL
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from akimat.register import act as acts
from akimat.register import finding, folding, wording
from akimat.register.act import INSTALLATION, LAW
from akimat.register.models import Entry

MODES: dict[str, Promise] = {
    "issued": _("Done here"),
    "recorded": _("Recorded from documents"),
    "caused": _("Caused by law"),
}
MARKS: dict[str, Promise] = {"against": _("Not admitted by the law"), "late": _("Entered late")}
ActsOf = Callable[[UUID], "list[QuerySet[Any, Any]]"]
_concerning: list[ActsOf] = []


def concerning_units(function: ActsOf) -> ActsOf:
    """Register a room that knows which acts concern a unit: (unit) -> ids of acts."""
    _concerning.append(function)
    return function


@dataclass(frozen=True)
class Filters:
    """What was asked; a senseless value finds nothing."""

    kind: str
    author: str
    unit: str
    since: str
    until: str
    mode: str
    mark: str

    @classmethod
    def read(cls, asked: QueryDict) -> "Filters":
        """From an address."""
        return cls(**{name: asked.get(name, "").replace("\x00", "").strip() for name in cls.__annotations__})

    def __bool__(self) -> bool:
        return any(vars(self).values())

    def found_unit(self, on: date) -> UUID | None:
        """The unit: by its id in links, by its code or the beginning of its name as people type it."""
        if thing := next(wording.ids(self.unit), None):
            return thing
        wanted = folding.wanted(self.unit)
        hits = finding.things(wanted, on, 1, "territory.unit").hits if wanted else {}
        return next((hit.thing for hit in hits.get("territory.unit", ())), None)

    def narrowed(self, found: QuerySet[Entry], unit: UUID | None) -> QuerySet[Entry]:
        """The acts that are left."""
        conditions = Q()
        if self.kind:
            conditions &= Q(kind=self.kind) if acts.find(self.kind) else _NOTHING
        if self.author:
            conditions &= Q(author=self.author) if names_an_author(self.author) else _NOTHING
        if self.mode:
            conditions &= Q(mode=self.mode)
        if self.unit:
            conditions &= _concerns(unit) if unit else _NOTHING
        for text, lookup in ((self.since, "on__gte"), (self.until, "on__lte")):
            if text:
                day = _day(text)
                conditions &= Q(**{lookup: day}) if day else _NOTHING
        return _marked(found.filter(conditions), self.mark)


_NOTHING = Q(number=None)


def names_an_author(name: str) -> bool:
    """A thing, the law, or the installation."""
    return name in (LAW, INSTALLATION) or next(wording.ids(name), None) is not None


def _concerns(unit: UUID) -> Q:
    """One question, whatever rooms there are."""
    first, *rest = [rows for function in _concerning for rows in function(unit)]
    return Q(act__in=first.union(*rest) if rest else first)


def _marked(found: QuerySet[Entry], mark: str) -> QuerySet[Entry]:
    if mark == "late":
        return found.filter(recorded_on__gt=F("on"))
    if mark == "against":
        return found.filter(RawSQL("NOT act_permitted(register_entry.entry)", [], BooleanField()))
    return found.none() if mark else found


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
