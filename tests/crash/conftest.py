"""A server of its own that may be killed, with a register whose vote is open, and lanes of workers."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection

from akimat.bodies.tests.world import FOUNDED
from akimat.maslikhat.tests import assembly
from akimat.register import reads
from akimat.web.cli.migrate import migrate
from akimat.web.connection import pointed_at
from akimat.web.embedded_postgres import RUNTIME, Addresses, Place, place
from akimat.web.postgres_parent import answers, forget, kept
from tests.crash.ledger import Ledger

DEPUTIES = 30


@dataclass(frozen=True)
class Stage:
    """Where it happens."""

    at: Place
    addresses: Addresses
    folder: Path
    things: dict[str, str]
    since: int

    def lane(
        self, name: str, seed: str, lives: int, seconds: float, broken: str = "-"
    ) -> "tuple[Ledger, subprocess.Popen[str]]":
        path = self.folder / f"{name}.ledger"
        path.with_suffix(".things").write_text(json.dumps(self.things))
        words = [self.addresses.runtime, path, f"{seed}-{name}", lives, seconds, broken]
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.lane", *map(str, words)],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )
        return Ledger(path), process

    def wait(self) -> None:
        """Until the server has recovered from the last kill, and our own connection too."""
        deadline = time.monotonic() + 60
        while not answers(self.at):
            assert time.monotonic() < deadline, "the server did not come back"
            time.sleep(0.1)
        connection.close()

    def server(self) -> int:
        """The process that a killer of the postmaster looks for; 0 while there is none."""
        try:
            return int((self.at.data / "postmaster.pid").read_text().split("\n")[0] or 0)
        except (FileNotFoundError, ValueError):
            return 0

    def a_backend(self) -> int:
        """Some backend that serves a worker; 0 if none does."""
        asked = (
            "SELECT pid FROM pg_stat_activity WHERE usename = %s AND pid <> pg_backend_pid()"
            " ORDER BY random() LIMIT 1"
        )
        try:
            with psycopg.connect(self.addresses.superuser, connect_timeout=5) as link:
                row = link.execute(asked, [RUNTIME]).fetchone()
        except psycopg.Error:
            return 0
        return int(row[0]) if row else 0


@pytest.fixture
def stage(django_db_blocker: Any) -> Iterator[Stage]:
    folder = Path(tempfile.mkdtemp(prefix="akimat-crash-"))
    folder.chmod(0o755)
    at = Place(folder / "var", place().major)
    try:
        with kept(at) as addresses, django_db_blocker.unblock():
            migrate(addresses.owner, RUNTIME, verbosity=0)
            with pointed_at(addresses.runtime):
                things = tell()
                yield Stage(at, addresses, folder, things, reads.size())
    finally:
        forget(at)
        shutil.rmtree(folder, ignore_errors=True)


def tell() -> dict[str, str]:
    """A vote is open, and is meant to stay so."""
    seats = DEPUTIES // 3
    story = assembly.voting(
        present=DEPUTIES, on=FOUNDED, seats=(seats, seats, seats), mandates=DEPUTIES, founded=FOUNDED
    )
    things = {name: str(thing) for name, thing in story.things.items()}
    return things | {"deputies": str(DEPUTIES)}
