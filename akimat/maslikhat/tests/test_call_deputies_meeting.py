"""The chair calls the meeting in time; a missed term is late, not void."""

from datetime import date

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.law import Grade, Verdict
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY

pytestmark = pytest.mark.django_db
KIND = "maslikhat.call_deputies_meeting"


def test_the_region_follows_from_the_post() -> None:
    story = assembly.region(mandates=0)
    assembly.proposed(story)
    meeting = reads.meeting(assembly.called(story))
    assert meeting is not None and meeting.region_id == story["north"] and meeting.state == "called"


def test_late_is_recorded_not_refused() -> None:
    story = assembly.region(mandates=0)
    assembly.proposed(story, on=date(2023, 9, 1))
    payload = {
        "proposal": story["proposal"],
        "received_on": date(2023, 9, 1),
        "announced_on": DAY,
        "held_on": DAY,
    }
    receipt = story.act(KIND, payload, author="chair", on=DAY)
    assert receipt.decision is not None
    late = [
        f.anchor for f in receipt.decision.findings if f.grade is Grade.LATE and f.verdict is Verdict.FAILS
    ]
    assert late == ["6.1", "6.2"]


def test_the_apparatus_calls_nobody() -> None:
    story = assembly.region(mandates=0)
    assembly.proposed(story)
    payload = {"proposal": story["proposal"], "received_on": DAY, "announced_on": DAY, "held_on": DAY}
    with refused("6.1", KIND, "decree_912_2022"):
        story.act(KIND, payload, author="registrar", on=DAY)
