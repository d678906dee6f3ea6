"""What was once written to a log can be read, judged and replayed for ever. See the README beside."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import rfc8785
from django.db import connection

from akimat.law import facts as law_facts
from akimat.law import facts_codec
from akimat.register import act as acts
from akimat.register import entry, reads
from akimat.register.replay import rejudge, replay, stored_act
from akimat.register.verify import verify
from tests.frozen import history

FOLDER = Path(__file__).parent
LOG = FOLDER / "log.jsonl"
FROZEN = sorted(FOLDER.glob("*.v*.json"))
DIFFERENT: dict[str, str] = {}
"""Entries that today's encoding of the law judges otherwise: file or number in the log, and why."""

one_by_one = pytest.mark.parametrize("file", FROZEN, ids=lambda file: file.stem)


def written(file: Path) -> entry.Written:
    return entry.read(0, file.read_bytes())


def versions() -> Iterator[str]:
    """Every kind in every version that it ever had."""
    return (f"{cls.kind}.v{v}" for cls in acts.kinds() for v in range(1, cls.v + 1))


def test_every_kind_and_version_is_frozen() -> None:
    """A new kind, or a new version of one, needs an entry here: see the README."""
    assert [file.stem for file in FROZEN] == sorted(versions())
    for file in FROZEN:
        body = written(file).body
        assert file.stem == f"{body['kind']}.v{body['v']}"


@one_by_one
def test_its_bytes_are_canonical(file: Path) -> None:
    assert rfc8785.dumps(json.loads(file.read_bytes())) == file.read_bytes()


@one_by_one
def test_it_is_read_as_it_was_meant(file: Path) -> None:
    """Payload and facts may have grown since, but say what they said."""
    stored = written(file)
    act = stored_act(stored)
    assert stored.doing.kind == act.kind
    if stored.body["v"] == act.v:
        assert act.model_dump(mode="json").items() >= stored.body["payload"].items()
    for name, fact in stored.facts.items():
        loaded = facts_codec.load(getattr(law_facts, name), fact)
        assert facts_codec.dump(loaded).items() >= fact.items()
    for name, value in stored.body["defined"].items():
        assert facts_codec.dump(facts_codec.load_result(value)) == value, name
    assert len(entry.findings(stored)) == len(stored.body["findings"])


@one_by_one
def test_it_is_judged_as_it_was(file: Path) -> None:
    stored = written(file)
    alike = rejudge(stored).permitted == stored.body["permitted"]
    assert alike != (file.stem in DIFFERENT)


@pytest.mark.pg16
@pytest.mark.django_db
def test_the_frozen_log_replays() -> None:
    """State is missing here, so only facts, verdicts and what was made are compared."""
    entries = LOG.read_bytes().splitlines()
    append(entries)
    assert verify().faults == ()
    replayed = replay()
    assert (replayed.acts, replayed.facts, replayed.made) == (len(entries), [], [])
    assert {str(other.number) for other in replayed.other_verdicts} == {
        number for number in DIFFERENT if number.isdigit()
    }


@pytest.mark.django_db
def test_the_history_tells_every_kind_and_replays() -> None:
    """Kinds that are younger than the frozen log replay from the history that froze their entries."""
    history.tell()
    kinds = {each.body["kind"] for each in reads.walk()}
    assert kinds >= {written(file).body["kind"] for file in FROZEN if written(file).body["v"] == 1}
    assert replay().faults == []


@pytest.mark.skipif("AKIMAT_FREEZE" not in os.environ, reason="writes files: AKIMAT_FREEZE=1")
@pytest.mark.django_db
def test_freeze_what_is_missing() -> None:
    history.tell()
    assert replay().faults == []
    lines = [rfc8785.dumps(each.body) for each in reads.walk()]
    missing = set(versions())
    for line in lines:
        body = json.loads(line)
        name = f"{body['kind']}.v{body['v']}"
        if name in missing:
            missing.remove(name)
            keep(FOLDER / f"{name}.json", line)
    keep(LOG, b"\n".join(lines) + b"\n")
    assert {name for name in missing if not (FOLDER / f"{name}.json").exists()} == set()


def keep(file: Path, data: bytes) -> None:
    """What is there stays as it is."""
    if not file.exists():
        file.write_bytes(data)


def append(entries: list[bytes]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT register_append(%s::bytea[])", [entries])
