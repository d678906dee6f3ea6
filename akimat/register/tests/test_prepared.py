"""Prepared by a specialist for weeks, performed by the office-holder in one step."""

from datetime import date
from uuid import UUID

import pytest

from akimat.bodies import reads as bodies
from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED, Story
from akimat.register import clock, preparing, reads
from akimat.register.errors import Malformed, Refused
from akimat.register.models import PreparedAct
from akimat.register.perform import By, Receipt

pytestmark = pytest.mark.django_db
DAY = date(2022, 6, 20)


def world_with_an_akim() -> Story:
    story = world.country()
    story.holder("north_akim", "aigul")
    return story


def prepare(story: Story, person: str = "aigul", **rest: object) -> PreparedAct:
    """Dana prepares the President's decision."""
    payload = {"post": str(story["north_akim"]), "person": str(story[person])}
    return preparing.prepare(
        "bodies.dismiss_akim",
        payload,
        author=story["president"],
        by=story["dana"],
        on=DAY,
        **rest,  # type: ignore[arg-type]
    )


def perform(prepared: PreparedAct, person: UUID | None) -> Receipt:
    with clock.telling_on(DAY):
        return preparing.perform_prepared(prepared, by=By("test", person))


def test_a_draft_is_private_to_the_office_and_outside_the_log() -> None:
    story = world_with_an_akim()
    before = reads.size()
    draft = prepare(story)
    assert list(reads.prepared_for([story["president"]])) == [draft]
    assert list(reads.prepared_for([story["north_akim"], story["registrar"]])) == []
    assert (reads.size(), bodies.holder_of(story["north_akim"], DAY)) == (before, story["aigul"])


def test_the_act_shows_who_prepared_and_who_performed() -> None:
    story = world_with_an_akim()
    receipt = perform(prepare(story), story["president_person"])
    written = reads.entry_of(receipt.act)
    assert written is not None
    assert (written.body["prepared_by"], written.body["by"]) == (
        str(story["dana"]),
        str(story["president_person"]),
    )
    assert bodies.holder_of(story["north_akim"], DAY) is None
    assert not PreparedAct.objects.exists()


def test_in_an_office_of_one_both_are_the_same_visibly() -> None:
    story = world_with_an_akim()
    draft = prepare(story)
    PreparedAct.objects.update(prepared_by=story["president_person"])
    draft.refresh_from_db()
    written = reads.entry_of(perform(draft, story["president_person"]).act)
    assert written is not None and written.body["prepared_by"] == written.body["by"]


def test_whoever_prepares_does_not_perform() -> None:
    story = world_with_an_akim()
    draft = prepare(story)
    with pytest.raises(Refused):
        perform(draft, story["dana"])
    assert PreparedAct.objects.get() == draft


def test_a_refused_draft_stays_and_can_be_performed_when_the_facts_are_right() -> None:
    """That the law does not admit it yet is no reason not to prepare it."""
    story = world_with_an_akim()
    draft = prepare(story, "bolat")
    for _ in range(2):
        with pytest.raises(Refused):
            perform(draft, story["president_person"])
    assert PreparedAct.objects.get() == draft
    story.act(
        "bodies.dismiss_akim",
        {"post": story["north_akim"], "person": story["aigul"]},
        author="president",
        on=DAY,
    )
    decree = world.paper(story["outside"], DAY)
    appointment = {"post": story["north_akim"], "person": story["bolat"]}
    story.act("bodies.appoint_akim", appointment, author="registrar", on=DAY, document=decree)
    assert perform(draft, story["president_person"]).number == reads.size()
    assert not PreparedAct.objects.exists()


def test_performed_twice_is_performed_once() -> None:
    """Two clicks: the second finds the receipt of the first."""
    story = world_with_an_akim()
    draft = prepare(story)
    first, second = (perform(draft, story["president_person"]) for _ in range(2))
    assert (first.act, first.repeated, second.repeated) == (second.act, False, True)


def test_its_document_goes_with_it() -> None:
    story = world_with_an_akim()
    receipt = perform(
        prepare(story, document=world.paper(None, DAY, "51/272-VIII")), story["president_person"]
    )
    written = reads.entry_of(receipt.act)
    assert written is not None and written.doing.document is not None
    assert (written.doing.document.number, written.doing.mode) == ("51/272-VIII", "issued")


def test_what_does_not_parse_is_not_prepared() -> None:
    story = world_with_an_akim()
    for kind, payload in (
        ("bodies.dismiss_akim", {"post": "nobody"}),
        ("bodies.dismiss_akim", {}),
        ("bodies.crown", {}),
    ):
        with pytest.raises(Malformed):
            preparing.prepare(kind, payload, author=story["president"], by=story["dana"], on=FOUNDED)
    assert not PreparedAct.objects.exists()
