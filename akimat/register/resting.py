"""What an entry did to state, and what has come to rest on it since: the ground of voiding and correcting.

An entry's family is the entry and all that it caused. Its rows are those that the family opened, and those
that it closed. A later act rests on them if a row of its names a thing that the family made, or if it
closed a row that the family opened.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import Field, Model, UUIDField

from akimat.law.facts import TargetEntry
from akimat.register import reads
from akimat.register.act import Doing, Subject
from akimat.register.grants import state_models
from akimat.register.hand import Hand
from akimat.register.models import Entry, Thing, ThingField, Version, VoidedEntry

CORRECTIONS = ("register.correct_entry", "register.void_entry")


@dataclass(frozen=True)
class Family:
    """An entry and all that it caused."""

    acts: tuple[UUID, ...]

    def opened(self) -> Iterator[Version]:
        """Rows that it opened and that still stand."""
        for model in state_models():
            yield from model._default_manager.filter(opened_act__in=self.acts, voided_act=None).order_by("id")

    def closed(self) -> Iterator[Version]:
        """Rows of others that it closed."""
        for model in state_models():
            rows = model._default_manager.filter(until_act__in=self.acts, voided_act=None)
            yield from rows.exclude(opened_act__in=self.acts).order_by("id")

    def things(self) -> list[UUID]:
        """Things that it made."""
        return list(Thing.objects.filter(act__in=self.acts).order_by("id").values_list("id", flat=True))


def family_of(act: UUID) -> Family:
    """The entry and its descendants."""
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH RECURSIVE family AS (SELECT act FROM register_entry WHERE act = %s"
            " UNION ALL SELECT e.act FROM register_entry e JOIN family f ON e.caused_by = f.act)"
            " SELECT act FROM family ORDER BY act",
            [act],
        )
        return Family(tuple(row[0] for row in cursor.fetchall()))


def subjects_of(act: UUID) -> Iterator[Subject]:
    """Everything that an undoing would touch: the things of its rows, and all that these rows name."""
    family = family_of(act)
    touched = set(family.things())
    for row in (*family.opened(), *family.closed()):
        touched.update(_named(row))
    sorts = Thing.objects.filter(id__in=touched).values_list("id", "sort")
    return (Subject(thing, sort) for thing, sort in sorts)


def target_entry(act: UUID, doing: Doing) -> TargetEntry:
    """The entry about to be undone, as a fact."""
    written = reads.entry_of(act)
    if written is None:
        return TargetEntry(False, "", False, False, False, (), True)
    body = written.body
    return TargetEntry(
        exists=True,
        kind=body["kind"],
        by_same_author=body["author"] == doing.author,
        is_correction=body["kind"] in CORRECTIONS or body["mode"] == "caused",
        voided=VoidedEntry.objects.filter(entry=act, voided_act=None).exists(),
        resting=tuple(resting_on(act)),
        same_day_mode_and_author=True,
    )


def resting_on(act: UUID) -> list[int]:
    """Numbers of later acts that rest on an entry's rows."""
    family = family_of(act)
    resting: set[UUID] = set()
    for row in family.opened():
        if row.until_act and row.until_act not in family.acts:
            resting.add(row.until_act)
    things = family.things()
    for model in state_models():
        rows = model._default_manager.filter(voided_act=None).exclude(opened_act__in=family.acts)
        for lookup, named in _naming(model, things):
            resting.update(rows.filter(**{lookup: named}).values_list("opened_act", flat=True))
    return list(Entry.objects.filter(act__in=resting).order_by("number").values_list("number", flat=True))


def undo(hand: Hand, act: UUID) -> None:
    """Void what the family opened, put back what it closed, remember that the entry is void."""
    family = family_of(act)
    for row in reversed(list(family.opened())):
        hand.void(type(row), row.pk)
    for row in family.closed():
        hand.reopen(row)
    hand.open(VoidedEntry, hand.new("register.voiding"), entry=act)


def _naming(model: type[Model], things: list[UUID]) -> Iterator[tuple[str, list[UUID]]]:
    """Lookups that find the rows of a table which name one of these things."""
    for field in model._meta.concrete_fields:
        if isinstance(field, ThingField):
            yield f"{field.name}__in", things
        elif _holds_things(field):
            yield f"{field.name}__overlap", things


def _named(row: Version) -> Iterator[UUID]:
    """Every thing that a row names, its own among them."""
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if isinstance(field, ThingField) and value:
            yield value
        elif _holds_things(field):
            yield from value or ()


def _holds_things(field: "Field[Any, Any]") -> bool:
    return isinstance(field, ArrayField) and isinstance(field.base_field, UUIDField)
