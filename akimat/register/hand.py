"""The hand with which an act touches state: new, open, close, void, put back. Nothing else writes state.

Keys are uuid5 of the act and an ordinal, so that a replay makes the same rows.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any, Self
from uuid import UUID, uuid5

from django.db import connection

from akimat.register import hot, progress
from akimat.register.errors import BrokenRegister
from akimat.register.models import Version


class Hand:
    """Bound to one act; `made` collects what the act made, by name.

    New things wait for the first row that is opened, and are written in one statement with it; those that
    have no row are written on leaving the `with`.
    """

    def __init__(self, act: UUID, on: date):
        self.act = act
        self.on = on
        self.made: dict[str, UUID] = {}
        self._ordinal = 0
        self._waiting: list[tuple[UUID, str]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        if self._waiting and failed is None:
            hot.write(*self._things())

    def new(self, sort: str, *, made: str | None = None) -> UUID:
        """A new thing of a sort; `made` is the name under which the receipt tells it."""
        thing = self._key()
        self._waiting.append((thing, sort))
        if made:
            self.made[made] = thing
        return thing

    def new_many(self, sort: str, number: int) -> list[UUID]:
        """So many new things of a sort; what comes by the thousand is not told by name in the receipt."""
        things = [self._key() for _ in range(number)]
        self._waiting.extend((thing, sort) for thing in things)
        return things

    def open(self, model: type[Version], thing: UUID, *, since: date | None = None, **fields: Any) -> UUID:
        """Open a row of a thing from `since` (the act's day if not given)."""
        key = self._key()
        row = {"id": key, "thing": thing, "since": since or self.on, "since_act": self.act}
        self._insert(model, row | {"opened_act": self.act} | fields)
        return key

    def open_many(self, model: type[Version], rows: Sequence[Mapping[str, Any]]) -> None:
        """Open a row of each thing, `thing` being one of the fields; all rows name the same fields.

        Set-based, some thousand rows in a statement. Each row passes the same guards as a row opened alone.
        """
        left = iter(rows)
        while part := list(islice(left, ROWS_AT_ONCE)):
            common = {"since": self.on, "since_act": self.act, "opened_act": self.act}
            sql, prepared = _rows(model, [{"id": self._key()} | common | dict(row) for row in part])
            self._write(sql, prepared)
            progress.advanced(len(part))

    def close(self, model: type[Version], thing: UUID, *, until: date | None = None) -> None:
        """Close the open row of a thing on `until` (the act's day if not given)."""
        closed = hot.write(
            f'UPDATE "{model._meta.db_table}" SET until = %s, until_act = %s'
            " WHERE thing_id = %s AND until IS NULL AND voided_act IS NULL",
            [until or self.on, self.act, thing],
        )
        if closed != 1:
            raise BrokenRegister(f"{model.__name__} {thing}: {closed} open rows to close, not one")

    def close_many(self, model: type[Version], things: Sequence[UUID], *, until: date | None = None) -> None:
        """Close the open row of each thing."""
        if not things:
            return
        closed = hot.write(
            f'UPDATE "{model._meta.db_table}" SET until = %s, until_act = %s'
            " WHERE thing_id = ANY(%s::uuid[]) AND until IS NULL AND voided_act IS NULL",
            [until or self.on, self.act, list(things)],
        )
        if closed != len(things):
            raise BrokenRegister(f"{model.__name__}: {closed} open rows to close, not {len(things)}")
        progress.advanced(closed)

    def void(self, model: type[Version], row: UUID) -> None:
        """Void a row, as if it had never been."""
        table = model._meta.db_table
        hot.write(
            f'UPDATE "{table}" SET voided_act = %s WHERE id = %s AND voided_act IS NULL', [self.act, row]
        )

    def reopen(self, row: Version) -> UUID:
        """Undo the closing of a row: void it, and put an open one back with its beginning and its ground."""
        self.void(type(row), row.pk)
        copied = {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields}
        key = self._key()
        opened = {"id": key, "opened_act": self.act, "until": None, "until_act": None, "voided_act": None}
        self._insert(type(row), copied | opened)
        return key

    def _key(self) -> UUID:
        self._ordinal += 1
        return uuid5(self.act, str(self._ordinal))

    def _insert(self, model: type[Version], values: dict[str, Any]) -> None:
        self._write(*_row(model, values))

    def _write(self, sql: str, prepared: list[Any]) -> None:
        if self._waiting:
            things, made = self._things()
            sql, prepared = f"WITH made AS ({things}) {sql}", made + prepared
        hot.write(sql, prepared)

    def _things(self) -> tuple[str, list[Any]]:
        waiting, self._waiting = self._waiting, []
        return NEW_THINGS, [self.act, [thing for thing, _ in waiting], [sort for _, sort in waiting]]


ROWS_AT_ONCE = 2000

NEW_THINGS = (
    "INSERT INTO register_thing (act, id, sort)"
    " SELECT %s::uuid, id, sort FROM unnest(%s::uuid[], %s::text[]) AS new (id, sort)"
)


def _row(model: type[Version], values: dict[str, Any]) -> tuple[str, list[Any]]:
    columns, prepared = [], []
    for field in model._meta.concrete_fields:
        name = field.name if field.name in values else field.attname
        if name in values:
            columns.append(f'"{field.column}"')
            prepared.append(field.get_db_prep_save(values[name], connection))
    marks = ", ".join(["%s"] * len(columns))
    return f'INSERT INTO "{model._meta.db_table}" ({", ".join(columns)}) VALUES ({marks})', prepared


def _rows(model: type[Version], rows: list[dict[str, Any]]) -> tuple[str, list[Any]]:
    """Column by column, as arrays: one statement, whatever the number of rows."""
    names, marks, prepared = [], [], []
    for field in model._meta.concrete_fields:
        name = field.name if field.name in rows[0] else field.attname
        if name in rows[0]:
            names.append(f'"{field.column}"')
            marks.append(
                f"%s::{field.rel_db_type(connection) if field.is_relation else field.db_type(connection)}[]"
            )
            prepared.append([field.get_db_prep_save(row[name], connection) for row in rows])
    listed = ", ".join(names)
    sql = (
        f'INSERT INTO "{model._meta.db_table}" ({listed})'
        f" SELECT {listed} FROM unnest({', '.join(marks)}) AS new ({listed})"
    )
    return sql, prepared
