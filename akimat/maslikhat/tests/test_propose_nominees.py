"""The President proposes at least two different people, for the post of an akim of the top level."""

import pytest

from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY

pytestmark = pytest.mark.django_db
KIND = "maslikhat.propose_nominees"


def test_two() -> None:
    story = world.country()
    proposal = reads.proposal(assembly.proposed(story))
    assert proposal is not None
    assert proposal.nominees == [story["aigul"], story["bolat"]]


def test_one_is_not_enough() -> None:
    with refused("4.2", KIND, "constitution_1995"):
        assembly.proposed(world.country(), nominees=["aigul"])


def test_the_same_person_twice() -> None:
    with refused("4.2", KIND, "constitution_1995"):
        assembly.proposed(world.country(), nominees=["aigul", "aigul"])


def test_nobody_but_the_president() -> None:
    story = world.country()
    story.holder("north_akim", "dana")
    payload = {"post": story["south_akim"], "nominees": [story["aigul"], story["bolat"]]}
    with refused("4.2", KIND, "constitution_1995"):
        story.act(KIND, payload, author="north_akim", on=DAY)


def test_not_for_another_post() -> None:
    story = world.country()
    with refused("4.1", KIND, "constitution_1995"):
        assembly.proposed(story, post="registrar")
