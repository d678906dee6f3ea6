"""A mandate votes once, whatever arrives together; its ballot and its end come one after the other."""

from typing import Any

import pytest

from akimat.bodies.tests.test_races import at_once
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY, ballot, closed
from akimat.register.perform import Receipt

pytestmark = pytest.mark.pg16


def test_two_different_ballots_of_one_mandate(committing_database: Any) -> None:
    story = assembly.voting()
    results = at_once(lambda: ballot(story, "deputy_0", "aigul"), lambda: ballot(story, "deputy_0", "bolat"))
    assert sorted(type(result).__name__ for result in results) == ["Receipt", "Refused"]
    assert reads.ballots_of(story["vote"]).count() == 1


def test_the_same_ballot_twice_at_once_is_one_act(committing_database: Any) -> None:
    story = assembly.voting()
    results = at_once(lambda: ballot(story, "deputy_0", "aigul"), lambda: ballot(story, "deputy_0", "aigul"))
    assert {result.number for result in results if isinstance(result, Receipt)} == {results[0].number}
    assert sorted(result.repeated for result in results) == [False, True]


def test_ballots_and_the_close(committing_database: Any) -> None:
    """Whatever was cast is counted: nothing slips in behind the count."""
    story = assembly.voting()
    ballot(story, "deputy_0", "aigul")
    acts = [lambda n=n: ballot(story, f"deputy_{n}", "bolat") for n in range(1, 5)]
    results = at_once(*acts, lambda: closed(story))
    cast = 1 + sum(isinstance(result, Receipt) for result in results[:-1])
    tally = reads.tally(story["vote"])
    assert tally is not None and tally.took_part == cast
    expected = {1: "Consent", 2: "RepeatAmong"}.get(cast, "Consent")
    assert reads.outcomes([story["vote"]])[story["vote"]].outcome["is"] == expected  # type: ignore[index]


def test_a_ballot_and_the_end_of_its_mandate(committing_database: Any) -> None:
    story = assembly.voting()
    ending = {"mandate": story["deputy_0"]}
    results = at_once(
        lambda: ballot(story, "deputy_0", "aigul"),
        lambda: story.act("maslikhat.end_mandate", ending, author="commission", on=DAY),
    )
    assert isinstance(results[1], Receipt)
    if isinstance(results[0], Receipt):
        assert results[0].number is not None and results[1].number is not None
        assert results[0].number < results[1].number
