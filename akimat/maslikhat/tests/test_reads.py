"""What pages ask: a meeting with its votes, as known at any act."""

import pytest

from akimat.maslikhat import naming, reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY, ballot, closed

pytestmark = pytest.mark.django_db


def test_a_count_as_it_was_known() -> None:
    story = assembly.voting()
    first = ballot(story, "deputy_0", "aigul")
    ballot(story, "deputy_1", "bolat")
    last = ballot(story, "deputy_2", "bolat")
    after = closed(story)
    [now] = reads.votes_of(story["meeting"])
    [then] = reads.votes_of(story["meeting"], known=last.number)
    assert now.until == DAY and then.ended is None  # type: ignore[attr-defined]
    votes = reads.tallies([now])[story["vote"]].votes
    assert votes == {story["aigul"]: 1, story["bolat"]: 2}
    assert reads.tallies([now], known=first.number)[story["vote"]].took_part == 1
    assert reads.outcomes([story["vote"]], known=last.number) == {}
    assert reads.outcomes([story["vote"]], known=after.number)[story["vote"]].person_id == story["bolat"]


def test_a_meeting_as_it_was_known() -> None:
    story = assembly.voting()
    ballot(story, "deputy_0", "aigul")
    after = closed(story)
    assert after.number is not None
    states = [row.state for row in reads.meeting_history(story["meeting"])]
    assert states == ["called", "open", "closed"]
    before = reads.meeting(story["meeting"], known=after.number - 1)
    assert before is not None and before.state == "open"


def test_names_and_choices() -> None:
    story = assembly.voting()
    things = {
        "maslikhat.mandate": naming.mandate_names([story["deputy_0"]], "ru"),
        "maslikhat.meeting": naming.meeting_names([story["meeting"]], "ru"),
        "maslikhat.vote": naming.vote_names([story["vote"]], "kk"),
        "maslikhat.proposal": naming.proposal_names([story["proposal"]], "en"),
    }
    assert all(len(named) == 1 for named in things.values())
    assert len(naming.mandate_choices(DAY, "kk")) == 9
    assert [thing for thing, _ in naming.vote_choices(DAY, "kk")] == [story["vote"]]
    assert [thing for thing, _ in naming.meeting_choices(DAY, "kk")] == [story["meeting"]]
