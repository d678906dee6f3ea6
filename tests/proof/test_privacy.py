"""What is not public does not leave; what was erased is gone, and nothing that was proved is less proved."""

import hashlib
import io
import json
from typing import Any

import pytest

from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED, Story
from akimat.register import attachments, private, reads
from akimat.register.errors import Malformed, Refused
from akimat.register.models import Private as PrivateValue
from akimat.register.perform import Receipt
from akimat.register.replay import replay
from akimat.register.verify import verify

ERASE = "register.erase_personal_data"
IIN = "991231-marker-450126"
SCAN = b"a scan with marker-scan in it"


def person(story: Story, private_value: str | None = IIN, **rest: Any) -> Receipt:
    payload = {"names": world.names("Namesake"), "told_apart_by": private_value}
    return story.act("bodies.register_person", payload, author="registrar", on=FOUNDED, **rest)


def commitment(receipt: Receipt) -> str:
    written = reads.entry_of(receipt.act)
    assert written is not None
    found: str = written.body["payload"]["told_apart_by"]["commitment"]
    return found


def erase(story: Story, receipt: Receipt, *what: str, author: str = "registrar") -> Receipt:
    payload = {"entry": receipt.act, "what": what, "reason": "asked for"}
    return story.act(ERASE, payload, author=author, on=FOUNDED)


def closed_scan() -> str:
    return attachments.store(io.BytesIO(SCAN), name="marker-name.pdf", media_type="", public=False)


def with_scan(story: Story, reference: str) -> Receipt:
    paper = world.paper(story["outside"], FOUNDED).model_copy(update={"attachment": reference})
    payload = {"post": story["president"], "person": story["president_person"]}
    return story.act("bodies.president_took_office", payload, author="registrar", on=FOUNDED, document=paper)


@pytest.mark.django_db
def test_an_entry_holds_a_commitment_that_its_salt_opens() -> None:
    story = world.found()
    receipt, twin = person(story), person(story)
    written = reads.entry_of(receipt.act)
    assert written is not None and IIN not in json.dumps(written.body)
    assert commitment(receipt) != commitment(twin), "the same value, and nobody can see that it is"
    assert private.opened([commitment(receipt)]) == {commitment(receipt): IIN}
    kept = PrivateValue.objects.get(pk=commitment(receipt))
    salted = bytes(kept.salt) + json.dumps(IIN).encode()
    assert len(kept.salt) == 16 and hashlib.sha256(salted).hexdigest() == commitment(receipt)
    assert verify().faults == () and replay().faults == []


@pytest.mark.django_db
def test_the_same_request_again_is_the_same_act() -> None:
    story = world.found()
    first, again = person(story, key="once"), person(story, key="once")
    assert (again.act, again.repeated) == (first.act, True)
    with pytest.raises(Malformed):
        person(story, "another value", key="once")
    erase(story, first, commitment(first))
    assert person(story, key="once").act == first.act


@pytest.mark.django_db
def test_after_erasure_everything_holds_but_the_value() -> None:
    story = world.found()
    receipt = person(story)
    entry = reads.entry_of(receipt.act)
    with pytest.raises(Refused):
        erase(story, receipt, "0" * 64)
    erasing = erase(story, receipt, commitment(receipt))
    assert private.opened([commitment(receipt)]) == {}
    assert private.erased([commitment(receipt)]) == {commitment(receipt): erasing.act}
    assert reads.entry_of(receipt.act) == entry
    assert verify().faults == () and replay().faults == []
    with pytest.raises(Refused):
        erase(story, receipt, commitment(receipt))
    with pytest.raises(Refused):
        undo = {"entry": erasing.act, "reason": "regret"}
        story.act("register.void_entry", undo, author="registrar", on=FOUNDED)


@pytest.mark.django_db
def test_only_the_author_erases() -> None:
    story = world.country()
    receipt = person(story)
    with pytest.raises(Refused):
        erase(story, receipt, commitment(receipt), author="president")


@pytest.mark.django_db
def test_a_correction_keeps_the_value_without_knowing_it() -> None:
    story = world.found()
    receipt = person(story)
    payload = {"names": world.names("Other"), "told_apart_by": {"commitment": commitment(receipt)}}
    correction = {"entry": receipt.act, "payload": payload, "reason": "a slip"}
    done = story.act("register.correct_entry", correction, author="registrar", on=FOUNDED)
    [replaced] = done.caused
    written = reads.entry_of(replaced)
    assert written is not None
    assert written.body["payload"]["told_apart_by"] == {"commitment": commitment(receipt)}
    unknown = correction | {"payload": payload | {"told_apart_by": {"commitment": "0" * 64}}}
    with pytest.raises(Malformed):
        story.act("register.correct_entry", unknown, author="registrar", on=FOUNDED)


@pytest.mark.django_db
def test_a_correction_with_a_new_value_seals_it() -> None:
    story = world.found()
    receipt = person(story)
    payload = {"names": world.names("Other"), "told_apart_by": "marker-new"}
    correction = {"entry": receipt.act, "payload": payload, "reason": "a slip"}
    done = story.act("register.correct_entry", correction, author="registrar", on=FOUNDED)
    for written in reads.walk():
        assert "marker-new" not in json.dumps(written.body)
    written = reads.entry_of(done.caused[0])
    assert written is not None
    assert list(
        private.opened(private.commitments(json.dumps(written.body, separators=(",", ":")).encode())).values()
    ) == ["marker-new"]
    assert replay().faults == []
