"""What the run-time role cannot do, whatever code it runs: tried against the database itself."""

from collections.abc import Iterator
from uuid import uuid4

import psycopg
import pytest
from django.db import connection

from akimat.bodies.tests import world
from akimat.register import grants, reads
from tests.databases import TestDatabase

pytestmark = pytest.mark.pg16

ROW = "(id, thing_id, since, since_act, opened_act, name_kk, name_ru, name_en)"


@pytest.fixture
def story(committing_database: TestDatabase) -> world.Story:
    return world.country()


@pytest.fixture
def runtime(story: world.Story, committing_database: TestDatabase) -> Iterator[psycopg.Connection]:
    with psycopg.connect(committing_database.runtime_url, autocommit=True) as link:
        yield link


def test_privileges_are_those_of_the_file(committing_database: TestDatabase) -> None:
    """Every table has a class, and the catalogue says what the class says."""
    role = connection.settings_dict["USER"]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, coalesce(array_agg(a.privilege_type)"
            " FILTER (WHERE a.grantee = %s::regrole), '{}')"
            " FROM pg_class c LEFT JOIN LATERAL aclexplode(c.relacl) a ON true"
            " WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace GROUP BY 1",
            [role],
        )
        found = {table: frozenset(privileges) for table, privileges in cursor.fetchall()}
    assert found == grants.privileges()


def test_the_run_time_role_owns_nothing_and_is_nobody_special(runtime: psycopg.Connection) -> None:
    owned = runtime.execute("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole").fetchone()
    special = runtime.execute(
        "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls FROM pg_roles"
        " WHERE rolname = current_user"
    ).fetchone()
    assert (owned, special) == ((0,), (False,))


def test_every_table_of_state_has_its_triggers(committing_database: TestDatabase) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text, tgname FROM pg_trigger"
            " WHERE NOT tgisinternal AND tgenabled = 'O'"
        )
        found: dict[str, set[str]] = {}
        for table, trigger in cursor.fetchall():
            found.setdefault(table, set()).add(trigger)
    for table in grants.state_tables():
        own = {"erases"} if table == "register_erasure" else set()
        assert found[table] == {"never_truncated", "by_an_act", "changed_once", "never_deleted"} | own, table


FORBIDDEN = (
    'INSERT INTO register_entry (number, act, kind, "on", recorded_on, mode, author, entry)'
    ' SELECT number + 100, gen_random_uuid(), kind, "on", recorded_on, mode, author, entry'
    " FROM register_entry",
    "UPDATE register_entry SET author = 'law'",
    "DELETE FROM register_entry",
    "TRUNCATE register_entry",
    "UPDATE register_head SET size = 1",
    "DELETE FROM register_head",
    "INSERT INTO register_act_tx (act, tx) VALUES (gen_random_uuid(), pg_current_xact_id())",
    "UPDATE register_thing SET sort = 'bodies.post'",
    "DELETE FROM register_thing",
    "UPDATE register_key SET digest = '\\x00'",
    "DELETE FROM register_refusal",
    "DELETE FROM bodies_tenure",
    "TRUNCATE bodies_tenure",
    "ALTER TABLE bodies_tenure DISABLE TRIGGER ALL",
    "ALTER TABLE register_entry DISABLE TRIGGER ALL",
    "DROP TABLE register_entry",
    "SET session_replication_role = replica",
    "CREATE TABLE mine (a int)",
    "DROP FUNCTION register_append(bytea[])",
    "SELECT register_in_this_transaction(gen_random_uuid())",
    "COPY register_entry (number) FROM STDIN",
    "SET ROLE akimat_owner",
)
BY_NO_ACT = (
    "UPDATE bodies_tenure SET person_id = (SELECT id FROM register_thing LIMIT 1)",
    "UPDATE bodies_tenure SET since = since - 1",
    "UPDATE bodies_tenure SET until = since, until_act = opened_act, person_id = thing_id",
    # These two change what may change, but name an act of an earlier transaction.
    "UPDATE bodies_tenure SET until = since, until_act = opened_act",
    "UPDATE bodies_tenure SET voided_act = opened_act",
)


def test_what_is_not_allowed(runtime: psycopg.Connection) -> None:
    for statement in FORBIDDEN:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            runtime.execute(statement)


def test_a_row_of_state_changes_only_by_an_act_of_this_transaction(runtime: psycopg.Connection) -> None:
    for statement in BY_NO_ACT:
        with pytest.raises(psycopg.errors.RaiseException):
            runtime.execute(statement)


def test_a_row_that_names_an_old_act_is_refused_at_commit(runtime: psycopg.Connection) -> None:
    old = reads.numbered(1).doing.act
    for named in (old, uuid4()):
        with pytest.raises(psycopg.errors.RaiseException), runtime.transaction():
            runtime.execute("INSERT INTO register_thing VALUES (%s, 'bodies.person', %s)", [uuid4(), named])
    thing = runtime.execute("SELECT thing_id FROM bodies_person LIMIT 1").fetchone()[0]
    with pytest.raises(psycopg.Error), runtime.transaction():
        runtime.execute(
            f"INSERT INTO bodies_person {ROW} VALUES (%s, %s, '2020-01-01', %s, %s, 'x', 'x', 'x')",
            [uuid4(), thing, old, old],
        )


def test_whoever_appends_must_move_the_head_and_tell_the_truth(runtime: psycopg.Connection) -> None:
    """The function takes number and columns from the bytes; what is no entry is refused."""
    before = reads.size()
    for entry in (b"not json", b"{}", b'{"act": "no uuid"}', b"x" * 65_536):
        with pytest.raises(psycopg.Error):
            runtime.execute("SELECT register_append(%s)", [[entry]])
    assert reads.size() == before


def test_two_full_akims_are_impossible_even_for_an_act(
    story: world.Story, runtime: psycopg.Connection
) -> None:
    story.holder("north_akim", "aigul")
    with pytest.raises(psycopg.errors.ExclusionViolation):
        runtime.execute(
            "INSERT INTO bodies_tenure"
            " (id, thing_id, since, since_act, opened_act, post_id, person_id, acting)"
            " SELECT gen_random_uuid(), %s, since, since_act, opened_act, post_id, %s, false"
            " FROM bodies_tenure WHERE post_id = %s",
            [story["bolat"], story["bolat"], story["north_akim"]],
        )
