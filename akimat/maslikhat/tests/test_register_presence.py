"""A deputy who comes after the opening is registered, and may vote."""

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.world import Story
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY, ballot
from akimat.register.errors import BrokenRegister

pytestmark = pytest.mark.django_db
KIND = "maslikhat.register_presence"


def meeting(present: int = 6) -> Story:
    story = assembly.region()
    assembly.proposed(story)
    assembly.called(story)
    assembly.opened(story, present)
    return story


def come(story: Story, name: str) -> None:
    payload = {"meeting": story["meeting"], "mandate": story[name]}
    story.act(KIND, payload, author="chair", on=DAY)


def test_whoever_comes_later_votes() -> None:
    story = meeting()
    come(story, "deputy_7")
    assert reads.attendance(story["meeting"], DAY).present == 7
    assembly.vote_opened(story)
    ballot(story, "deputy_7", "aigul")


def test_nobody_comes_twice() -> None:
    story = meeting()
    with pytest.raises(BrokenRegister, match="presence_once"):
        come(story, "deputy_0")


def test_a_stranger_is_not_registered() -> None:
    story = meeting()
    story.act("maslikhat.end_mandate", {"mandate": story["deputy_7"]}, author="commission", on=DAY)
    with refused("9.1", KIND, "decree_912_2022"):
        come(story, "deputy_7")
