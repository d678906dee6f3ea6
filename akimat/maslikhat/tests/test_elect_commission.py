"""An odd number of those present, three at least; its chair and secretary are two of them."""

from typing import Any

import pytest

from akimat.bodies.tests.refusals import anchors, refused
from akimat.bodies.tests.world import paper
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY, commission

pytestmark = pytest.mark.django_db
KIND = "maslikhat.elect_commission"


def test_three_of_those_present() -> None:
    story = assembly.voting(ask=False)
    commission(story)
    assert reads.has_commission(story["meeting"])


@pytest.mark.parametrize("size", [1, 2, 4])
def test_not_two_not_four_not_one(size: int) -> None:
    story = assembly.voting(ask=False)
    with refused("11.1", KIND, "decree_912_2022"):
        commission(story, size=size)


def test_somebody_who_is_not_present() -> None:
    story = assembly.voting(present=8, ask=False)
    members = [story["deputy_0"], story["deputy_1"], story["deputy_8"]]
    with refused("11.1", KIND, "decree_912_2022"):
        commission(story, members=members, chair=members[0], secretary=members[1])


def test_its_chair_is_one_of_it_and_not_its_secretary() -> None:
    story = assembly.voting(ask=False)
    members = sorted(reads.here(story["meeting"]))
    for officers in ({"chair": members[8]}, {"chair": members[0], "secretary": members[0]}):
        with refused("11.2", KIND, "decree_912_2022"):
            commission(story, **officers)


def test_no_vote_without_it() -> None:
    story = assembly.voting(ask=False)
    with refused("7", "maslikhat.open_consent_vote", "decree_912_2022"):
        assembly.vote_opened(story, prepared=False)


def test_of_a_recorded_meeting_the_number_may_be_all_that_is_known() -> None:
    story = assembly.voting(ask=False)
    payload: dict[str, Any] = {"meeting": story["meeting"], "size": 5}
    document = paper(story["outside"], DAY)
    receipt = story.act(KIND, payload, author="registrar", on=DAY, document=document)
    assert {"11.2"} <= anchors(receipt) and reads.has_commission(story["meeting"])
