"""The operator's commands without any address: on the PostgreSQL that akimat brings along."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from akimat.bodies.tests import world
from akimat.register import clock
from akimat.web import embedded_postgres, postgres_parent
from tests.operator.terminal import AKIMAT

pytestmark = pytest.mark.slow
FOUNDING = {
    "names": world.names("Register"),
    "demonstration": False,
    "apparatus": world.names("Apparatus"),
    "head_post": world.names("Head"),
    "head_code": "registrar",
    "head": world.names("Registrar"),
}


def akimat(var: Path, *words: object, stdin: str = "") -> str:
    """Run a command that must succeed, in a folder of its own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DATABASE_")}
    environment |= {"AKIMAT_VAR": str(var), "AKIMAT_BACKUP_PASSPHRASE": "seven words"}
    command = [str(AKIMAT), *(str(word) for word in words)]
    done = subprocess.run(
        command, input=stdin, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    folders = tmp_path / "one", tmp_path / "other"
    yield folders
    for var in folders:
        if var.exists():  # as root, the data lies elsewhere
            postgres_parent.forget(embedded_postgres.Place(var, embedded_postgres.place().major))


def test_from_the_first_act_to_another_machine(machines: tuple[Path, Path], tmp_path: Path) -> None:
    one, other = machines
    file = tmp_path / "akimat.backup"
    akimat(one, "migrate", "--quiet")
    options = ("--payload", "-", "--on", clock.today(), "--author", "installation")
    akimat(one, "act", "bodies.found_register", *options, stdin=json.dumps(FOUNDING))
    written = akimat(one, "backup", file)
    restored = akimat(other, "restore", file)
    assert written.split()[-1] in restored
    assert akimat(other, "register", "replay").endswith("1 acts, 0 faults, 0 other verdicts\n")
    keys = [(var / "secrets" / "django_key").read_text() for var in (one, other)]
    assert keys[0] == keys[1]
