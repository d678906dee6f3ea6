"""Questions to the log. The only surface of the register that rooms and pages read."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from akimat.register import entry
from akimat.register.models import Entry, PreparedAct, Refusal, Version


def entries() -> QuerySet[Entry]:
    """All acts, the latest first."""
    return Entry.objects.order_by("-number")


def entry_of(act: UUID) -> entry.Written | None:
    """One act by its id."""
    row = Entry.objects.filter(act=act).first()
    return entry.read(row.number, row.entry) if row else None


def numbered(number: int) -> entry.Written | None:
    """One act by its number."""
    row = Entry.objects.filter(number=number).first()
    return entry.read(number, row.entry) if row else None


def walk(start: int = 1) -> Iterator[entry.Written]:
    """Every act in order, streamed."""
    for row in Entry.objects.filter(number__gte=start).order_by("number").iterator(chunk_size=500):
        yield entry.read(row.number, row.entry)


def walk_bytes() -> Iterator[tuple[int, bytes]]:
    """Every entry in order, as it was hashed."""
    rows = Entry.objects.order_by("number").values_list("number", "entry")
    for number, stored in rows.iterator(chunk_size=500):
        yield number, bytes(stored)


def size() -> int:
    """How many acts the log holds."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT size FROM register_head WHERE id = 1")
        return int(cursor.fetchone()[0])


def is_demonstration() -> bool:
    """Whether the register's first act says that it is a demonstration."""
    return founded_as_demonstration() is True


def founded_as_demonstration() -> bool | None:
    """The same; None while there is no first act."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT convert_from(entry, 'UTF8')::jsonb #>> '{payload,demonstration}'"
            " FROM register_entry WHERE number = 1"
        )
        first = cursor.fetchone()
    return None if first is None else first[0] == "true"


def rows_of_act(act: UUID) -> Iterator[Version]:
    """State rows that an act opened."""
    from akimat.register.grants import state_models

    for model in state_models():
        yield from model._default_manager.filter(since_act=act, voided_act=None)


def prepared_for(authors: list[UUID]) -> QuerySet[PreparedAct]:
    """Drafts of these posts."""
    return PreparedAct.objects.filter(author__in=authors).order_by("-prepared_at")


def refusal_counts() -> list[dict[str, Any]]:
    """Refusals by kind, norm and month: all that the public sees of them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT kind, norm, to_char(at AT TIME ZONE 'Asia/Almaty', 'YYYY-MM') AS month, count(*)"
            " FROM register_refusal, jsonb_array_elements_text(norms) AS norm"
            " GROUP BY 1, 2, 3 ORDER BY 3 DESC, 4 DESC, 1, 2"
        )
        return [dict(zip(("kind", "norm", "month", "count"), row, strict=True)) for row in cursor.fetchall()]


def refusals_of(authors: list[UUID]) -> QuerySet[Refusal]:
    """Refusals whole, for those in whose name they were tried."""
    return Refusal.objects.filter(author__in=[str(author) for author in authors]).order_by("-at")
