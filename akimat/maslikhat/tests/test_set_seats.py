"""Seats are set by the election commission, at most as many as the law allows; not known is not zero."""

from datetime import date

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.world import FOUNDED
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.register.errors import Malformed

pytestmark = pytest.mark.django_db


def test_the_total_counts_vacancies() -> None:
    story = assembly.region(mandates=4)
    electorate = reads.electorate(story["north"], FOUNDED)
    assert (electorate.maslikhats, electorate.deputies_total, electorate.mandates) == (3, 9, 4)
    assert reads.electorate(story["south"], FOUNDED).deputies_total is None


def test_the_number_changes_in_time() -> None:
    story = assembly.region(mandates=0)
    later = date(2023, 1, 1)
    payload = {"maslikhat": story["north_maslikhat"], "seats": 5}
    story.act("maslikhat.set_seats", payload, author="commission", on=later)
    assert reads.electorate(story["north"], later).deputies_total == 11
    assert reads.electorate(story["north"], FOUNDED).deputies_total == 9


def test_a_maslikhat_without_a_number_makes_the_total_unknown() -> None:
    story = assembly.region(mandates=0)
    story.body("city_maslikhat", "maslikhat", "south-one")
    assert reads.electorate(story["south"], FOUNDED).maslikhats == 1
    assert reads.electorate(story["south"], FOUNDED).deputies_total is None


@pytest.mark.parametrize(("maslikhat", "seats"), [("north_maslikhat", 51), ("north-one_maslikhat", 26)])
def test_not_more_than_the_law_allows(maslikhat: str, seats: int) -> None:
    story = assembly.region(mandates=0)
    with refused("3.2", "maslikhat.set_seats", "law_148_2001"):
        payload = {"maslikhat": story[maslikhat], "seats": seats}
        story.act("maslikhat.set_seats", payload, author="commission", on=FOUNDED)


def test_not_by_the_apparatus() -> None:
    story = assembly.region(mandates=0)
    with refused("3.1", "maslikhat.set_seats", "law_148_2001"):
        payload = {"maslikhat": story["north_maslikhat"], "seats": 3}
        story.act("maslikhat.set_seats", payload, author="registrar", on=FOUNDED)


def test_an_akimat_has_no_seats() -> None:
    story = assembly.region(mandates=0)
    with pytest.raises(Malformed):
        payload = {"maslikhat": story["north_akimat"], "seats": 3}
        story.act("maslikhat.set_seats", payload, author="commission", on=FOUNDED)
