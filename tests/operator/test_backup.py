"""A backup is worth what comes back from it: all of it, verified, or nothing at all."""

import io
import json
import stat
import tarfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection

from akimat.bodies.tests import world
from akimat.bodies.tests.world import Story
from akimat.register import attachments, reads
from akimat.register.replay import replay
from akimat.register.verify import Verified, verify
from akimat.web.connection import pointed_at
from tests import databases
from tests.databases import TestDatabase
from tests.operator.terminal import Terminal

pytestmark = pytest.mark.pg16
PASSPHRASE = "seven words that nobody would guess"
SCAN = b"a scan of more than one chunk" * 40_000


@pytest.fixture
def story(
    committing_database: TestDatabase, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Story:
    settings.VAR = tmp_path / "var"
    (settings.VAR / "secrets").mkdir(parents=True)
    key_file(settings).write_text("the key of the old machine")
    monkeypatch.setenv("AKIMAT_BACKUP_PASSPHRASE", PASSPHRASE)
    story = world.country()
    story.holder("north_akim", "aigul")
    attachments.store(io.BytesIO(SCAN), name="scan.pdf", media_type="application/pdf", public=True)
    return story


@pytest.fixture
def here(committing_database: TestDatabase) -> Terminal:
    return Terminal(committing_database)


@pytest.fixture
def file(story: Story, here: Terminal, tmp_path: Path) -> Path:
    file = tmp_path / "akimat.backup"
    done = here.types("backup", file)
    assert done.exit_code == 0, done.output
    return file


@pytest.fixture
def other(template_database: str, story: Story) -> Iterator[TestDatabase]:
    """An empty register on another machine."""
    with databases.clone(template_database) as own, pointed_at(own.runtime_url):
        yield own


def key_file(settings: Any) -> Path:
    return settings.VAR / "secrets" / "django_key"


def rows(database: TestDatabase, table: str) -> int:
    with psycopg.connect(database.owner_url) as owner:
        [[count]] = owner.execute(f"SELECT count(*) FROM {table}").fetchall()
        return int(count)


def schemas(database: TestDatabase) -> set[str]:
    with psycopg.connect(database.owner_url) as owner:
        found = owner.execute("SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_'").fetchall()
    return {name for (name,) in found} - {"information_schema"}


@contextmanager
def nothing_changes(database: TestDatabase, settings: Any) -> Iterator[None]:
    before = verify(), key_file(settings).read_text(), rows(database, "auth_permission")
    yield
    assert (verify(), key_file(settings).read_text(), rows(database, "auth_permission")) == before
    assert schemas(database) == {"public"}


def test_everything_comes_back(
    story: Story, file: Path, settings: Any, committing_database: TestDatabase, other: TestDatabase
) -> None:
    with pointed_at(committing_database.runtime_url):
        before = verify()
    key_file(settings).write_text("the key of the new machine")
    done = Terminal(other).types("restore", file)
    assert done.exit_code == 0, done.output
    assert verify() == before == Verified(before.size, before.root, ())
    assert (replay().faults, replay().acts) == ([], before.size)
    [scan] = attachments.Attachment.objects.all()
    assert b"".join(attachments.read(scan)) == SCAN
    assert key_file(settings).read_text() == "the key of the old machine"
    assert stat.S_IMODE(key_file(settings).stat().st_mode) == 0o600
    assert schemas(other) == {"public"}


def test_the_guards_come_back_and_acts_go_on(story: Story, file: Path, other: TestDatabase) -> None:
    assert Terminal(other).types("restore", file).exit_code == 0
    assert rows(other, "register_act_tx") == 0
    size = reads.size()
    story.person("erlan")
    assert (reads.size(), verify().faults, rows(other, "register_act_tx")) == (size + 1, (), 1)
    with psycopg.connect(other.runtime_url, autocommit=True) as runtime:
        for statement in (
            "DELETE FROM bodies_tenure",
            "TRUNCATE register_entry",
            "INSERT INTO register_head VALUES (2, 0)",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                runtime.execute(statement)
        with pytest.raises(psycopg.errors.RaiseException):
            runtime.execute("UPDATE bodies_tenure SET until = since, until_act = opened_act")


def test_the_file_is_ours_alone_and_tells_no_key(file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert b"the key of the old machine" not in file.read_bytes()
    assert {each.name for each in file.parent.iterdir()} == {"var", "akimat.backup"}


def test_a_wrong_passphrase_changes_nothing(file: Path, other: TestDatabase, settings: Any) -> None:
    with nothing_changes(other, settings):
        done = Terminal(other).types("restore", file, AKIMAT_BACKUP_PASSPHRASE="another")
    assert done.exit_code == 1 and "passphrase" in done.output


def test_an_empty_passphrase_writes_nothing(story: Story, here: Terminal, tmp_path: Path) -> None:
    done = here.types("backup", tmp_path / "weak", AKIMAT_BACKUP_PASSPHRASE="", stdin="\n\n")
    assert done.exit_code == 1 and not (tmp_path / "weak").exists()


def test_a_register_with_acts_is_not_overwritten(file: Path, here: Terminal, settings: Any) -> None:
    with nothing_changes(here.database, settings):
        done = here.types("restore", file)
    assert done.exit_code == 1 and "already holds acts" in done.output


def test_a_file_cut_short_changes_nothing(file: Path, other: TestDatabase, settings: Any) -> None:
    whole = file.read_bytes()
    for left in (0.0, 0.2, 0.9):
        file.write_bytes(whole[: int(len(whole) * left)])
        with nothing_changes(other, settings):
            done = Terminal(other).types("restore", file)
        assert done.exit_code == 1 and "cut short" in done.output


def test_a_changed_file_changes_nothing(file: Path, other: TestDatabase, settings: Any) -> None:
    members = read_members(file)
    for name, data in members.items():
        changed = bytearray(data)
        changed[len(changed) // 2] ^= 1
        write_members(file, members | {name: bytes(changed)})
        with nothing_changes(other, settings):
            done = Terminal(other).types("restore", file)
        assert done.exit_code == 1 and done.output.startswith("Error:"), (name, done.output)


def test_a_manifest_of_another_log_changes_nothing(file: Path, other: TestDatabase, settings: Any) -> None:
    """Every hash of the file is right, but what comes back is not what the manifest promised."""
    members = read_members(file)
    manifest = json.loads(members["manifest.json"]) | {"acts": 3}
    write_members(file, members | {"manifest.json": json.dumps(manifest).encode()})
    with nothing_changes(other, settings):
        done = Terminal(other).types("restore", file)
    assert done.exit_code == 1 and "is not what was written" in done.output


def test_a_register_with_faults_comes_back_with_the_same_faults(
    story: Story, here: Terminal, tmp_path: Path, template_database: str
) -> None:
    """Both commands fail loudly, and both do their work: a copy is needed most when something is wrong."""
    with psycopg.connect(here.database.owner_url, autocommit=True) as owner:
        owner.execute("ALTER TABLE register_entry DISABLE TRIGGER USER")
        owner.execute("UPDATE register_entry SET author = 'law' WHERE number = 2")
    before = verify()
    done = here.types("backup", tmp_path / "faulty")
    assert done.exit_code == 1 and "✗ act 2: column author" in done.stderr
    with databases.clone(template_database) as other, pointed_at(other.runtime_url):
        done = Terminal(other).types("restore", tmp_path / "faulty")
        assert done.exit_code == 1 and "✗ act 2: column author" in done.stderr
        assert verify() == before and before.faults


def test_acts_go_on_during_a_backup(
    story: Story, here: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is verified and what is dumped are one snapshot, whatever is appended meanwhile."""
    from akimat.web import backup

    def slowly() -> Verified:
        verified = verify()
        performed = threading.Thread(target=in_a_thread_of_its_own, args=(story,))
        performed.start()
        performed.join()
        return verified

    with monkeypatch.context() as patch:
        patch.setattr(backup, "verify", slowly)
        done = here.types("backup", tmp_path / "live")
    assert done.exit_code == 0, done.output
    assert f"{reads.size() - 1} acts" in done.output
    with databases.clone(databases.template()) as other, pointed_at(other.runtime_url):
        done = Terminal(other).types("restore", tmp_path / "live")
        assert done.exit_code == 0, done.output


def in_a_thread_of_its_own(story: Story) -> None:
    story.person("erlan")
    connection.close()


def read_members(file: Path) -> dict[str, bytes]:
    with tarfile.open(file) as tar:
        return {member.name: tar.extractfile(member).read() for member in tar}  # type: ignore[union-attr]


def write_members(file: Path, members: dict[str, bytes]) -> None:
    with tarfile.open(file, "w") as tar:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
