"""Setting a stage for tests of proofs: acts by the dozen, and what only an owner of the machine can do."""

from itertools import count

import psycopg

from akimat.bodies.tests.world import Story
from tests.databases import TestDatabase

_numbers = count()
TABLES = ("register_entry", "register_thing", "bodies_person")
LAST = "(SELECT act FROM register_entry WHERE number > (SELECT size - {} FROM register_head))"


def grow(story: Story, acts: int) -> None:
    """Perform this many acts."""
    for _ in range(acts):
        story.person(f"person {next(_numbers)}")


def as_owner(database: TestDatabase, *statements: str) -> None:
    """What no guard in the database can stop."""
    with psycopg.connect(database.owner_url, autocommit=True) as owner:
        for table in TABLES:
            owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        with owner.transaction():
            for statement in statements:
                owner.execute(statement)
        for table in TABLES:
            owner.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def lose(database: TestDatabase, acts: int) -> None:
    """The last acts vanish with all that they did, as when an older backup is restored."""
    last = LAST.format(acts)
    as_owner(
        database,
        f"DELETE FROM bodies_person WHERE opened_act IN {last}",
        f"DELETE FROM register_thing WHERE act IN {last}",
        f"DELETE FROM register_key WHERE act IN {last}",
        f"DELETE FROM register_entry WHERE act IN {last}",
        f"UPDATE register_head SET size = size - {acts}",
    )


def multiply(database: TestDatabase, acts: int) -> None:
    """The log becomes this long at once, with copies of its first act under other ids."""
    as_owner(
        database,
        'INSERT INTO register_entry (number, act, kind, "on", recorded_on, mode, author, entry)'
        ' SELECT head.size + n, gen_random_uuid(), kind, "on", recorded_on, mode, author,'
        " convert_to(replace(convert_from(entry, 'UTF8'), act::text, gen_random_uuid()::text || n), 'UTF8')"
        f" FROM register_entry, register_head head, generate_series(1, {acts}) n WHERE number = 1",
        f"UPDATE register_head SET size = size + {acts}",
    )
