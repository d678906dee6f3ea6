"""Backup and restore: the whole database (attachments are in it) and the keys, in one file.

The keys are encrypted with a passphrase; the database is not, so that the file is as private as the place
where it is kept. The side table of transactions is left out: it speaks of transaction ids that mean nothing
in another cluster. A restore is all or nothing: what can be checked in the file is checked before anything is
touched, and the tables that were there before stay aside until what came instead has verified.
"""

import hashlib
import io
import json
import os
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from django.db import connection, transaction

from akimat.register import reads
from akimat.register.verify import Verified, verify
from akimat.web import backup_keys
from akimat.web.connection import pointed_at
from akimat.web.postgres_tools import ToolTrouble, run

LEFT_OUT = "register_act_tx"
ASIDE = "before_restore"
SET_ASIDE = f"DROP SCHEMA IF EXISTS {ASIDE} CASCADE; ALTER SCHEMA public RENAME TO {ASIDE}"
PUT_BACK = f"DROP SCHEMA public CASCADE; ALTER SCHEMA {ASIDE} RENAME TO public"
FORGET = f"DROP SCHEMA {ASIDE} CASCADE"


class BackupTrouble(Exception):
    """For the person at the terminal."""


@dataclass(frozen=True)
class Manifest:
    """What the file says it holds."""

    acts: int
    root: str
    faults: list[str]
    database_sha256: str

    def agrees(self, verified: Verified) -> bool:
        """Whether what was found is what was written, faults included."""
        found = (verified.size, verified.root.hex(), list(verified.faults))
        return found == (self.acts, self.root, self.faults)


def backup(file: Path, *, owner_url: str, passphrase: str) -> Manifest:
    """Write a backup; the file appears whole or not at all, and acts may be performed meanwhile.

    A register with faults is backed up as it is: its operator needs the copy more than anybody. The faults
    stand in the manifest, and must be the same ones after a restore.
    """
    if not passphrase:
        raise BackupTrouble("An empty passphrase protects nothing.")
    with tempfile.TemporaryDirectory(dir=file.resolve().parent) as folder:
        dump, whole = Path(folder) / "database", Path(folder) / "whole"
        verified = _dump(dump, owner_url)
        manifest = Manifest(verified.size, verified.root.hex(), list(verified.faults), _sha256(dump))
        with tarfile.open(whole, "w") as tar:
            _add(tar, "manifest.json", json.dumps(asdict(manifest)).encode())
            _add(tar, "keys", backup_keys.sealed(passphrase))
            tar.add(dump, "database")
        whole.chmod(0o600)
        os.replace(whole, file)
    return manifest


def restore(file: Path, *, owner_url: str, passphrase: str, migrate: Callable[[str, str], None]) -> Verified:
    """Bring a backup back into a register that holds no act yet; `migrate` brings older tables up to date."""
    if _acts_here():
        raise BackupTrouble("This register already holds acts: a backup is restored into an empty one.")
    with tempfile.TemporaryDirectory() as folder:
        manifest, keys, dump = _opened(file, Path(folder), passphrase)
        with _in_place_of_the_old_tables(dump, owner_url):
            migrate(owner_url, connection.settings_dict["USER"])
            verified = verify()
            if not manifest.agrees(verified):
                raise BackupTrouble(f"What the file holds is not what was written: {verified.faults}")
        backup_keys.put_back(keys)
    return verified


def _dump(dump: Path, owner_url: str) -> Verified:
    """Verify and dump one and the same snapshot."""
    with transaction.atomic(durable=True):
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SELECT pg_export_snapshot()")
            snapshot = cursor.fetchone()[0]
        verified = verify()
        what = ("--format=custom", "--schema=public", f"--exclude-table-data={LEFT_OUT}")
        with _told():
            run("pg_dump", *what, f"--snapshot={snapshot}", f"--file={dump}", address=owner_url)
    return verified


def _opened(file: Path, folder: Path, passphrase: str) -> tuple[Manifest, dict[str, str], Path]:
    """Everything in the file, read to its end and checked against its manifest."""
    try:
        with tarfile.open(file, "r:") as tar:
            manifest = Manifest(**json.loads(_member(tar, "manifest.json")))
            keys = backup_keys.unsealed(_member(tar, "keys"), passphrase)
            tar.extract("database", folder, filter="data")
    except backup_keys.WrongPassphrase as error:
        raise BackupTrouble("This passphrase does not open the keys in the file.") from error
    except (tarfile.TarError, KeyError, ValueError, TypeError) as error:
        raise BackupTrouble(f"{file} is not a backup of akimat, or was cut short.") from error
    if _sha256(folder / "database") != manifest.database_sha256:
        raise BackupTrouble("The database in the file is not the one that was written.")
    return manifest, keys, folder / "database"


@contextmanager
def _in_place_of_the_old_tables(dump: Path, owner_url: str) -> Iterator[None]:
    """The tables of the file; if they do not come in whole, or the block fails, the old ones are back."""
    script = dump.with_suffix(".sql")
    with _told():
        run("pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(dump))
        run("psql", *_AT_ONCE, f"--command={SET_ASIDE}", f"--file={script}", address=owner_url)
    try:
        yield
    except BaseException:
        _as_owner(owner_url, PUT_BACK)
        raise
    _as_owner(owner_url, FORGET)


_AT_ONCE = ("--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1")


def _as_owner(owner_url: str, statements: str) -> None:
    with pointed_at(owner_url), transaction.atomic(), connection.cursor() as cursor:
        for statement in statements.split("; "):
            cursor.execute(statement)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except ToolTrouble as trouble:
        raise BackupTrouble(str(trouble)) from trouble


def _acts_here() -> bool:
    return "register_head" in connection.introspection.table_names() and reads.size() > 0


def _add(tar: tarfile.TarFile, name: str, data: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size = len(data)
    tar.addfile(info, io.BytesIO(data))


def _member(tar: tarfile.TarFile, name: str) -> bytes:
    member = tar.extractfile(name)
    if member is None:
        raise KeyError(name)
    return member.read()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
