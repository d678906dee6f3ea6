"""Who left counts for no quorum and votes no more; who was not there cannot leave."""

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY

pytestmark = pytest.mark.django_db
KIND = "maslikhat.register_departure"


def left(story: assembly.Story, name: str, author: str = "chair") -> None:
    payload = {"meeting": story["meeting"], "mandate": story[name]}
    story.act(KIND, payload, author=author, on=DAY)


def test_one_fewer_is_present() -> None:
    story = assembly.voting(ask=False)
    left(story, "deputy_0")
    assert reads.attendance(story["meeting"], DAY).present == 8


def test_who_was_not_there() -> None:
    with refused("8.2", KIND, "house"):
        left(assembly.voting(present=8, ask=False), "deputy_8")


def test_the_chair_enters_it() -> None:
    with refused("9.2", KIND, "decree_912_2022"):
        left(assembly.voting(ask=False), "deputy_0", author="president")
