"""A mistaken entry of this room is voided or corrected; not while later acts rest on it."""

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY, ballot, closed, counted

pytestmark = pytest.mark.django_db


def test_a_protocol_is_corrected() -> None:
    story = assembly.voting(method="paper")
    wrong = counted(story, {"aigul": 4, "bolat": 5})
    right = {
        "vote": str(story["vote"]),
        "totals": [
            {"nominee": str(story["aigul"]), "votes": 5},
            {"nominee": str(story["bolat"]), "votes": 4},
        ],
        "invalid": 0,
        "took_part": 9,
        "present": 9,
        "commission_members": 3,
    }
    payload = {"entry": wrong.act, "payload": right, "reason": "two numbers exchanged"}
    story.act("register.correct_entry", payload, author="chair", on=DAY)
    tally = reads.tally(story["vote"])
    assert tally is not None and tally.votes[story["aigul"]] == 5
    closed(story)
    assert reads.outcomes([story["vote"]])[story["vote"]].person_id == story["aigul"]


def test_a_meeting_that_has_voted_is_not_voided() -> None:
    story = assembly.region()
    assembly.proposed(story)
    assembly.called(story)
    opening = assembly.opened(story)
    assembly.vote_opened(story)
    ballot(story, "deputy_0", "aigul")
    with refused("6.5", "register.void_entry", "house"):
        payload = {"entry": opening.act, "reason": "mistake"}
        story.act("register.void_entry", payload, author="chair", on=DAY)


def test_a_voided_opening_puts_the_call_back() -> None:
    story = assembly.region()
    assembly.proposed(story)
    assembly.called(story)
    opening = assembly.opened(story)
    story.act("register.void_entry", {"entry": opening.act, "reason": "mistake"}, author="chair", on=DAY)
    meeting = reads.meeting(story["meeting"])
    assert meeting is not None and meeting.state == "called"
    assert reads.presences(story["meeting"]).count() == 0
    assembly.opened(story)
