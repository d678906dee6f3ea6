"""After a correction the acts in between are judged anew; those that come out otherwise are listed."""

from datetime import date

import pytest

from akimat.bodies.tests.world import Story
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY
from akimat.register import reads
from akimat.register.perform import Receipt
from akimat.register.reconsider import reconsider
from akimat.register.replay import replay

pytestmark = pytest.mark.django_db


def entered(story: Story, post: str, person: str, on: date = DAY) -> Receipt:
    payload = {"post": story[post], "person": story[person]}
    return story.act("bodies.enter_holder", payload, author="registrar", on=on)


def void(story: Story, receipt: Receipt, author: str = "registrar") -> Receipt:
    payload = {"entry": receipt.act, "reason": "nothing of the kind happened"}
    return story.act("register.void_entry", payload, author=author, on=DAY)


def correct(story: Story, receipt: Receipt, person: str, **more: object) -> Receipt:
    right = {"post": str(story["second_chair"]), "person": str(story[person])} | more
    payload = {"entry": receipt.act, "payload": right, "reason": "the wrong person"}
    return story.act("register.correct_entry", payload, author="registrar", on=DAY)


def called_by_a_mistaken_chair() -> tuple[Story, Receipt, Receipt]:
    """Somebody is entered as chair, and calls a meeting; only then the mistake is found."""
    story = assembly.region()
    assembly.proposed(story)
    leaving = {"post": story["chair"], "person": story["chairman"]}
    story.act("bodies.leave_post", leaving, author="registrar", on=DAY)
    story.post("second_chair", "north_maslikhat", "maslikhat_chair", on=DAY, head=False)
    mistake = entered(story, "second_chair", "dana")
    days = {"received_on": DAY, "announced_on": DAY, "held_on": DAY}
    payload = {"proposal": story["proposal"]} | days
    call = story.act("maslikhat.call_deputies_meeting", payload, author="second_chair", on=DAY)
    return story, mistake, call


def test_an_act_of_somebody_who_never_held_the_post_is_listed() -> None:
    story, mistake, call = called_by_a_mistaken_chair()
    voided = void(story, mistake)
    [otherwise] = reconsider(voided.number or 0)
    assert (otherwise.number, otherwise.then, otherwise.now) == (call.number, True, False)
    assert any("record_keeping" in norm for norm in otherwise.because), otherwise.because
    assert replay().faults == []


def test_another_person_in_the_place_of_the_mistaken_one() -> None:
    story, mistake, call = called_by_a_mistaken_chair()
    assert [each.number for each in reconsider(correct(story, mistake, "bolat").number or 0)] == [call.number]


def test_what_changes_no_verdict_is_not_listed() -> None:
    story, mistake, _ = called_by_a_mistaken_chair()
    assert reconsider(correct(story, mistake, "dana", acting=True).number or 0) == []


def test_an_outcome_that_rested_on_a_voided_protocol_is_listed() -> None:
    """Voiding the protocol leaves the closing as it is; the list says that it has lost its ground."""
    story = assembly.voting(method="paper")
    count = assembly.counted(story, {"aigul": 4, "bolat": 5})
    closing = assembly.closed(story)
    [otherwise] = reconsider(void(story, count, author="chair").number or 0)
    assert otherwise.number == closing.number
    assert any(str(story["bolat"]) in each for each in otherwise.because)
    assert replay().faults == []


def test_only_a_correction_can_be_asked_about() -> None:
    assembly.region()
    for number in (1, reads.size() + 1):
        with pytest.raises(LookupError):
            reconsider(number)
