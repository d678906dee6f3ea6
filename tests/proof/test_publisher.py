"""Heads are signed after commit, one at a time, and never two that contradict each other."""

import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from akimat.bodies.tests.world import Story
from akimat.register import reads
from akimat.register.errors import BrokenRegister
from akimat.register.proof import checkpoint, durable, log_key, lost_tail, publisher, receipt, serving
from akimat.register.verify import verify
from akimat.web import publishing
from tests.databases import TestDatabase
from tests.proof.stage import as_owner, lose, multiply

pytestmark = pytest.mark.pg16
Acts = Callable[[int], None]


def publish() -> publisher.Published:
    shown = publisher.publish()
    assert shown is not None
    return shown


def test_the_head_is_that_of_the_log(story: Story, acts: Acts, var: Path) -> None:
    assert publisher.published() is None and lost_tail.check() is None
    for more in (0, 1, 5, 260):
        acts(more)
        shown, whole = publish(), verify()
        assert (shown.head.size, shown.head.root) == (whole.size, whole.root)
        found = publisher.published()
        assert found is not None and found[0] == shown == publish()
        assert lost_tail.check() == shown.head
    assert (var / "log" / "checkpoint").read_bytes() == shown.note == (var / "log" / "signed").read_bytes()


def test_the_key_is_ours_alone_and_keeps_its_name(story: Story, var: Path, monkeypatch: Any) -> None:
    monkeypatch.setenv("AKIMAT_ORIGIN", "https://akimat.example.kz")
    assert publish().head.origin == "akimat.example.kz/register/1"
    key = var / "secrets" / "log_key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(key.parent.stat().st_mode) == 0o700
    monkeypatch.delenv("AKIMAT_ORIGIN")
    assert publish().head.origin == "akimat.example.kz/register/1"


def test_without_a_domain_the_name_is_drawn(story: Story) -> None:
    host, installation, word, number = publish().head.origin.split("/")
    assert (host, word, number, len(installation)) == ("akimat.local", "register", "1", 16)


def test_every_act_has_a_receipt(story: Story, acts: Acts) -> None:
    acts(20)
    assert serving.receipt(1) is None
    publish()
    acts(1)
    log = log_key.read()
    assert log is not None
    for row in reads.entries():
        made = serving.receipt(row.number)
        if row.number == reads.size():
            assert made is None
        else:
            assert made and receipt.proves(receipt.parse(made), bytes(row.entry), log.verifier())
    assert serving.receipt(0) is None


def test_an_uncommitted_act_is_not_signed(story: Story, committing_database: TestDatabase) -> None:
    before = publish()
    waiting, go = threading.Event(), threading.Event()

    def hold() -> None:
        import psycopg

        with psycopg.connect(committing_database.owner_url) as owner:
            owner.execute("UPDATE register_head SET size = size + 1")
            waiting.set()
            go.wait(10)
            owner.rollback()

    thread = threading.Thread(target=hold)
    thread.start()
    waiting.wait(10)
    try:
        assert publish() == before
    finally:
        go.set()
        thread.join()


def test_many_publishers_are_one(story: Story, acts: Acts) -> None:
    """Heads that six threads sign while acts are performed are all beginnings of one log."""
    shown: list[publisher.Published] = []
    stop = threading.Event()

    def run() -> None:
        try:
            while not stop.is_set():
                if one := publisher.publish():
                    shown.append(one)
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(6)]
    for thread in threads:
        thread.start()
    acts(20)
    stop.set()
    for thread in threads:
        thread.join()
    tree = log_key.memory().tiles.tree
    assert len({each.head.size for each in shown}) > 3
    assert publish().head.size == reads.size()
    assert all(tree(each.head.size).root() == each.head.root for each in shown)


@pytest.mark.parametrize("gone", [1, 3, 260])
def test_a_lost_tail_is_named(story: Story, acts: Acts, committing_database: TestDatabase, gone: int) -> None:
    multiply(committing_database, 300)
    before = publish()
    lose(committing_database, gone)
    first = before.head.size - gone + 1
    for ask in (lost_tail.check, publisher.publish):
        with pytest.raises(BrokenRegister, match=f"^act {first} is missing"):
            ask()
    acts(gone + 2)  # an older backup, and life went on
    for ask in (lost_tail.check, publisher.publish):
        with pytest.raises(BrokenRegister, match=f"^act {first} is missing or is not the one"):
            ask()
    found = publisher.published()
    assert found is not None and found[0] == before


def test_a_changed_act_is_named_at_the_start(
    story: Story, acts: Acts, committing_database: TestDatabase
) -> None:
    multiply(committing_database, 600)
    publish()
    change = "set_byte(entry, 40, get_byte(entry, 40) # 1)"
    for number in (601, 257, 256, 1):
        as_owner(committing_database, f"UPDATE register_entry SET entry = {change} WHERE number = {number}")
        with pytest.raises(BrokenRegister, match=f"^act {number} is missing or is not the one"):
            lost_tail.check()


def test_a_hole_in_the_log_is_not_signed(story: Story, acts: Acts, committing_database: TestDatabase) -> None:
    publish()
    acts(5)
    as_owner(committing_database, "DELETE FROM register_entry WHERE number = 4")
    with pytest.raises(BrokenRegister, match="act 4 is missing"):
        publisher.publish()


@pytest.mark.parametrize("file", ["signed", "tile/0/000", "tile/0/001.growing", "tile/1/000.growing"])
def test_a_damaged_memory_is_not_signed_over(
    story: Story, committing_database: TestDatabase, var: Path, file: str
) -> None:
    """Whatever lies in var/log: the publisher finds out before it signs, or signs the truth."""
    multiply(committing_database, 300)
    before, path = publish(), var / "log" / file
    data = path.read_bytes()
    for spoilt in (bytes([data[0] ^ 1]) + data[1:], data[:-1], b""):
        path.write_bytes(spoilt)
        with pytest.raises(BrokenRegister):
            lost_tail.check()
    path.write_bytes(data)
    assert publish() == before


def test_a_key_without_memory_signs_nothing(story: Story, acts: Acts, var: Path, tmp_path: Path) -> None:
    """A restored key does not know what it signed last: somebody must say so."""
    acts(5)
    last = publish()
    acts(5)
    os.rename(var / "log", tmp_path / "elsewhere")
    for ask in (lost_tail.check, publisher.publish):
        with pytest.raises(BrokenRegister, match="it is not known what was signed last"):
            ask()
    from akimat.register.proof import recovery

    with pytest.raises(ValueError):
        recovery.go_on_after(last.note.replace(b"register/1", b"register/2"))
    assert recovery.go_on_after(last.note) == last.head
    assert publish().head.size == reads.size() == last.head.size + 5
    assert lost_tail.check() == publish().head


def test_a_memory_without_key_begins_no_second_log(story: Story, var: Path) -> None:
    publish()
    (var / "secrets" / "log_key").unlink()
    for ask in (lost_tail.check, publisher.publish):
        with pytest.raises(BrokenRegister, match="is missing, but it has signed"):
            ask()


@pytest.mark.parametrize("at", range(1, 12))
def test_killed_at_any_write_it_goes_on(
    story: Story, acts: Acts, var: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """What was shown is remembered, and what is shown next continues it."""
    if at % 2:
        publish()
    acts(3)
    write, left = durable.write, [at]

    def failing(*args: Any, **options: Any) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise OSError("the disk is full")
        write(*args, **options)

    monkeypatch.setattr(durable, "write", failing)
    for _ in range(2):
        try:
            publisher.publish()
        except OSError:
            break
        acts(1)
    monkeypatch.setattr(durable, "write", write)
    seen = log_key.memory().published()
    shown = publish()
    assert (shown.head.size, shown.head.root) == (verify().size, verify().root)
    if seen:
        log = log_key.read()
        assert log is not None
        earlier = checkpoint.opened(seen, log.verifier())
        assert log_key.memory().tiles.tree(earlier.size).root() == earlier.root
    assert not list((var / "log").rglob(".draft-*"))


def test_the_server_publishes_by_itself(story: Story, acts: Acts) -> None:
    stop = threading.Event()
    thread = threading.Thread(target=publishing.publish_until, args=(stop, 0.3, 0.05))
    thread.start()
    try:
        for more in (0, 3):
            acts(more)
            assert _within(5, lambda: _shown_size() == reads.size())
    finally:
        stop.set()
        thread.join()


def test_an_urgent_act_does_not_wait(story: Story, acts: Acts) -> None:
    publish()
    assert publisher.due(frozenset({"bodies.register_person"})) == (False, False)
    acts(1)
    assert publisher.due(frozenset({"bodies.register_person"})) == (True, True)
    assert publisher.due(publishing.URGENT) == (True, False)


def _shown_size() -> int:
    found = publisher.published()
    return found[0].head.size if found else 0


def _within(seconds: float, done: Callable[[], bool]) -> bool:
    import time

    deadline = time.monotonic() + seconds
    while not done() and time.monotonic() < deadline:
        time.sleep(0.05)
    return done()
