"""What an act costs in statements: few, and as many after a long history as after a short one."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from akimat.bodies.tests import world
from akimat.maslikhat.tests import assembly

MOST = 14
pytestmark = pytest.mark.django_db


def statements(act: Callable[[], object]) -> list[str]:
    """What is sent to the database, without the savepoint that stands in for a transaction in a test."""
    with CaptureQueriesContext(connection) as captured:
        act()
    return [each["sql"] for each in captured if "SAVEPOINT" not in each["sql"]]


def test_a_small_act_needs_few_statements_however_long_the_log() -> None:
    story = world.country()
    first = statements(lambda: story.person("first"))
    assert len(first) <= MOST, "\n".join(first)
    for number in range(20):
        story.person(f"person {number}")
    assert len(statements(lambda: story.person("last"))) == len(first)


def test_a_ballot_needs_few_statements_however_many_were_cast() -> None:
    story = assembly.voting()
    first = statements(lambda: assembly.ballot(story, "deputy_0", "aigul"))
    assert len(first) <= MOST, "\n".join(first)
    for number in range(1, 8):
        assembly.ballot(story, f"deputy_{number}", "aigul")
    assert len(statements(lambda: assembly.ballot(story, "deputy_8", "bolat"))) == len(first)


def test_a_tree_of_units_needs_one_statement_for_each() -> None:
    """A unit and its first row are written together."""
    story = world.country()

    def enter(count: int, region: str) -> list[str]:
        units = [
            {"code": f"{region}-{n}", "names": world.names(f"{region} {n}"), "rank": "district"}
            | {"parent": story[region]}
            for n in range(count)
        ]
        return statements(
            lambda: story.act("territory.enter_units", {"units": units}, author="registrar", on=world.FOUNDED)
        )

    few, many = enter(3, "north"), enter(13, "south")
    assert sum("territory_unit" in sql and "INSERT" in sql for sql in many) == 13
    assert len(many) - len(few) <= 20
