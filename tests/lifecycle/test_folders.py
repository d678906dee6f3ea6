"""Folders that make trouble: too long, out of reach, of another major version."""

import os
import shutil
from pathlib import Path

import pytest

from tests.lifecycle.conftest import Person

pytestmark = [pytest.mark.lifecycle, pytest.mark.slow]


def test_other_major_is_refused_and_upgraded(person: Person) -> None:
    var = person.own(person.var.parent / "older")
    code, output = person.run("migrate", "--quiet", AKIMAT_VAR=str(var), AKIMAT_PG_MAJOR="16")
    assert code == 0, output
    code, output = person.run("migrate", "--quiet", AKIMAT_VAR=str(var))
    assert code == 1
    assert "written by PostgreSQL 16" in output and "AKIMAT_PG_MAJOR=18 akimat upgrade-data" in output
    code, output = person.run("upgrade-data", AKIMAT_VAR=str(var))
    assert code == 0, output
    code, output = person.run("migrate", AKIMAT_VAR=str(var))
    assert code == 0 and "No migrations to apply" in output, output
    shutil.rmtree(var)


def test_path_too_long_for_a_socket(person: Person) -> None:
    var = person.var.parent / ("long" * 30)
    code, output = person.run("migrate", "--quiet", AKIMAT_VAR=str(var))
    assert code == 0, output
    elsewhere = [folder for folder in Path("/tmp").glob("akimat-*") if list(folder.glob(".s.PGSQL*"))]
    assert not (var / "sockets").exists() and not elsewhere, "no socket stays behind"
    (var / "demonstration").touch()
    assert person.run("demo", "--forget", AKIMAT_VAR=str(var))[0] == 0
    assert not list(var.iterdir())


def test_folder_that_the_server_cannot_reach(person: Person) -> None:
    if person.uid is not None:
        pytest.skip("an ordinary user's server runs as that user")
    closed = person.own(person.var.parent / "closed")
    closed.chmod(0o700)
    before = os.umask(0o077)
    code, output = person.run("migrate", "--quiet", AKIMAT_VAR=str(closed / "var"))
    os.umask(before)
    assert code == 0, output
    home = Path(next(word.rstrip(":") for word in output.split() if word.startswith("/var/lib/akimat/")))
    assert (home / "postgres" / "PG_VERSION").exists() and closed.stat().st_mode & 0o777 == 0o700
    (closed / "var" / "demonstration").touch()
    code, output = person.run("demo", "--forget", AKIMAT_VAR=str(closed / "var"))
    assert code == 0 and not home.exists()


def test_a_register_that_is_no_demonstration_is_not_forgotten(person: Person) -> None:
    code, output = person.run("demo", "--forget")
    assert code == 1 and "not a demonstration" in output
    assert (person.var / "postgres").exists()


def test_folders_are_closed(person: Person) -> None:
    for name in ("secrets", "postgres", "sockets"):
        assert (person.var / name).stat().st_mode & 0o077 == 0, name
    assert all(file.stat().st_mode & 0o077 == 0 for file in (person.var / "secrets").iterdir())
    assert os.stat(person.var / "lock").st_mode & 0o077 == 0
