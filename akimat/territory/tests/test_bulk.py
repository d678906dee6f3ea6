"""Rows that come by the thousand pass the same guards as a row opened alone."""

from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, transaction

from akimat.bodies.tests import world
from akimat.register.errors import BrokenRegister
from akimat.register.hand import Hand
from akimat.territory import reads
from akimat.territory.models import Unit
from tests.databases import TestDatabase

NAMES = {"name_kk": "x", "name_ru": "x", "name_en": "x"}


def rows(things: list[UUID]) -> list[dict[str, object]]:
    rest = {"rank": "locality", "kato_code": None, "parent": None, "region": None}
    return [{"thing": thing, "path": str(thing)} | NAMES | rest for thing in things]


def test_without_an_act_of_the_same_transaction_nothing_is_opened(committing_database: TestDatabase) -> None:
    world.found()
    with pytest.raises(DatabaseError, match="names no act of this transaction"), transaction.atomic():
        hand = Hand(uuid4(), world.FOUNDED)
        hand.open_many(Unit, rows(hand.new_many("territory.unit", 3)))
    assert reads.standing_units() == []


@pytest.mark.django_db
def test_what_does_not_stand_is_not_closed() -> None:
    with pytest.raises(BrokenRegister, match="0 open rows to close, not 1"):
        Hand(uuid4(), world.FOUNDED).close_many(Unit, [uuid4()])


@pytest.mark.django_db
def test_more_rows_than_one_statement_takes() -> None:
    with pytest.raises(KeyboardInterrupt), transaction.atomic():  # no act names them: they must not stay
        hand = Hand(uuid4(), world.FOUNDED)
        hand.open_many(Unit, rows(hand.new_many("territory.unit", 2001)))
        assert len(reads.standing_units()) == 2001
        raise KeyboardInterrupt
