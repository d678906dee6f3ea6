"""One register for the attempts of a module. None of them may change it, which is seen at the end."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from akimat.bodies.tests import world
from akimat.register.replay import replay
from akimat.register.verify import verify
from akimat.web.connection import pointed_at
from tests import databases
from tests.databases import TestDatabase


@pytest.fixture(scope="module")
def register(template_database: str, django_db_blocker: Any) -> Iterator[TestDatabase]:
    with databases.clone(template_database) as own, pointed_at(own.runtime_url), django_db_blocker.unblock():
        story = world.country()
        story.holder("north_akim", "aigul")
        before = verify()
        yield own
        after = verify()
        assert (before.root, before.faults, after.faults) == (after.root, (), ())
        assert replay().faults == []


@pytest.fixture
def runtime(register: TestDatabase) -> Iterator[psycopg.Connection]:
    with psycopg.connect(register.runtime_url, autocommit=True) as link:
        yield link


@pytest.fixture(scope="module")
def told(template_database: str, django_db_blocker: Any) -> Iterator[str]:
    """A register with a history, to be cloned."""
    with databases.clone(template_database) as own:
        with pointed_at(own.runtime_url), django_db_blocker.unblock():
            world.country().holder("north_akim", "aigul")
        yield own.name
