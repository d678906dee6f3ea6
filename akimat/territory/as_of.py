"""The two times of every table of state: the legal day, and what the register knew.

`standing(model, on, known)` is what held on a day; `recorded(model, known)` is the whole history. `known` is
the number of an act: whatever later acts opened, closed or voided is then not seen. It lives in the lowest
room because every room's reads need it and the log itself has no state.
"""

from datetime import date
from typing import Any, TypeVar

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.fields import DateField

from akimat.register.models import Entry, Version

V = TypeVar("V", bound=Version)
ENDED = "ended"


def recorded(model: type[V], known: int | None = None) -> "QuerySet[V, Any]":
    """Rows that stand in the register, with `ended`: the closing, as far as it was known."""
    rows: QuerySet[V, Any] = model._default_manager.all()
    if known is None:
        now: QuerySet[V, Any] = rows.filter(voided_act=None).annotate(**{ENDED: F("until")})
        return now
    ended = Case(
        When(_by(known, "until_act"), then=F("until")), default=Value(None), output_field=DateField()
    )
    then = rows.filter(_by(known, "opened_act")).exclude(_by(known, "voided_act"))
    as_known: QuerySet[V, Any] = then.annotate(**{ENDED: ended})
    return as_known


def standing(model: type[V], on: date, known: int | None = None) -> "QuerySet[V, Any]":
    """Rows that held on a day. `until` is the first day on which a row no longer holds."""
    held: QuerySet[V, Any] = recorded(model, known).filter(Q(ended=None) | Q(ended__gt=on), since__lte=on)
    return held


def _by(known: int, column: str) -> Exists:
    """Whether the act named in a column was in the log by then."""
    return Exists(Entry.objects.filter(act=OuterRef(column), number__lte=known))
