"""Dropping a database that something may still be connected to.

`DROP DATABASE ... WITH (FORCE)` fails as soon as an autovacuum worker is in the database: the worker is the
superuser's, and an owner without that rank may not end it. A plain DROP sends autovacuum away by itself and
waits five seconds for others to leave. So our own sessions are ended first, those of each role by that role.
"""

import psycopg
from psycopg import sql

TRIES = 6
"""Of five seconds each, which the server itself waits."""

OUR_SESSIONS = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = %s AND usename = current_user AND pid <> pg_backend_pid()"
)


def drop_database(name: str, *, owner_url: str, runtime_url: str) -> None:
    """Nobody new is let in, our own sessions are ended, then it goes; no such database is no trouble."""
    with psycopg.connect(owner_url, autocommit=True) as owner:
        if not owner.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            return
        owner.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(sql.Identifier(name)))
        for tried in range(1, TRIES + 1):
            owner.execute(OUR_SESSIONS, [name])
            with psycopg.connect(runtime_url, autocommit=True) as runtime:
                runtime.execute(OUR_SESSIONS, [name])
            try:
                owner.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
                return
            except psycopg.errors.ObjectInUse:
                if tried == TRIES:
                    raise
