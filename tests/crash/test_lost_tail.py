"""Files that are not what they were: an older copy, a cut or flipped write-ahead log, a flipped page.

PostgreSQL opens most of these without a word. Either it refuses, or the comparison with what was last signed
names the first missing act; the register is never served as if nothing had happened.
"""

import random
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import DatabaseError

from akimat.bodies.tests import world
from akimat.register import reads
from akimat.register.errors import BrokenRegister
from akimat.register.proof import lost_tail, publisher
from akimat.web.cli.migrate import migrate
from akimat.web.connection import pointed_at
from akimat.web.embedded_postgres import RUNTIME, DatabaseTrouble, Place, place
from akimat.web.postgres_parent import forget, kept
from tests.proof.stage import grow

SEED = secrets.token_hex(4)
SEGMENT = 16 * 2**20


class Disk:
    """A data folder, its copies, and where in the write-ahead log the last acts lie."""

    def __init__(self, at: Place) -> None:
        self.at = at
        self.older = at.data.with_name("older")
        self.crashed = at.data.with_name("crashed")
        self.wal = self.segment = ""
        self.begin = self.end = 0
        self.table = ""

    def copy(self, source: Path, target: Path) -> None:
        shutil.rmtree(target, ignore_errors=True)
        subprocess.run(["cp", "-a", source, target], check=True)
        (target / "postmaster.pid").unlink(missing_ok=True)

    def whole(self) -> None:
        self.copy(self.crashed, self.at.data)

    @property
    def wal_file(self) -> Path:
        return self.at.data / "pg_wal" / self.segment


@pytest.fixture(scope="module")
def disk(django_db_blocker: Any) -> Iterator[Disk]:
    """Ten acts signed and copied; ten more signed, and a copy as a power cut would leave it."""
    folder = Path(tempfile.mkdtemp(prefix="akimat-tail-"))
    folder.chmod(0o755)
    at = Place(folder / "var", place().major)
    disk = Disk(at)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("django.conf.settings.VAR", folder / "proof")
        try:
            with django_db_blocker.unblock():
                _tell(disk)
                yield disk
        finally:
            forget(at)
            shutil.rmtree(folder, ignore_errors=True)


def _tell(disk: Disk) -> None:
    with kept(disk.at) as addresses:
        migrate(addresses.owner, RUNTIME, verbosity=0)
        with pointed_at(addresses.runtime):
            story = world.found()
            grow(story, 9)
            publisher.publish()
    disk.copy(disk.at.data, disk.older)
    with kept(disk.at) as addresses, psycopg.connect(addresses.superuser, autocommit=True) as link:
        owner = addresses.superuser.replace("/postgres?", "/akimat?")
        with psycopg.connect(owner) as inside:
            disk.table = str(inside.execute("SELECT pg_relation_filepath('register_entry')").fetchone()[0])  # type: ignore[index]
        link.execute("CHECKPOINT")
        with pointed_at(addresses.runtime):
            disk.begin = _position(link)
            grow(story, 10)
            publisher.publish()
            disk.end = _position(link)
        disk.segment = link.execute("SELECT pg_walfile_name(pg_current_wal_lsn())").fetchone()[0]  # type: ignore[index]
        disk.copy(disk.at.data, disk.crashed)


def _position(link: "psycopg.Connection[Any]") -> int:
    return int(link.execute("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn").fetchone()[0])  # type: ignore[index]


def opened(disk: Disk) -> str:
    """What a start says: nothing, or why not."""
    try:
        with kept(disk.at) as addresses, pointed_at(addresses.runtime):
            lost_tail.check()
            return "" if reads.size() == 20 else f"{reads.size()} acts, unnoticed"
    except (BrokenRegister, DatabaseTrouble, DatabaseError, psycopg.Error) as refused:
        return str(refused)


def test_as_a_power_cut_leaves_it_it_is_whole(disk: Disk) -> None:
    """The control: the copy itself is no loss."""
    disk.whole()
    assert opened(disk) == ""


def test_an_older_copy_names_the_first_missing_act(disk: Disk) -> None:
    disk.copy(disk.older, disk.at.data)
    assert "act 11 is missing" in opened(disk)


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("how", ["cut", "flipped"])
def test_the_write_ahead_log_is_not_what_it_was(disk: Disk, how: str, number: int) -> None:
    """Anywhere in what the last acts wrote: those after it are gone, and PostgreSQL does not say so."""
    disk.whole()
    luck = random.Random(f"{SEED} {how} {number}")
    at = luck.randrange(disk.begin + 64, (disk.begin + disk.end) // 2) % SEGMENT
    content = bytearray(disk.wal_file.read_bytes())
    if how == "cut":
        content[at:] = bytes(len(content) - at)
    else:
        content[at] ^= 1 << luck.randrange(8)
    disk.wal_file.write_bytes(content)
    said = opened(disk)
    assert "is missing" in said, (f"seed {SEED}", at, said)


def test_a_flipped_page_is_refused(disk: Disk) -> None:
    disk.copy(disk.older, disk.at.data)
    table = disk.at.data / disk.table
    content = bytearray(table.read_bytes())
    content[len(content) // 2] ^= 1
    table.write_bytes(content)
    said = opened(disk)
    assert "invalid page" in said or "is missing" in said or "signed" in said, said
