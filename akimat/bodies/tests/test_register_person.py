"""A person is a name in three languages, entered by whoever keeps the register."""

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused

pytestmark = pytest.mark.django_db


def test_a_person_has_a_name() -> None:
    story = world.found()
    person = story.person("Aigul")
    assert reads.person_names([person], "kk") == {person: "Aigul"}


def test_a_stranger_registers_nobody() -> None:
    story = world.found()
    stranger = story.person("Stranger")
    with refused("2.1", "bodies.register_person"):
        story.act(
            "bodies.register_person",
            {"names": world.names("Friend")},
            author="registrar",
            on=world.FOUNDED,
            by=stranger,
        )
