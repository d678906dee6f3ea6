"""One client: an act through `perform`, beside Django's insert and beside the same steps in prepared SQL.

Django's insert with commit is what an ordinary application does when somebody saves a form. The prepared
statements do what an act needs in the database, without law, types or Python: nothing can be faster.
"""

from uuid import UUID, uuid4

import psycopg
from django.db import connection

from akimat.bodies.standing import STANDING
from akimat.register import clock, reads
from akimat.register.models import PreparedAct
from bench.measure import Task
from bench.stage import Stage


def tasks(stage: Stage, link: "psycopg.Connection[tuple[object, ...]]") -> dict[str, Task]:
    """What is measured in turns."""
    return {
        "insert": lambda: _insert(stage),
        "sql": _Steps(stage, link),
        "person": stage.register_person,
        "ballot": stage.cast_ballot,
    }


def link_of_its_own() -> "psycopg.Connection[tuple[object, ...]]":
    """To the scratch database, as Django reaches it."""
    return psycopg.connect(**connection.get_connection_params() | {"cursor_factory": psycopg.Cursor})


def _insert(stage: Stage) -> None:
    """A row of five columns and an index, committed."""
    PreparedAct.objects.create(
        id=uuid4(),
        kind="bodies.register_person",
        author=stage.story["registrar"],
        on=stage.today,
        payload={"names": {"kk": "Person", "ru": "Person", "en": "Person"}},
        prepared_by=stage.story["registrar_person"],
        prepared_at=clock.now(),
    )


class _Steps:
    """The statements of registering a person, in their order, with an entry of the usual size."""

    def __init__(self, stage: Stage, link: "psycopg.Connection[tuple[object, ...]]"):
        receipt = stage.register_person()
        written = reads.entry_of(receipt.act)
        assert written is not None
        with connection.cursor() as cursor:
            cursor.execute("SELECT entry FROM register_entry WHERE act = %s", [receipt.act])
            self.entry = bytes(cursor.fetchone()[0])
        self.stage, self.link, self.act = stage, link, receipt.act
        link.prepare_threshold = 0

    def __call__(self) -> None:
        act, person = uuid4(), uuid4()
        post = self.stage.story["registrar"]
        today = self.stage.today
        with self.link.transaction():
            self._one(
                "INSERT INTO register_key (account, key, digest, act) VALUES (%s, %s, %b, %s)"
                " ON CONFLICT DO NOTHING RETURNING act",
                ["bench", str(act), b"x" * 32, act],
            )
            self._one("SELECT register_lock(%s, %s::text[], %s)", [[post], [None], [False]])
            values = {
                "post": post,
                "by": self.stage.story["registrar_person"],
                "kind": "bodies.register_person",
            }
            self._one(STANDING, values | {"on": today, "recorded_on": today})
            self._person(act, person)
            entry = self.entry.replace(str(self.act).encode(), str(act).encode())
            self._one("SELECT register_append(%b)", [[entry]])

    def _person(self, act: UUID, person: UUID) -> None:
        self.link.execute(
            "WITH made AS (INSERT INTO register_thing (id, sort, act) VALUES (%s, 'bodies.person', %s))"
            " INSERT INTO bodies_person"
            " (id, thing_id, since, since_act, opened_act, name_kk, name_ru, name_en)"
            " VALUES (%s, %s, %s, %s, %s, 'P', 'P', 'P')",
            [person, act, uuid4(), person, self.stage.today, act, act],
        )

    def _one(self, sql: str, values: object) -> object:
        return self.link.execute(sql, values).fetchone()  # type: ignore[call-overload]
