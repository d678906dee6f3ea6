"""Hot statements: bound by the server and planned once per connection.

Django binds values on the client, so PostgreSQL plans each statement anew, and to plan "who is this author"
takes it ten times as long as to answer. What every act needs goes through here; pages use the ORM.

A pooler that hands out transactions must know prepared statements (PgBouncer since 1.22, where
max_prepared_statements is not zero); behind another one AKIMAT_PREPARE=0 does without them.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.db import connection
from django.db.backends.utils import CursorWrapper

PREPARED_AFTER = None if os.environ.get("AKIMAT_PREPARE") == "0" else 1
"""How often psycopg sees a statement before it prepares it."""


def row(sql: str, values: Any) -> Any:
    """The first row of an answer, or None."""
    with _cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchone()


def write(sql: str, values: Any) -> int:
    """How many rows were written."""
    with _cursor() as cursor:
        cursor.execute(sql, values)
        return int(cursor.rowcount)


@contextmanager
def _cursor() -> Iterator[CursorWrapper]:
    """A cursor of Django's connection, within its transaction, seen by whoever counts statements.

    While Django keeps a log of statements nothing is prepared, for the log knows only those sent whole.
    """
    connection.ensure_connection()
    link = connection.connection
    logged = connection.queries_logged
    link.prepare_threshold = None if logged else PREPARED_AFTER
    wrap: Any = connection.make_debug_cursor if logged else connection.make_cursor
    with psycopg.Cursor(link) as cursor:
        yield wrap(cursor)
