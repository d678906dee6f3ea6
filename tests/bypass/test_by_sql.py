"""Whatever SQL the run-time role says: the database refuses, and the register is what it was."""

import psycopg
import pytest
from psycopg import sql

from tests import databases
from tests.bypass.by_sql import ATTEMPTS, Attempt, answer
from tests.databases import TestDatabase

pytestmark = pytest.mark.pg16


@pytest.mark.parametrize("attempt", ATTEMPTS, ids=lambda attempt: attempt.name)
def test_refused(runtime: psycopg.Connection, attempt: Attempt) -> None:
    error = answer(runtime, attempt)
    assert isinstance(error, attempt.answer), (error, type(error))


def test_there_are_at_least_sixty_with_names_of_their_own() -> None:
    assert len({attempt.name for attempt in ATTEMPTS}) == len(ATTEMPTS) >= 60


SABOTAGE = {
    "delete an entry": (
        "GRANT DELETE ON register_entry TO {role}",
        "DROP TRIGGER never_changed ON register_entry",
    ),
    "truncate the log": (
        "GRANT TRUNCATE ON register_entry TO {role}",
        "DROP TRIGGER never_truncated ON register_entry",
    ),
    "set the head back": ("GRANT UPDATE ON register_head TO {role}",),
    "void a row by an old act": ("DROP TRIGGER by_an_act ON bodies_tenure",),
    "another name in a row": (
        "DROP TRIGGER by_an_act ON bodies_person",
        "DROP TRIGGER changed_once ON bodies_person",
    ),
    "erase the journal of refusals": ("GRANT DELETE ON register_refusal TO {role}",),
    "a table": ("GRANT CREATE ON SCHEMA public TO {role}",),
}
"""The control: with these the guard is gone, and the attempt must go through."""


@pytest.mark.parametrize("name", SABOTAGE)
def test_without_the_guard_it_goes_through(told: str, name: str) -> None:
    (attempt,) = (each for each in ATTEMPTS if each.name == name)
    with databases.clone(told) as own:
        with psycopg.connect(own.runtime_url, autocommit=True) as runtime:
            assert answer(runtime, attempt) is not None
        sabotage(own, SABOTAGE[name])
        with psycopg.connect(own.runtime_url, autocommit=True) as runtime:
            assert answer(runtime, attempt) is None


def sabotage(own: TestDatabase, statements: tuple[str, ...]) -> None:
    role = psycopg.conninfo.conninfo_to_dict(own.runtime_url)["user"]
    with psycopg.connect(own.owner_url, autocommit=True) as owner:
        for statement in statements:
            owner.execute(sql.SQL(statement).format(role=sql.Identifier(str(role))))
