"""The first act: who may enter and delegate first; it happens once, by the installation's key."""

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused
from akimat.register.errors import BrokenRegister

pytestmark = pytest.mark.django_db


def test_the_head_of_the_apparatus_may_enter() -> None:
    story = world.found()
    assert reads.holder_of(story["registrar"], world.FOUNDED) == story["registrar_person"]
    founding = reads.founding()
    assert founding is not None and founding.demonstration
    assert reads.post_of_code("registrar") == story["registrar"]


def test_clerks_enter_what_is_delegated_to_them() -> None:
    clerk = {"person": world.names("Clerk"), "kinds": ["bodies.register_person"]}
    story = world.found(clerks=[clerk])
    entered = {"names": world.names("Somebody")}
    story.act("bodies.register_person", entered, author="registrar", on=world.FOUNDED, by=story["clerk_1"])
    with refused("2.1", "bodies.create_body"):
        story.act(
            "bodies.create_body",
            {"body_kind": "state_body", "names": world.names("Body")},
            author="registrar",
            on=world.FOUNDED,
            by=story["clerk_1"],
        )


def test_it_happens_once() -> None:
    world.found()
    with refused("5.2", "bodies.found_register"):
        world.found()


def test_nobody_but_the_installation_founds() -> None:
    story = world.found()
    payload = {
        "names": world.names("Other"),
        "demonstration": True,
        "apparatus": world.names("A"),
        "head_post": world.names("H"),
        "head_code": "other",
        "head": world.names("P"),
    }
    with refused("5.1", "bodies.found_register"):
        story.act("bodies.found_register", payload, author="registrar", on=world.FOUNDED)


def test_a_story_is_told_in_demonstrations_only() -> None:
    story = world.found(demonstration=False)
    with pytest.raises(BrokenRegister):
        story.person("somebody")
