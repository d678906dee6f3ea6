"""What nothing can refuse is found: by `verify` or `replay`, and here it says by which.

Two sorts of people. Whoever has the run-time role may append through the function what no act of ours wrote.
Whoever owns the machine may do all. What neither finds stands in docs/threat-model.md.
"""

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import psycopg
import pytest
import rfc8785
from django.db import connection

from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED
from akimat.register import attachments, perform, reads
from akimat.register.errors import BrokenRegister
from akimat.register.replay import replay
from akimat.register.verify import verify
from akimat.web.connection import pointed_at
from tests import databases
from tests.databases import TestDatabase

pytestmark = pytest.mark.pg16
Body = dict[str, Any]


@dataclass(frozen=True)
class Forgery:
    """An act past the door: what is changed in its entry, and who finds it in which words."""

    change: Callable[[Body], object]
    by: str
    says: str


def swap_fact(body: Body) -> None:
    body["facts"]["HolderEntry"]["first"] = False


FORGERIES = {
    "another fact": Forgery(swap_fact, "replay", "fact HolderEntry"),
    "a fact left out": Forgery(lambda body: body["facts"].pop("HolderEntry"), "replay", "HolderEntry"),
    "another thing made": Forgery(lambda body: body["made"].update(tenure=str(uuid4())), "replay", "made"),
    "another post than was changed": Forgery(
        lambda body: body["payload"].update(acting=True), "replay", "bodies_tenure"
    ),
    "refused, and yet appended": Forgery(
        lambda body: body.update(permitted=False), "verify", "its own findings refuse it"
    ),
}


@pytest.mark.django_db
@pytest.mark.parametrize("name", FORGERIES)
def test_a_forged_entry(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    forgery, story = FORGERIES[name], world.country()
    honest = perform._append

    def append(entries: list[bytes]) -> list[int]:
        body = json.loads(entries[0])
        forgery.change(body)
        return honest([rfc8785.dumps(body)])

    monkeypatch.setattr(perform, "_append", append)
    story.holder("north_akim", "aigul")
    assert any(forgery.says in fault for fault in faults()[forgery.by]), faults()


@pytest.mark.django_db
def test_an_entry_that_is_not_canonical() -> None:
    world.found()
    entry = rfc8785.dumps(reads.numbered(1).body | {"act": str(uuid4())}) + b" "
    run("SELECT register_append(%s)", [[entry]])
    found = faults()
    assert any("not canonical" in fault for fault in found["verify"])
    assert any("act 2 cannot be replayed" in fault for fault in found["replay"])


@pytest.mark.django_db
def test_an_act_that_the_law_refuses_is_listed_with_both_verdicts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two forgers in one: the door admits all, and the entry says that the law did."""
    story = world.country()
    monkeypatch.setattr(perform, "_admit", lambda judged: None)
    honest = perform._append
    monkeypatch.setattr(perform, "_append", lambda entries: honest([permitted(each) for each in entries]))
    payload = {"post": story["north_akim"], "person": story["aigul"]}
    number = story.act("bodies.appoint_akim", payload, author="president", on=FOUNDED).number
    (listed,) = replay().other_verdicts
    assert (listed.number, listed.then, listed.now) == (number, True, False)
    assert any("4.1" in norm for norm in listed.norms)


def permitted(entry: bytes) -> bytes:
    return rfc8785.dumps(json.loads(entry) | {"permitted": True})


@pytest.mark.django_db
def test_a_row_by_an_act_that_says_nothing_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The trigger asks for an act of this transaction, and there is one; what it does is another matter."""
    story = world.country()
    story.holder("north_akim", "aigul")
    dana = story.person("another")
    act = reads.numbered(reads.size()).body["act"]
    run("UPDATE bodies_tenure SET voided_act = %s WHERE person_id = %s", [act, story["aigul"]])
    assert any("bodies_tenure" in fault for fault in faults()["replay"]) and dana


@pytest.mark.django_db
def test_a_key_claimed_for_somebody_else() -> None:
    """It keeps its owner from acting by it until it is found; the owner is told, and nothing is entered."""
    story = world.found()
    digest, act = b"\x00" * 32, uuid4()
    run("INSERT INTO register_key VALUES ('test', 'mine', %s, %s)", [digest, act])
    payload = {"names": world.names("x")}
    with pytest.raises(perform.Malformed):
        story.act("bodies.register_person", payload, author="registrar", on=FOUNDED, key="mine")
    assert any("key mine of account test leads to no act" in fault for fault in faults()["verify"])


@pytest.mark.django_db
def test_a_key_that_leads_nowhere_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    story = world.found()
    monkeypatch.setattr(perform, "_digest", lambda *_: b"\x00" * 32)
    run("INSERT INTO register_key VALUES ('test', 'mine', %s, %s)", [b"\x00" * 32, uuid4()])
    payload = {"names": world.names("x")}
    with pytest.raises(BrokenRegister, match="is not in the log"):
        story.act("bodies.register_person", payload, author="registrar", on=FOUNDED, key="mine")


@pytest.mark.django_db
def test_bytes_put_behind_an_attachment() -> None:
    world.found()
    sha256 = attachments.store(io.BytesIO(b"original"), name="a", media_type="text/plain", public=True)
    run("INSERT INTO register_attachmentchunk (attachment_id, ordinal, data) VALUES (%s, 9, 'x')", [sha256])
    assert any(sha256 in fault for fault in faults()["verify"])


OWNER = {
    "a byte of an entry": (
        "UPDATE register_entry SET entry = set_byte(entry, 20, get_byte(entry, 20) # 1) WHERE number = 3",
        "verify",
    ),
    "a column of an entry": ("UPDATE register_entry SET author = 'law' WHERE number = 3", "verify"),
    "an entry removed": ("DELETE FROM register_entry WHERE number = 3", "verify"),
    "the last entry removed": (
        "DELETE FROM register_entry WHERE number = (SELECT size FROM register_head)",
        "verify",
    ),
    "the head set back": ("UPDATE register_head SET size = size - 1", "verify"),
    "two entries in other places": (
        "UPDATE register_entry SET number = CASE number WHEN 3 THEN -4 ELSE -3 END WHERE number IN (3, 4);"
        " UPDATE register_entry SET number = -number WHERE number < 0",
        "replay",
    ),
    "another holder": ("UPDATE bodies_tenure SET person_id = thing_id", "replay"),
    "an earlier day": ("UPDATE bodies_tenure SET since = since - 1", "replay"),
    "a row removed": ("DELETE FROM bodies_tenure", "replay"),
    "a row added": (
        "INSERT INTO register_thing VALUES (gen_random_uuid(), 'bodies.person', gen_random_uuid())",
        "replay",
    ),
    "another ground": ("UPDATE bodies_tenure SET since_act = opened_act, opened_act = thing_id", "replay"),
    "a row unvoided": ("UPDATE bodies_person SET voided_act = opened_act", "replay"),
}


@pytest.mark.parametrize("name", OWNER)
def test_what_the_owner_did(told: str, django_db_blocker: Any, name: str) -> None:
    statement, by = OWNER[name]
    with databases.clone(told) as own:
        as_owner(own, statement)
        with pointed_at(own.runtime_url), django_db_blocker.unblock():
            assert faults(only=by)[by]


def as_owner(own: TestDatabase, statement: str) -> None:
    with psycopg.connect(own.owner_url) as owner:
        for table in ("register_entry", "register_thing", "bodies_tenure", "bodies_person"):
            owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        owner.execute(statement)


def faults(only: str = "") -> dict[str, list[str]]:
    found = {"verify": lambda: list(verify().faults), "replay": lambda: replay().faults}
    return {name: find() for name, find in found.items() if only in ("", name)}


def run(statement: str, values: list[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_a_whole_register_is_not_suspected(register: Iterator[object]) -> None:
    """The control: nothing is found where nothing was done."""
    assert faults() == {"verify": [], "replay": []}
