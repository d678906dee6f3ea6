"""Quorum is two thirds of all seats of the region's maslikhats; only their deputies count."""

import pytest

from akimat.bodies.tests.refusals import anchors, refused
from akimat.bodies.tests.world import Story, paper
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY
from akimat.register.perform import Receipt

pytestmark = pytest.mark.django_db
KIND = "maslikhat.open_deputies_meeting"


def before(**rest: object) -> Story:
    story = assembly.region(**rest)  # type: ignore[arg-type]
    assembly.proposed(story)
    assembly.called(story)
    return story


def recorded(story: Story, **totals: int) -> Receipt:
    """A meeting that happened elsewhere, known by its document."""
    payload = {"meeting": story["meeting"]} | totals
    return story.act(KIND, payload, author="registrar", on=DAY, document=paper(story["outside"], DAY))


def test_six_of_nine_are_enough() -> None:
    story = before(mandates=9)
    assembly.opened(story, present=6)
    meeting = reads.meeting(story["meeting"])
    assert meeting is not None and meeting.state == "open"
    assert reads.attendance(story["meeting"], DAY) == reads.Attendance(present=6, deputies_total=9)


def test_five_of_nine_are_not() -> None:
    with refused("9.4", KIND, "decree_912_2022"):
        assembly.opened(before(mandates=9), present=5)


def test_vacancies_count_against_the_quorum() -> None:
    with refused("9.4", KIND, "decree_912_2022"):
        assembly.opened(before(mandates=5), present=5)


def test_totals_are_not_believed_of_a_meeting_held_here() -> None:
    story = before(mandates=9)
    payload = {"meeting": story["meeting"], "present_total": 9, "deputies_total": 9}
    with refused("9.4", KIND, "decree_912_2022"):
        story.act(KIND, payload, author="chair", on=DAY)


def test_a_recorded_meeting_known_by_totals() -> None:
    story = before(mandates=0)
    recorded(story, present_total=7)
    assert reads.attendance(story["meeting"], DAY) == reads.Attendance(present=7, deputies_total=9)


def test_with_an_unknown_number_of_seats_the_quorum_cannot_be_judged() -> None:
    story = before(mandates=0, seats=(None, 3, 3))
    receipt = recorded(story, present_total=7)
    assert "9.4" in anchors(receipt)
    assert receipt.decision is not None
    assert [f.missing for f in receipt.decision.failed if f.anchor == "9.4"] == ["deputies_total"]


def test_a_stranger_among_those_present() -> None:
    story = before(mandates=9)
    story.act("maslikhat.end_mandate", {"mandate": story["deputy_0"]}, author="commission", on=DAY)
    with refused("9.1", KIND, "decree_912_2022"):
        assembly.opened(story, present=9)


def test_it_is_opened_once() -> None:
    story = before(mandates=9)
    assembly.opened(story)
    with refused("1", KIND, "house"):
        assembly.opened(story)
