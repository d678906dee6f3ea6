"""`akimat doctor`: is this installation fit to keep public acts?"""

import shutil
import stat
import sys
from collections.abc import Iterator

import click
from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from akimat.register import reads
from akimat.web import durability
from akimat.web.backup_keys import KEYS

LEAST_FREE_BYTES = 1024**3


@click.command()
def command() -> None:
    """Check disk, durability, keys, migrations and the register's head; exit 1 if anything is wrong."""
    troubles = 0
    for name, trouble in _checks():
        troubles += bool(trouble)
        click.echo(f"{'✗' if trouble else '✓'} {name}{': ' + trouble if trouble else ''}")
    sys.exit(1 if troubles else 0)


def _checks() -> Iterator[tuple[str, str | None]]:
    free = shutil.disk_usage(settings.VAR).free
    yield (
        "disk",
        None
        if free >= LEAST_FREE_BYTES
        else f"{free // 1024**2} MiB free in {settings.VAR}, 1 GiB is little",
    )
    yield "durability", " ".join(durability.weaknesses()) or None
    for key in KEYS:
        yield f"key {key}", _key_trouble(key)
    pending = MigrationExecutor(connection).migration_plan(
        MigrationExecutor(connection).loader.graph.leaf_nodes()
    )
    yield "migrations", f"{len(pending)} not applied: akimat migrate" if pending else None
    if not pending:
        yield "register", _register_trouble()


def _key_trouble(name: str) -> str | None:
    path = settings.VAR / "secrets" / name
    if not path.exists():
        return f"{path} is missing"
    if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        return f"{path} can be read by others: chmod 600"
    return None


def _register_trouble() -> str | None:
    last = reads.entries().values_list("number", flat=True).first() or 0
    return None if last == reads.size() else f"the head says {reads.size()} acts, the last number is {last}"
