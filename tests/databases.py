"""Databases for tests: one template for a state of the migrations, and clones, a tenth of a second each.

Tests run as the run-time role, because that is who the guards guard against. The owner makes the template and
the clones. Rights on a database (unlike those on its tables) are not copied with it, so they are set again.
"""

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE, CLONE = "akimat_template_", "akimat_test_"
# Whatever changes the tables, the functions or the rights of a new database.
SOURCES = ("akimat/**/migrations/*.py", "akimat/**/models.py", "akimat/register/grants.py")


@dataclass(frozen=True)
class TestDatabase:
    __test__ = False
    name: str
    runtime_url: str
    owner_url: str


def database(name: str) -> TestDatabase:
    return TestDatabase(
        name, _with_name(os.environ["DATABASE_URL"], name), _with_name(os.environ["DATABASE_OWNER_URL"], name)
    )


@contextmanager
def clone(template: str) -> Iterator[TestDatabase]:
    """A database of one's own, dropped at the end with whatever still uses it."""
    fresh = database(f"{CLONE}{secrets.token_hex(6)}")
    _create(fresh, template)
    try:
        yield fresh
    finally:
        _drop(fresh.name)


def template() -> str:
    """The name of the template, built by whoever comes first; the others wait for it."""
    name = TEMPLATE + _digest()
    with _owner() as owner:
        owner.execute("SELECT pg_advisory_lock(hashtext(%s))", [name])
        if not owner.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            draft = database(f"{name}_draft")
            _drop(draft.name)
            _create(draft, "template0")
            _build(draft)
            owner.execute(f"ALTER DATABASE {draft.name} RENAME TO {name}")
    return name


def sweep() -> None:
    """Remove what killed runs and older migrations left on a server that nobody else uses."""
    keep = TEMPLATE + _digest()
    with _owner() as owner:
        ours = "SELECT datname FROM pg_database WHERE starts_with(datname, 'akimat_te')"
        for name in [str(name) for (name,) in owner.execute(ours).fetchall()]:
            if name != keep:
                _drop(name)


def _build(draft: TestDatabase) -> None:
    from akimat.web.cli.migrate import migrate
    from akimat.web.database_url import parse

    migrate(draft.owner_url, parse(draft.runtime_url)["USER"], verbosity=0)


def _create(new: TestDatabase, template: str) -> None:
    role = psycopg.conninfo.conninfo_to_dict(new.runtime_url)["user"]
    with _owner() as owner:
        owner.execute(f"CREATE DATABASE {new.name} TEMPLATE {template}")
        owner.execute(f"REVOKE ALL ON DATABASE {new.name} FROM PUBLIC")
        owner.execute(
            sql.SQL("GRANT CONNECT, TEMPORARY ON DATABASE {} TO {}").format(
                sql.Identifier(new.name), sql.Identifier(str(role))
            )
        )


def _drop(name: str) -> None:
    from akimat.web.drop_database import drop_database

    drop_database(name, owner_url=os.environ["DATABASE_OWNER_URL"], runtime_url=os.environ["DATABASE_URL"])


def _owner() -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True)


def _digest() -> str:
    digest = hashlib.sha256()
    for path in sorted({path for pattern in SOURCES for path in ROOT.glob(pattern)}):
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def _with_name(url: str, name: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
