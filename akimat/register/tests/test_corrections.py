"""A correction undoes and replaces in the way of the original and never makes lawful what was not."""

from datetime import date

import pytest

from akimat.bodies import reads as bodies
from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED, Story
from akimat.register import reads
from akimat.register.errors import Refused
from akimat.register.models import Entry
from akimat.register.replay import replay

pytestmark = pytest.mark.django_db
LATER = date(2022, 6, 20)


def void(story: Story, entry: str, on: date = LATER):
    payload = {"entry": story[entry], "reason": "entered twice"}
    return story.act("register.void_entry", payload, author="registrar", on=on)


def correct(story: Story, entry: str, payload: dict[str, object], on: date = LATER):
    body = {"entry": story[entry], "payload": payload, "reason": "wrong person"}
    return story.act("register.correct_entry", body, author="registrar", on=on)


def with_chair() -> Story:
    story = world.country()
    story.body("north_maslikhat", "maslikhat", "north")
    story.post("chair", "north_maslikhat", "maslikhat_chair")
    payload = {"post": story["chair"], "person": story["aigul"]}
    story.things["entered"] = story.act("bodies.enter_holder", payload, author="registrar", on=FOUNDED).act
    return story


def anchors(refused: Refused) -> set[str]:
    return {finding.anchor for finding in refused.decision.failed}


def test_voiding_takes_the_row_back_and_keeps_the_entry() -> None:
    story = with_chair()
    void(story, "entered")
    assert bodies.holder_of(story["chair"], LATER) is None
    assert reads.entry_of(story["entered"]) is not None
    assert replay().faults == []


def test_a_correction_puts_the_right_one_in_its_place_on_its_day() -> None:
    story = with_chair()
    receipt = correct(story, "entered", {"post": str(story["chair"]), "person": str(story["bolat"])})
    [tenure] = bodies.history(story["chair"])
    assert (tenure.person_id, tenure.since) == (story["bolat"], FOUNDED)
    replaced = Entry.objects.get(caused_by=receipt.act)
    assert (replaced.kind, replaced.on, replaced.mode) == ("bodies.enter_holder", FOUNDED, "issued")
    assert replay().faults == []


def test_undoing_a_closing_puts_the_row_back_with_its_beginning_and_ground() -> None:
    story = with_chair()
    payload = {"post": story["chair"], "person": story["aigul"]}
    story.things["left"] = story.act(
        "bodies.leave_post", payload, author="registrar", on=date(2022, 6, 12)
    ).act
    void(story, "left")
    [tenure] = bodies.history(story["chair"])
    assert (tenure.person_id, tenure.since, tenure.until) == (story["aigul"], FOUNDED, None)
    assert (tenure.since_act, tenure.opened_act) == (story["entered"], reads.numbered(reads.size()).doing.act)
    assert replay().faults == []


def test_what_rests_on_an_entry_is_listed_and_stops_it() -> None:
    story = world.country()
    made = story.act(
        "bodies.register_person", {"names": world.names("Erlan")}, author="registrar", on=FOUNDED
    )
    story.things |= {"registered": made.act, "erlan": made.made["person"]}
    story.post("adviser", "presidency", "specialist", head=False)
    story.holder("adviser", "erlan")
    with pytest.raises(Refused) as refused:
        void(story, "registered")
    assert anchors(refused.value) == {"6.5"}
    [finding] = refused.value.decision.failed
    assert finding.facts["TargetEntry"]["resting"] == [reads.size()]


def test_an_entry_is_voided_once() -> None:
    story = with_chair()
    void(story, "entered")
    with pytest.raises(Refused) as refused:
        void(story, "entered")
    assert "6.3" in anchors(refused.value)


def test_a_correction_is_not_corrected() -> None:
    story = with_chair()
    story.things["voided"] = void(story, "entered").act
    with pytest.raises(Refused) as refused:
        void(story, "voided")
    assert "6.4" in anchors(refused.value)


def test_only_the_author_corrects() -> None:
    story = with_chair()
    with pytest.raises(Refused) as refused:
        story.act(
            "register.void_entry",
            {"entry": story["entered"], "reason": "I would rather not"},
            author="president",
            on=LATER,
        )
    assert "6.1" in anchors(refused.value)


def test_a_correction_cannot_make_lawful_what_was_not() -> None:
    """An akim may be entered once; moving somebody else's entry to an akim's post is judged anew."""
    story = world.country()
    payload = {"post": story["north_akim"], "person": story["aigul"]}
    story.act("bodies.enter_holder", payload, author="registrar", on=FOUNDED)
    story.post("adviser", "presidency", "specialist", head=False)
    other = {"post": story["adviser"], "person": story["bolat"]}
    story.things["entered"] = story.act("bodies.enter_holder", other, author="registrar", on=FOUNDED).act
    with pytest.raises(Refused) as refused:
        correct(story, "entered", {"post": str(story["north_akim"]), "person": str(story["bolat"])})
    assert "5.8" in anchors(refused.value)
    assert bodies.holder_of(story["adviser"], LATER) == story["bolat"]


def test_known_tells_what_the_register_knew() -> None:
    story = with_chair()
    before = reads.size()
    correct(story, "entered", {"post": str(story["chair"]), "person": str(story["bolat"])})
    assert [t.person_id for t in bodies.history(story["chair"], known=before)] == [story["aigul"]]
    assert [t.person_id for t in bodies.history(story["chair"])] == [story["bolat"]]
