"""A scratch database: made by the owner, migrated, used as the run-time role, dropped."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

from akimat.web.cli.migrate import migrate
from akimat.web.connection import pointed_at
from akimat.web.database_url import parse
from akimat.web.drop_database import drop_database


@contextmanager
def scratch_database(*, owner_url: str, runtime_url: str) -> Iterator[None]:
    """Django's connection goes to a fresh, empty register for the length of the block."""
    name = f"akimat_scratch_{secrets.token_hex(6)}"
    with psycopg.connect(owner_url, autocommit=True) as owner:
        owner.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    try:
        runtime = named(runtime_url, name)
        migrate(named(owner_url, name), parse(runtime)["USER"], verbosity=0)
        with pointed_at(runtime):
            yield
    finally:
        drop_database(name, owner_url=owner_url, runtime_url=runtime_url)


def named(url: str, database: str) -> str:
    """The same server, another database."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(path=f"/{database}"))
