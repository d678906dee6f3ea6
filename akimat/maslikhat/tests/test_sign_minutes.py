"""Minutes of a closed meeting, once; later than a day is late and no refusal."""

from datetime import date, timedelta

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.law import Grade, Verdict
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY, ballots, closed
from akimat.register.perform import Receipt

pytestmark = pytest.mark.django_db
KIND = "maslikhat.sign_minutes"


def signed(story: assembly.Story, sent_on: date = DAY) -> Receipt:
    payload = {"meeting": story["meeting"], "number": "1", "signed_on": DAY, "sent_on": sent_on}
    return story.act(KIND, payload, author="chair", on=DAY)


def closed_meeting() -> assembly.Story:
    story = assembly.voting()
    ballots(story, {"aigul": 5, "bolat": 4})
    closed(story)
    return story


@pytest.mark.parametrize(("days", "verdict"), [(1, Verdict.HOLDS), (2, Verdict.FAILS)])
def test_within_a_day(days: int, verdict: Verdict) -> None:
    decision = signed(closed_meeting(), DAY + timedelta(days=days)).decision
    assert decision is not None
    [late] = [each for each in decision.findings if (each.grade, each.anchor) == (Grade.LATE, "18")]
    assert late.verdict is verdict


def test_not_while_the_meeting_goes_on() -> None:
    with refused("18", KIND, "decree_912_2022"):
        signed(assembly.voting())


def test_once() -> None:
    story = closed_meeting()
    signed(story)
    with refused("10", KIND, "house"):
        signed(story)
