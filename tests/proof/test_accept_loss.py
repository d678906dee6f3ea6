"""When published acts are lost for good the register says so itself, under a new origin."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from akimat.bodies.tests.world import Story
from akimat.register import reads
from akimat.register.act import INSTALLATION
from akimat.register.errors import BrokenRegister, Refused
from akimat.register.proof import checkpoint, log_key, lost_tail, memory, publisher, recovery
from akimat.register.replay import replay
from tests.databases import TestDatabase
from tests.operator.terminal import Terminal
from tests.proof.stage import as_owner, lose

Acts = Callable[[int], None]
REASON = "the disk and the backup of that night are gone"


@pytest.fixture
def here(committing_database: TestDatabase) -> Terminal:
    return Terminal(committing_database)


@pytest.fixture
def last(story: Story, acts: Acts, committing_database: TestDatabase) -> publisher.Published:
    """The head that covered ten acts, of which three are lost."""
    acts(9)
    shown = publisher.publish()
    assert shown is not None
    lose(committing_database, 3)
    return shown


def test_the_loss_is_an_act_and_the_log_goes_on(
    last: publisher.Published, here: Terminal, acts: Acts, var: Path
) -> None:
    done = here.types("accept-loss", "--reason", REASON, "--yes")
    assert done.exit_code == 0, done.output
    assert "acts 8 to 10 are lost" in done.output
    said = reads.numbered(8)
    assert said is not None and said.body["kind"] == recovery.KIND
    assert said.body["author"] == INSTALLATION
    payload = said.body["payload"]
    assert (payload["kept"], payload["reason"]) == (7, REASON)
    assert payload["checkpoint"] + "\n" == last.note.decode()
    found = publisher.published()
    assert found is not None
    assert found[0].head.origin == last.head.origin.replace("register/1", "register/2")
    assert (var / "log.1" / "signed").read_bytes() == last.note
    acts(5)
    again = publisher.publish()
    assert again is not None and again.head.size == 13 and lost_tail.check() == again.head
    assert replay().faults == []


def test_a_log_that_lost_nothing_admits_nothing(story: Story, acts: Acts, here: Terminal) -> None:
    publisher.publish()
    acts(2)
    done = here.types("accept-loss", "--reason", REASON, "--yes")
    assert done.exit_code == 1 and "Nothing is lost" in done.output
    assert reads.size() == 3


def test_acts_that_came_after_an_older_backup_are_kept(
    last: publisher.Published, here: Terminal, acts: Acts
) -> None:
    acts(20)
    done = here.types("accept-loss", "--reason", REASON, "--yes")
    assert done.exit_code == 0, done.output
    assert "acts 8 to 10 are lost" in done.output
    assert reads.size() == 28


def test_the_law_refuses_a_loss_that_is_none(story: Story, acts: Acts) -> None:
    shown = publisher.publish()
    assert shown is not None
    for loss, norm in (
        (recovery.Lost(shown.note, 1, 1), "7.3"),
        (recovery.Lost(shown.note.replace(b"\n1\n", b"\n9\n"), 9, 1), "7.2"),
        (recovery.Lost(b"what is this", 9, 1), "7.2"),
    ):
        with pytest.raises(Refused) as refused:
            recovery.accept(loss, REASON)
        assert norm in {finding.anchor for finding in refused.value.decision.failed}
    key = log_key.read()
    assert reads.size() == 1 and key is not None and key.name.endswith("/1")


@pytest.mark.parametrize("at", range(3))
def test_killed_half_way_it_is_repeated(
    last: publisher.Published, monkeypatch: pytest.MonkeyPatch, here: Terminal, at: int
) -> None:
    """After the act; after the memory was put aside; after the key was retired."""
    place = [(recovery.log_key, "memory"), (recovery.log_key, "retire"), (publisher, "publish")][at]

    def killed(*args: object) -> None:
        raise KeyboardInterrupt

    loss = recovery.lost()
    assert loss is not None and (loss.kept, loss.published) == (7, 10)
    with monkeypatch.context() as patched:
        if at == 0:
            patched.setattr(memory.Memory, "put_aside", killed)
        else:
            patched.setattr(*place, killed)
        with pytest.raises(KeyboardInterrupt):
            recovery.accept(loss, REASON)
            publisher.publish()
    done = here.types("accept-loss", "--reason", REASON, "--yes")
    if at < 2:
        assert done.exit_code == 0, done.output
    else:
        assert "Nothing is lost" in done.output
    shown = publisher.publish()
    assert shown is not None and shown.head.origin.endswith("/2") and shown.head.size == reads.size() == 8


def test_with_memory_lost_too_a_strangers_checkpoint_serves(
    last: publisher.Published, here: Terminal, var: Path, tmp_path: Path
) -> None:
    os.rename(var / "log", tmp_path / "elsewhere")
    with pytest.raises(BrokenRegister):
        lost_tail.check()
    done = here.types("accept-loss", "--reason", REASON, "--yes")
    assert done.exit_code == 1 and "bring the last one" in done.output
    (tmp_path / "kept").write_bytes(last.note)
    done = here.types("publish", "--after", tmp_path / "kept")
    assert done.exit_code == 1 and "does not begin with the 10 acts" in done.output
    done = here.types("accept-loss", "--reason", REASON, "--checkpoint", tmp_path / "kept", "--yes")
    assert done.exit_code == 0, done.output
    assert lost_tail.check() is not None


def test_a_changed_act_counts_as_lost_with_all_after_it(
    story: Story, acts: Acts, committing_database: TestDatabase, here: Terminal
) -> None:
    acts(9)
    publisher.publish()
    change = "set_byte(entry, 40, get_byte(entry, 40) # 1)"
    as_owner(committing_database, f"UPDATE register_entry SET entry = {change} WHERE number = 5")
    loss = recovery.lost()
    assert loss is not None and (loss.kept, loss.published) == (4, 10)


def test_publish_says_what_it_signed(story: Story, here: Terminal) -> None:
    done = here.types("publish")
    key = log_key.read()
    assert done.exit_code == 0 and key is not None
    assert checkpoint.opened(done.output.encode(), key.verifier()).size == 1


def test_a_server_that_lost_acts_does_not_start(last: publisher.Published, here: Terminal, var: Path) -> None:
    done = here.starts("serve", AKIMAT_VAR=str(var), PORT="8345")
    assert done.returncode == 1 and "act 8 is missing" in done.stderr, done.stderr
