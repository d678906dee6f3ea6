"""Sixteen clients at once: on one subject one wins, on crossed ones nobody deadlocks, numbers have no gap.

The control without locks shows that the races are real: there, several win.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED
from akimat.register import clock, perform, reads
from akimat.register.errors import BrokenRegister, Refused
from akimat.register.replay import replay
from tests.databases import TestDatabase

pytestmark = pytest.mark.pg16
CLIENTS = 16


def at_once(tasks: Sequence[Callable[[], Any]]) -> list[Any]:
    """Run tasks together, each with a connection of its own; results or exceptions, in order."""
    barrier = Barrier(len(tasks))

    def run(task: Callable[[], Any]) -> Any:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")  # connected before the start
            barrier.wait(timeout=30)
            with clock.telling_on(FOUNDED):
                return task()
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(tasks)) as pool:
        return list(pool.map(run, tasks))


def done(results: list[Any]) -> list[perform.Receipt]:
    return [result for result in results if isinstance(result, perform.Receipt)]


def act(
    story: world.Story, kind: str, payload: dict[str, Any], key: str, **rest: Any
) -> Callable[[], perform.Receipt]:
    by = perform.By("test", story["registrar_person"])
    return lambda: perform.perform(
        kind, payload, author=story["registrar"], by=by, on=FOUNDED, key=key, **rest
    )


def people(story: world.Story, count: int) -> list[UUID]:
    return [story.person(f"person {number}") for number in range(count)]


def entering(story: world.Story, count: int) -> list[Callable[[], perform.Receipt]]:
    payloads = [{"post": str(story["north_akim"]), "person": str(person)} for person in people(story, count)]
    return [act(story, "bodies.enter_holder", payload, f"race {n}") for n, payload in enumerate(payloads)]


def test_of_sixteen_on_one_post_one_wins(committing_database: TestDatabase) -> None:
    story = world.country()
    results = at_once(entering(story, CLIENTS))
    assert len(done(results)) == 1
    assert all(isinstance(result, Refused) for result in results if result not in done(results)), results
    assert replay().faults == []


def test_without_locks_the_rule_alone_admits_several(
    committing_database: TestDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: several are judged lawful, and only the constraint of the database stops the second."""
    story = world.country()
    monkeypatch.setattr(perform, "_lock", perform._sorts)
    results = at_once(entering(story, CLIENTS))
    assert any(isinstance(result, BrokenRegister) for result in results), results


def test_crossed_subjects_do_not_deadlock(committing_database: TestDatabase) -> None:
    """Half goes north then south, half the other way: the order of locks is the register's, not theirs."""
    story = world.country()
    story.holder("north_akim", "aigul")
    tasks = []
    for number in range(CLIENTS):
        one, other = ("north", "south") if number % 2 else ("south", "north")
        payload = {"body": str(story[f"{one}_akimat"]), "office": "specialist", "code": f"post-{number}"}
        payload |= {"names": world.names(f"post of {other}"), "is_head": False}
        tasks.append(act(story, "bodies.create_post", payload, f"crossed {number}"))
    results = at_once(tasks)
    assert len(done(results)) == CLIENTS, results


def test_numbers_have_no_gap_and_no_double(committing_database: TestDatabase) -> None:
    story = world.country()
    before = reads.size()
    tasks = [
        act(story, "bodies.register_person", {"names": world.names(f"p{n}")}, f"number {n}")
        for n in range(64)
    ]
    numbers = sorted(receipt.number for receipt in done(at_once(tasks[:16]) + at_once(tasks[16:32])))
    assert numbers == list(range(before + 1, before + 33))
    assert replay().faults == []


def test_one_key_sent_sixteen_times_is_one_act(committing_database: TestDatabase) -> None:
    story = world.country()
    before = reads.size()
    task = act(story, "bodies.register_person", {"names": world.names("Once")}, "one key")
    receipts = done(at_once([task] * CLIENTS))
    assert len(receipts) == CLIENTS
    assert len({(receipt.act, receipt.number, receipt.leaf) for receipt in receipts}) == 1
    assert [receipt.repeated for receipt in receipts].count(False) == 1
    assert reads.size() == before + 1
