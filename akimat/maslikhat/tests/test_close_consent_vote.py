"""The outcome is computed by the edition of its day, and is what an appointment needs."""

from datetime import date

import pytest

from akimat.bodies import reads as bodies
from akimat.bodies.tests.refusals import refused
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY, appointed, ballots, closed, counted

pytestmark = pytest.mark.django_db
KIND = "maslikhat.close_consent_vote"
UNDER_2026 = date(2026, 9, 5)


def test_consent_and_appointment() -> None:
    story = assembly.voting()
    ballots(story, {"aigul": 5, "bolat": 4})
    closed(story)
    outcome = reads.outcomes([story["vote"]])[story["vote"]]
    assert outcome.outcome == {"is": "Consent", "person": str(story["aigul"])}
    meeting = reads.meeting(story["meeting"])
    assert meeting is not None and meeting.state == "closed"
    appointed(story, "aigul")
    assert bodies.holder_of(story["north_akim"], DAY) == story["aigul"]


def test_the_loser_is_not_appointed() -> None:
    story = assembly.voting()
    ballots(story, {"aigul": 5, "bolat": 4})
    closed(story)
    with refused("4.1", "bodies.appoint_akim", "constitution_1995"):
        appointed(story, "bolat")


def test_consent_is_used_once() -> None:
    story = assembly.voting()
    ballots(story, {"aigul": 5, "bolat": 4})
    closed(story)
    appointed(story, "aigul")
    later = date(2023, 10, 1)
    payload = {"post": story["north_akim"], "person": story["aigul"]}
    story.act("bodies.dismiss_akim", payload, author="president", on=later)
    with refused("4.1", "bodies.appoint_akim", "constitution_1995"):
        appointed(story, "aigul", on=later)


def test_not_before_the_vote() -> None:
    story = assembly.voting(on=date(2023, 9, 6))
    ballots(story, {"aigul": 5, "bolat": 4}, on=date(2023, 9, 6))
    closed(story, on=date(2023, 9, 6))
    with refused("4.1", "bodies.appoint_akim", "constitution_1995"):
        appointed(story, "aigul", on=DAY, recorded_on=date(2023, 9, 6), late_reason="backdated")


def test_equal_votes_are_repeated_among_those_who_were_equal() -> None:
    story = assembly.voting()
    ballots(story, {"aigul": 4, "bolat": 4})
    closed(story)
    outcome = reads.outcomes([story["vote"]])[story["vote"]]
    assert outcome.outcome is not None and outcome.outcome["is"] == "RepeatAmong"
    assembly.vote_opened(story, nominees=["bolat", "aigul"])
    ballots(story, {"bolat": 5, "aigul": 4})
    closed(story)
    appointed(story, "bolat")


@pytest.mark.parametrize(("day", "outcome"), [(DAY, "Consent"), (UNDER_2026, "Nobody")])
def test_the_larger_number_against_the_majority(day: date, outcome: str) -> None:
    story = assembly.voting(method="paper", on=day)
    counted(story, {"aigul": 4, "bolat": 3}, on=day, invalid=2)
    closed(story, on=day)
    assert reads.outcomes([story["vote"]])[story["vote"]].outcome["is"] == outcome  # type: ignore[index]


def test_after_nobody_the_meeting_itself_decides_to_vote_again() -> None:
    story = assembly.voting(method="paper", on=UNDER_2026)
    counted(story, {"aigul": 4, "bolat": 3}, on=UNDER_2026, invalid=2)
    closed(story, on=UNDER_2026)
    with refused("4", "maslikhat.open_consent_vote", "house"):
        assembly.vote_opened(story, on=UNDER_2026)
    payload = {"meeting": story["meeting"]}
    story.act("maslikhat.decide_second_ballot", payload, author="chair", on=UNDER_2026)
    assembly.vote_opened(story, on=UNDER_2026)


def test_a_protocol_is_awaited() -> None:
    story = assembly.voting(method="hands")
    with refused("16.2", KIND, "decree_912_2022"):
        closed(story)


def test_it_is_closed_once() -> None:
    story = assembly.voting()
    ballots(story, {"aigul": 5, "bolat": 4})
    closed(story)
    with refused("3", KIND, "house"):
        closed(story)
