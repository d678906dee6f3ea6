"""A vote is on those proposed, at an open meeting, one at a time."""

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly

pytestmark = pytest.mark.django_db
KIND = "maslikhat.open_consent_vote"


def test_the_order_of_nominees_decides_nothing() -> None:
    story = assembly.region()
    assembly.proposed(story)
    assembly.called(story)
    assembly.opened(story)
    vote = assembly.vote_opened(story, nominees=["bolat", "aigul"])
    assert [row.thing_id for row in reads.votes_of(story["meeting"])] == [vote]


def test_somebody_else_is_not_on_the_ballot() -> None:
    story = assembly.region()
    assembly.proposed(story)
    assembly.called(story)
    assembly.opened(story)
    with refused("4.2", KIND, "constitution_1995"):
        assembly.vote_opened(story, nominees=["aigul", "dana"])


def test_not_before_the_meeting_is_open() -> None:
    story = assembly.region()
    assembly.proposed(story)
    assembly.called(story)
    with refused("7", KIND, "decree_912_2022"):
        assembly.vote_opened(story)


def test_one_at_a_time() -> None:
    story = assembly.voting()
    with refused("2", KIND, "house"):
        assembly.vote_opened(story)
