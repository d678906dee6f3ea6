"""The counting commission's protocol: its sums fit, its commission is odd and not too small."""

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import counted

pytestmark = pytest.mark.django_db
KIND = "maslikhat.record_count"


def test_a_protocol() -> None:
    story = assembly.voting(method="paper")
    counted(story, {"aigul": 5, "bolat": 3}, invalid=1)
    tally = reads.tally(story["vote"])
    assert tally is not None and tally.by_protocol
    assert (tally.votes[story["aigul"]], tally.took_part, tally.invalid) == (5, 9, 1)


def test_sums_that_do_not_fit() -> None:
    with refused("13.3", KIND, "decree_912_2022"):
        counted(assembly.voting(method="paper"), {"aigul": 5, "bolat": 3}, took_part=9)


def test_more_votes_than_deputies_present() -> None:
    with refused("16.1", KIND, "decree_912_2022"):
        counted(assembly.voting(method="paper"), {"aigul": 5, "bolat": 3}, present=7)


@pytest.mark.parametrize("members", [1, 4])
def test_the_commission(members: int) -> None:
    with refused("11.1", KIND, "decree_912_2022"):
        counted(assembly.voting(method="paper"), {"aigul": 5, "bolat": 3}, commission_members=members)


def test_what_is_not_known_cannot_be_judged() -> None:
    with refused("13.3", KIND, "decree_912_2022"):
        counted(assembly.voting(method="paper"), {"aigul": 5, "bolat": 3}, took_part=None)


@pytest.mark.parametrize(("issued", "found", "anchor"), [(9, 9, ""), (8, 9, "15.1"), (9, 8, "15.3")])
def test_papers_issued_and_found_in_the_box(issued: int, found: int, anchor: str) -> None:
    story = assembly.voting(method="paper")
    totals = {"aigul": 5, "bolat": 3}
    if not anchor:
        counted(story, totals, invalid=1, issued=issued, found=found)
        return
    with refused(anchor, "maslikhat.record_count", "decree_912_2022"):
        counted(story, totals, invalid=1, issued=issued, found=found)
