"""The vote of Akmola region of 5 September 2023, 177 to 73, as a recorded count.

Nobody published the number of seats, the commission or the names of those present: what rests on them cannot
be judged, and the acts stand with that mark. The outcome is computed all the same.
"""

from typing import Any

import pytest

from akimat.bodies import reads as bodies
from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import anchors
from akimat.bodies.tests.world import Story
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY
from akimat.register.perform import Receipt
from akimat.register.replay import replay

pytestmark = pytest.mark.django_db


def record(story: Story, kind: str, payload: dict[str, Any]) -> Receipt:
    document = world.paper(story["outside"], DAY)
    return story.act(kind, payload, author="registrar", on=DAY, document=document)


def test_akmola() -> None:
    story = assembly.region(seats=(None, None, None), mandates=0)
    nominees = [story["aigul"], story["bolat"]]
    proposal = record(
        story, "maslikhat.propose_nominees", {"post": story["north_akim"], "nominees": nominees}
    )
    days = {"received_on": DAY, "announced_on": DAY, "held_on": DAY}
    call = record(story, "maslikhat.call_deputies_meeting", {"proposal": proposal.made["proposal"]} | days)
    meeting = call.made["meeting"]
    opening = record(story, "maslikhat.open_deputies_meeting", {"meeting": meeting, "present_total": 250})
    assert "9.4" in anchors(opening)
    vote = record(
        story,
        "maslikhat.open_consent_vote",
        {"meeting": meeting, "nominees": nominees, "method": "hands"},
    ).made["vote"]
    totals = [{"nominee": nominees[0], "votes": 177}, {"nominee": nominees[1], "votes": 73}]
    count = {"vote": vote, "totals": totals, "took_part": 250, "invalid": 0}
    assert "11.1" in anchors(record(story, "maslikhat.record_count", count))
    record(story, "maslikhat.close_consent_vote", {"vote": vote})
    assert reads.outcomes([vote])[vote].person_id == story["aigul"]
    appointment = {"post": story["north_akim"], "person": story["aigul"]}
    receipt = record(story, "bodies.appoint_akim", appointment)
    assert receipt.decision is not None
    assert {f.norm.split(":")[1] for f in receipt.decision.failed} == {"the_president_appoints"}
    assert bodies.holder_of(story["north_akim"], DAY) == story["aigul"]
    assert replay().faults == []
