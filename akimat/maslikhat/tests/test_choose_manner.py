"""Open or secret: a majority of those present decides; secrecy is never imitated on a screen."""

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY

pytestmark = pytest.mark.django_db
KIND = "maslikhat.choose_manner"


@pytest.mark.parametrize(("votes", "enough"), [(5, True), (4, False)])
def test_a_majority_of_nine(votes: int, enough: bool) -> None:
    story = assembly.voting(ask=False)
    payload = {"meeting": story["meeting"], "secret": True, "votes": votes}
    if enough:
        story.act(KIND, payload, author="chair", on=DAY)
        assert reads.manner_of(story["meeting"]) == "secret"
        return
    with refused("11.3", KIND, "decree_912_2022"):
        story.act(KIND, payload, author="chair", on=DAY)


def test_how_many_are_present_is_known_here() -> None:
    """A smaller number in the payload lowers no majority."""
    story = assembly.voting(ask=False)
    payload = {"meeting": story["meeting"], "secret": True, "votes": 4, "present": 5}
    with refused("11.3", KIND, "decree_912_2022"):
        story.act(KIND, payload, author="chair", on=DAY)


@pytest.mark.parametrize("method", ["electronic", "hands"])
def test_a_secret_vote_is_on_paper_alone(method: str) -> None:
    story = assembly.voting(ask=False)
    assembly.prepare(story, secret=True)
    with refused("15.1", "maslikhat.open_consent_vote", "decree_912_2022"):
        assembly.vote_opened(story, method=method, manner="secret")
    assembly.vote_opened(story, method="paper", manner="secret")


def test_another_manner_than_was_chosen() -> None:
    story = assembly.voting(ask=False)
    assembly.prepare(story, secret=True)
    with refused("11.3", "maslikhat.open_consent_vote", "decree_912_2022"):
        assembly.vote_opened(story, manner="open")
