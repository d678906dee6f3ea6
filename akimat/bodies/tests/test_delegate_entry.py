"""The apparatus delegates entry for the bodies that it serves; to enter is not to decide."""

from typing import Any

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.world import FOUNDED, Story

pytestmark = pytest.mark.django_db


def delegate(story: Story, kinds: list[str], post: str = "president", **rest: Any) -> None:
    payload = {"post": story[post], "person": story["dana"], "kinds": kinds}
    story.act("bodies.delegate_entry", payload, author="registrar", on=FOUNDED, **rest)


def dismissal(story: Story, **rest: Any) -> None:
    payload = {"post": story["north_akim"], "person": story["aigul"]}
    story.act("bodies.dismiss_akim", payload, author="president", on=FOUNDED, by=story["dana"], **rest)


def test_a_clerk_does_not_decide() -> None:
    story = world.country()
    story.holder("north_akim", "aigul")
    delegate(story, ["bodies.dismiss_akim"])
    with refused("2.2", "bodies.dismiss_akim"):
        dismissal(story)
    dismissal(story, document=world.paper(None, FOUNDED))
    assert reads.holder_of(story["north_akim"], FOUNDED) is None


def test_only_the_kinds_that_are_listed() -> None:
    story = world.country()
    delegate(story, ["maslikhat.propose_nominees"])
    with refused("2.1", "bodies.dismiss_akim"):
        dismissal(story)


def test_what_is_said_now_replaces_what_was_said_before() -> None:
    story = world.country()
    delegate(story, ["bodies.dismiss_akim"])
    delegate(story, ["maslikhat.propose_nominees"])
    [delegation] = reads.delegations_to(story["dana"], FOUNDED)
    assert delegation.kinds == ["maslikhat.propose_nominees"]
    assert [post for post, _ in reads.enters_for(story["dana"], FOUNDED, "en")] == [story["president"]]
    delegate(story, [])
    assert not reads.delegations_to(story["dana"], FOUNDED)


def test_kinds_must_be_known() -> None:
    story = world.country()
    with refused("5.5", "bodies.delegate_entry"):
        delegate(story, ["bodies.crown"])


def test_another_bodys_acts_are_not_delegated() -> None:
    story = world.country()
    payload = {
        "body_kind": "state_body",
        "names": world.names("Court"),
        "unit": str(story["country"]),
    }
    story.make("court_body", "body", "bodies.create_body", payload, author="registrar", on=FOUNDED)
    story.post("court", "court_body", "head_of_state_body")
    with refused("5.4", "bodies.delegate_entry"):
        delegate(story, ["bodies.dismiss_akim"], post="court")
