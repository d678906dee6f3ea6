"""Verify and replay: what follows from the log stands, and whatever was forged is named."""

import json

import psycopg
import pytest
import rfc8785
from django.db import connection

from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED
from akimat.register import reads
from akimat.register.replay import rejudge, replay
from akimat.register.verify import verify
from tests.databases import TestDatabase

pytestmark = pytest.mark.pg16


def forge(database: TestDatabase, *statements: str) -> None:
    """What whoever owns the machine can do: as owner, with triggers off."""
    with psycopg.connect(database.owner_url, autocommit=True) as owner:
        for table in ("register_entry", "bodies_tenure"):
            owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for statement in statements:
            owner.execute(statement)


def test_a_whole_register_has_no_fault(committing_database: TestDatabase) -> None:
    story = world.country()
    story.holder("north_akim", "aigul")
    verified, replayed = verify(), replay()
    assert (verified.faults, replayed.faults, replayed.other_verdicts) == ((), [], [])
    assert verified.size == replayed.acts == reads.size() > 15


def test_every_entry_is_judged_alike_from_its_stored_facts(committing_database: TestDatabase) -> None:
    world.country().holder("north_akim", "aigul")
    for written in reads.walk():
        assert rejudge(written).permitted == written.body["permitted"], written.number


def test_a_changed_state_row_is_named(committing_database: TestDatabase) -> None:
    story = world.country()
    story.holder("north_akim", "aigul")
    forge(
        committing_database,
        f"UPDATE bodies_tenure SET person_id = '{story['bolat']}' WHERE post_id = '{story['north_akim']}'",
    )
    assert any("bodies_tenure" in fault for fault in replay().faults)
    assert verify().faults == ()


def test_a_forged_fact_is_named(committing_database: TestDatabase) -> None:
    story = world.country()
    receipt = story.act(
        "bodies.enter_holder",
        {"post": story["north_akim"], "person": story["aigul"]},
        author="registrar",
        on=FOUNDED,
    )
    body = reads.numbered(receipt.number).body
    body["facts"]["HolderEntry"]["first"] = False
    forged = rfc8785.dumps(body).hex()
    forge(
        committing_database,
        f"UPDATE register_entry SET entry = '\\x{forged}' WHERE number = {receipt.number}",
    )
    assert [fault for fault in replay().faults if f"act {receipt.number}: fact HolderEntry" in fault]


def test_what_was_planned_before_reads_the_rebuilt_state(committing_database: TestDatabase) -> None:
    """A prepared statement keeps the tables that it was planned for, unless replay makes it look again."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE anything (id int)")  # later ones change no search path
    story = world.country()
    for post, person in (("north_akim", "aigul"), ("south_akim", "bolat")):
        story.holder(post, person)
    assert replay().faults == []


def test_a_changed_column_and_loose_bytes_are_found(committing_database: TestDatabase) -> None:
    world.country()
    entry = json.dumps(reads.numbered(3).body).encode().hex()
    forge(
        committing_database,
        "UPDATE register_entry SET author = 'law' WHERE number = 2",
        f"UPDATE register_entry SET entry = '\\x{entry}' WHERE number = 3",
    )
    faults = verify().faults
    assert any(fault.startswith("act 2: column author") for fault in faults)
    assert any(fault.startswith("act 3: its bytes are not canonical") for fault in faults)


def test_a_removed_entry_is_found(committing_database: TestDatabase) -> None:
    world.country()
    forge(committing_database, "DELETE FROM register_entry WHERE number = 4")
    faults = verify().faults
    assert "act 5: number 4 expected" in faults
    assert any("the head says" in fault for fault in faults)


def test_replay_changes_nothing(committing_database: TestDatabase) -> None:
    world.country()
    before = verify()
    replay()
    assert verify() == before
