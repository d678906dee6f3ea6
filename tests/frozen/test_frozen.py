"""What was once written to a log can be read, judged and replayed for ever. See the README beside."""

import importlib
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
from akimat.register import attachments, entry, reads
from akimat.register.models import Attachment
from akimat.register.replay import rejudge, replay, stored_act
from akimat.register.verify import verify

FOLDER = Path(__file__).parent
FILES = FOLDER / "attachments"
STORIES = sorted(file.stem for file in FOLDER.glob("history*.py"))
"""Each history has a log of its own, so that a new one leaves the frozen ones as they are."""
FROZEN = sorted(FOLDER.glob("*.v*.json"))
_UNASKED = "Decree 912, 7 and 11.3: nobody was asked for the commission and the choice of open or secret"
DIFFERENT: dict[str, str] = dict.fromkeys(
    ("maslikhat.open_consent_vote.v1", "history:59", "history:69", "history:89", "history:93"), _UNASKED
)
"""Entries that today's encoding of the law judges otherwise: file, or story and number in its log."""

every_story = pytest.mark.parametrize("story", STORIES)
one_by_one = pytest.mark.parametrize("file", FROZEN, ids=lambda file: file.stem)


def written(file: Path) -> entry.Written:
    return entry.read(0, file.read_bytes())


def log_of(story: str) -> Path:
    """`history_territory` was frozen as `log.territory.jsonl`."""
    return FOLDER / f"{story.replace('history', 'log').replace('_', '.', 1)}.jsonl"


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


@every_story
@pytest.mark.pg16
@pytest.mark.django_db
def test_the_frozen_log_replays(story: str) -> None:
    """State is missing here, so only facts, verdicts and what was made are compared."""
    entries = log_of(story).read_bytes().splitlines()
    attach()
    append(entries)
    gone = {each for line in entries for each in json.loads(line)["payload"].get("what", ())}
    assert [fault for fault in verify().faults if not any(each in fault for each in gone)] == []
    replayed = replay()
    assert (replayed.acts, replayed.facts, replayed.made) == (len(entries), [], [])
    assert {f"{story}:{other.number}" for other in replayed.other_verdicts} == {
        name for name in DIFFERENT if name.startswith(f"{story}:")
    }


@every_story
@pytest.mark.django_db
def test_a_history_tells_its_kinds_and_replays(story: str) -> None:
    """Kinds that are younger than a frozen log replay from the history that froze their entries."""
    importlib.import_module(f"tests.frozen.{story}").tell()
    told = {each.body["kind"] for each in reads.walk()}
    assert told >= {json.loads(line)["kind"] for line in log_of(story).read_bytes().splitlines()}
    assert replay().faults == []


@every_story
@pytest.mark.skipif("AKIMAT_FREEZE" not in os.environ, reason="writes files: AKIMAT_FREEZE=1")
@pytest.mark.django_db
def test_freeze_what_is_missing(story: str) -> None:
    importlib.import_module(f"tests.frozen.{story}").tell()
    assert replay().faults == []
    lines = [rfc8785.dumps(each.body) for each in reads.walk()]
    for line in lines:
        body = json.loads(line)
        keep(FOLDER / f"{body['kind']}.v{body['v']}.json", line)
    for attachment in Attachment.objects.all():
        keep(FILES / attachment.sha256, b"".join(attachments.read(attachment)))
    keep(log_of(story), b"\n".join(lines) + b"\n")


def keep(file: Path, data: bytes) -> None:
    """What is there stays as it is."""
    if not file.exists():
        file.write_bytes(data)


def attach() -> None:
    """The files that frozen acts name, as they were."""
    for file in FILES.glob("*"):
        with file.open("rb") as opened:
            attachments.store(opened, name=file.name, media_type="", public=True)


def append(entries: list[bytes]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT register_append(%s::bytea[])", [entries])
