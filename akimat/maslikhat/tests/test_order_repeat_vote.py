"""After equal votes the commission orders to vote again; without the order there is no repetition."""

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY, ballots, closed

pytestmark = pytest.mark.django_db
KIND = "maslikhat.order_repeat_vote"


def test_ordered_and_repeated() -> None:
    story = assembly.voting()
    ballots(story, {"aigul": 4, "bolat": 4})
    closed(story)
    with refused("17.2", "maslikhat.open_consent_vote", "decree_912_2022"):
        assembly.vote_opened(story, prepared=False)
    story.act(KIND, {"meeting": story["meeting"], "at": "15:30"}, author="chair", on=DAY)
    assembly.vote_opened(story, prepared=False)
    ballots(story, {"aigul": 4, "bolat": 4})
    closed(story)
    with refused("17.2", "maslikhat.open_consent_vote", "decree_912_2022"):
        assembly.vote_opened(story, prepared=False)  # each repetition wants an order of its own


def test_only_after_equal_votes() -> None:
    story = assembly.voting(ask=False)
    with refused("17.2", KIND, "decree_912_2022"):
        story.act(KIND, {"meeting": story["meeting"], "at": "15:30"}, author="chair", on=DAY)
