"""Who withdraws stands on no ballot; with fewer than two left a new proposal is needed."""

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY

pytestmark = pytest.mark.django_db
KIND = "maslikhat.withdraw_nominee"


def withdrawn(story: assembly.Story, name: str, author: str = "chair") -> None:
    payload = {"proposal": story["proposal"], "nominee": story[name]}
    story.act(KIND, payload, author=author, on=DAY)


def test_two_of_three_are_left() -> None:
    story = assembly.region()
    assembly.proposed(story, nominees=("aigul", "bolat", "dana"))
    assembly.called(story)
    assembly.opened(story)
    withdrawn(story, "dana")
    with refused("4.2", "maslikhat.open_consent_vote", "constitution_1995"):
        assembly.vote_opened(story, nominees=("aigul", "bolat", "dana"))
    assembly.vote_opened(story)


def test_one_of_two_is_left_and_nobody_is_voted_on() -> None:
    story = assembly.voting(ask=False)
    withdrawn(story, "bolat", author="president")
    with refused("4.2", "maslikhat.open_consent_vote", "constitution_1995"):
        assembly.vote_opened(story, nominees=("aigul",))
    assembly.proposed(story, nominees=("aigul", "dana"))
    assembly.called(story)
    assembly.opened(story)
    assembly.vote_opened(story, nominees=("aigul", "dana"))


def test_nobody_withdraws_twice_or_unproposed() -> None:
    story = assembly.voting(ask=False)
    withdrawn(story, "bolat")
    for name in ("bolat", "dana"):
        with refused("9.3", KIND, "house"):
            withdrawn(story, name)
