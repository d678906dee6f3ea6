"""From one major version of PostgreSQL to the next, with its own `pg_upgrade`.

A new cluster is made beside the old one, the old one's tables are copied into it, and two renames swap them.
Whatever fails before the renames leaves the old folder as it was.
"""

import shutil
import subprocess
from pathlib import Path

from akimat.web import embedded_postgres as embedded
from akimat.web import postgres_cluster
from akimat.web.embedded_postgres import DatabaseTrouble, Place
from akimat.web.postgres_keeper import stop_stray
from akimat.web.postgres_parent import try_lock


def upgrade(at: Place) -> Path:
    """Returns where the old folder went."""
    with try_lock(at) as lock:
        if not lock:
            raise DatabaseTrouble(f"A server runs on {at.var}: stop it first.")
        stop_stray(at)
        old = Place(at.var, _major(at))
        if old.major >= at.major:
            raise DatabaseTrouble(f"{at.data} is of PostgreSQL {old.major} already.")
        fresh, kept = at.home / f"postgres.{at.major}", at.home / f"postgres.{old.major}"
        for each in (old, at):
            postgres_cluster.bring_programs(each)
        postgres_cluster.create_cluster(at, fresh)
        _copy(at, old, fresh)
        at.data.rename(kept)
        fresh.rename(at.data)
        return kept


def _major(at: Place) -> int:
    try:
        return int((at.data / "PG_VERSION").read_text())
    except FileNotFoundError:
        raise DatabaseTrouble(f"There is no database in {at.data}.") from None


def _copy(at: Place, old: Place, fresh: Path) -> None:
    """pg_upgrade, like initdb, wants a user with a passwd entry."""
    folder = at.home / "postgres.upgrade"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    for each in (folder, old.data, fresh):
        postgres_cluster.give(each, embedded.NOBODY)
    options = {"-b": old.programs, "-B": at.programs, "-d": old.data, "-D": fresh, "-U": embedded.SUPERUSER}
    command = [str(at.programs / "pg_upgrade"), *(str(part) for pair in options.items() for part in pair)]
    done = subprocess.run(
        command,
        cwd=folder,
        env=embedded.clean_environment() | {"PGPASSWORD": embedded.password(at, embedded.SUPERUSER)},
        capture_output=True,
        text=True,
        **embedded.as_user(embedded.NOBODY),
    )
    for each in (old.data, fresh):
        postgres_cluster.give(each, embedded.SERVER_UID)
    if done.returncode:
        shutil.rmtree(fresh)
        raise DatabaseTrouble(f"pg_upgrade failed, the old folder is as it was:\n{done.stdout}{done.stderr}")
    shutil.rmtree(folder)
