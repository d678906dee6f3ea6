"""`akimat doctor`: is this installation fit to keep public acts?"""

import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from akimat.register import reads
from akimat.web import durability
from akimat.web.backup_keys import KEYS, path

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
    yield "disk", _disk_trouble()
    yield "durability", " ".join(durability.weaknesses()) or None
    for key in _keys():
        yield f"key {key}", _key_trouble(key)
    yield "secrets", _secrets_trouble()
    executor = MigrationExecutor(connection)
    pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    yield "migrations", f"{len(pending)} not applied: akimat migrate" if pending else None
    if not pending:
        yield "register", _register_trouble()


def _disk_trouble() -> str | None:
    free = shutil.disk_usage(settings.VAR).free
    if free >= LEAST_FREE_BYTES:
        return None
    return f"{free // 1024**2} MiB free in {settings.VAR}, 1 GiB is little"


def _keys() -> Iterator[str]:
    """The keys that must be here: the one that signs heads of the log only once a head was published."""
    published = (settings.VAR / "log").exists()
    return (key for key in KEYS if key != "log_key" or published)


def _key_trouble(name: str) -> str | None:
    return None if path(name).exists() else f"{path(name)} is missing: restore it from a backup"


def _secrets_trouble() -> str | None:
    """Whatever lies among the secrets is for us alone."""
    folder = settings.VAR / "secrets"
    within = [file for file in sorted(folder.iterdir()) if _open_to_others(file)]
    if _open_to_others(folder):
        return f"{folder} can be entered by others: chmod 700"
    return f"{', '.join(map(str, within))} can be read by others: chmod 600" if within else None


def _open_to_others(file: Path) -> bool:
    return bool(file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _register_trouble() -> str | None:
    last = reads.entries().values_list("number", flat=True).first() or 0
    return None if last == reads.size() else f"the head says {reads.size()} acts, the last number is {last}"
