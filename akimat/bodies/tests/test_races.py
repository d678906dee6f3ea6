"""Two at once: locks and constraints leave one akim, one head, one first act. Committed, from threads."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from akimat.bodies import reads
from akimat.bodies.tests import world
from akimat.bodies.tests.test_appoint_akim import appointment
from akimat.register.errors import BrokenRegister, Refused
from akimat.register.perform import Receipt

pytestmark = pytest.mark.pg16
DAY = date(2023, 9, 5)


def at_once(*acts: Callable[[], Receipt]) -> list[Any]:
    """Start all together; the receipt or the error of each."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], Receipt]) -> Any:
        try:
            barrier.wait(10)
            return act()
        except (Refused, BrokenRegister) as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_two_recorded_appointments(committing_database: Any) -> None:
    story = world.country()
    decree = world.paper(story["outside"], DAY)

    def appoint(person: str) -> Receipt:
        payload = appointment(story, person)
        return story.act("bodies.appoint_akim", payload, author="registrar", on=DAY, document=decree)

    results = at_once(lambda: appoint("aigul"), lambda: appoint("bolat"))
    assert sorted(isinstance(result, Receipt) for result in results) == [False, True]
    assert len(reads.holders([story["north_akim"]], DAY)[story["north_akim"]]) == 1


def test_two_heads(committing_database: Any) -> None:
    story = world.country()
    story.body("akimat", "akimat", "north-one")
    results = at_once(
        lambda: story.act("bodies.create_post", _akim(story, "one"), author="registrar", on=DAY),
        lambda: story.act("bodies.create_post", _akim(story, "two"), author="registrar", on=DAY),
    )
    assert sorted(type(result).__name__ for result in results) == ["Receipt", "Refused"]


def test_two_first_acts(committing_database: Any) -> None:
    results = at_once(lambda: _found(), lambda: _found())
    assert sorted(isinstance(result, Receipt) for result in results) == [False, True]


def _akim(story: world.Story, code: str) -> dict[str, Any]:
    return {
        "body": story["akimat"],
        "office": "akim",
        "code": code,
        "names": world.names(code),
        "is_head": True,
    }


def _found() -> Receipt:
    payload = {
        "names": world.names("Register"),
        "demonstration": True,
        "apparatus": world.names("Apparatus"),
        "head_post": world.names("Head"),
        "head_code": "registrar",
        "head": world.names("Registrar"),
    }
    return world.Story().act("bodies.found_register", payload, author="installation", on=world.FOUNDED)
