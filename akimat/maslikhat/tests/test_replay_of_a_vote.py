"""A whole vote, from seats to appointment, follows from the log: facts, state, all that was made."""

import pytest

from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY, appointed, ballots, closed, counted
from akimat.register.replay import replay

pytestmark = [pytest.mark.django_db, pytest.mark.pg16]


def test_ballots() -> None:
    story = assembly.voting()
    ballots(story, {"aigul": 5, "bolat": 3})
    story.act("maslikhat.end_mandate", {"mandate": story["deputy_8"]}, author="commission", on=DAY)
    closed(story)
    appointed(story, "aigul")
    result = replay()
    assert result.faults == [] and result.other_verdicts == []
    assert result.acts > 60


def test_a_protocol_and_an_inauguration() -> None:
    story = assembly.voting(method="paper")
    counted(story, {"aigul": 4, "bolat": 4}, invalid=1)
    closed(story)
    assembly.vote_opened(story, method="paper")
    counted(story, {"aigul": 6, "bolat": 3})
    closed(story)
    appointed(story, "aigul")
    payload = {"post": story["president"], "person": story["president_person"]}
    document = assembly.world.paper(story["outside"], DAY)
    story.act("bodies.president_took_office", payload, author="registrar", on=DAY, document=document)
    assert replay().faults == []
