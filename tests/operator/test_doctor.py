"""`akimat doctor` says what an operator must mend, and exits 1 until it is mended."""

from pathlib import Path
from typing import Any

import psycopg
import pytest

from akimat.bodies.tests import world
from akimat.web.connection import pointed_at
from tests.databases import TestDatabase
from tests.operator.terminal import Terminal


@pytest.fixture
def secrets(settings: Any, tmp_path: Path) -> Path:
    settings.VAR = tmp_path
    folder = tmp_path / "secrets"
    folder.mkdir(mode=0o700)
    (folder / "django_key").touch(mode=0o600)
    return folder


@pytest.fixture
def here(committing_database: TestDatabase, secrets: Path) -> Terminal:
    world.found()
    return Terminal(committing_database)


def complaint(here: Terminal) -> str:
    """The one line that complains."""
    done = here.types("doctor")
    assert done.exit_code == 1, done.output
    [line] = [line for line in done.output.splitlines() if line.startswith("✗")]
    return line


def as_owner(here: Terminal, *statements: str) -> None:
    with psycopg.connect(here.database.owner_url, autocommit=True) as owner:
        for statement in statements:
            owner.execute(statement)


def test_all_is_well(here: Terminal) -> None:
    done = here.types("doctor")
    assert done.exit_code == 0, done.output
    names = ["disk", "durability", "key django_key", "secrets", "migrations", "register"]
    assert done.output.splitlines() == [f"✓ {name}" for name in names]


def test_a_missing_key(here: Terminal, secrets: Path) -> None:
    (secrets / "django_key").unlink()
    assert "django_key is missing" in complaint(here)


def test_a_key_that_others_can_read(here: Terminal, secrets: Path) -> None:
    (secrets / "django_key").chmod(0o640)
    assert "django_key can be read by others: chmod 600" in complaint(here)


def test_a_folder_of_secrets_that_others_can_enter(here: Terminal, secrets: Path) -> None:
    secrets.chmod(0o755)
    assert "can be entered by others: chmod 700" in complaint(here)


def test_a_migration_that_is_not_applied(here: Terminal) -> None:
    as_owner(here, "DELETE FROM django_migrations WHERE app = 'maslikhat'")
    assert "not applied: akimat migrate" in complaint(here)


def test_a_database_without_tables(template_database: str, here: Terminal) -> None:
    as_owner(here, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
    assert "not applied: akimat migrate" in complaint(here)


def test_a_server_that_may_forget(here: Terminal) -> None:
    as_owner(here, f"ALTER DATABASE {here.database.name} SET synchronous_commit = off")
    with pointed_at(here.database.runtime_url):
        assert "synchronous_commit = off: a committed act could be lost" in complaint(here)


def test_a_head_that_does_not_agree_with_the_log(here: Terminal) -> None:
    as_owner(here, "UPDATE register_head SET size = 7")
    assert "the head says 7 acts, the last number is 1" in complaint(here)
