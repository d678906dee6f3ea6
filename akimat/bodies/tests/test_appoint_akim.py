"""Who appoints, whom, and when: the sentences of Art. 87(3) and (4) that look at offices.

Votes of consent are told in `akimat/maslikhat/tests/test_close_consent_vote.py`.
"""

from datetime import date

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import anchors, refused
from akimat.bodies.tests.world import Story
from akimat.register.errors import BrokenRegister
from akimat.register.perform import Receipt

pytestmark = pytest.mark.django_db
DAY = date(2023, 9, 5)


def appointment(story: Story, person: str = "aigul", post: str = "north_akim") -> dict[str, object]:
    return {"post": story[post], "person": story[person]}


def recorded(story: Story, on: date, person: str = "aigul") -> Receipt:
    """A decree of somebody without a desk here: it stands, whatever the law says of it."""
    document = world.paper(story["outside"], on)
    return story.act(
        "bodies.appoint_akim", appointment(story, person), author="registrar", on=on, document=document
    )


def test_without_a_vote_nobody_is_appointed() -> None:
    story = world.country()
    with refused("4.1", "bodies.appoint_akim", "constitution_1995"):
        story.act("bodies.appoint_akim", appointment(story), author="president", on=DAY)


def test_only_the_president_appoints() -> None:
    story = world.country()
    story.holder("south_akim", "bolat")
    with refused("4.1", "bodies.appoint_akim", "constitution_1995"):
        story.act("bodies.appoint_akim", appointment(story), author="south_akim", on=DAY)


def test_a_recorded_decree_stands_with_its_discrepancy() -> None:
    story = world.country()
    receipt = recorded(story, DAY)
    assert "4.1" in anchors(receipt)
    assert reads.holder_of(story["north_akim"], DAY) == story["aigul"]


def test_a_second_akim_is_refused() -> None:
    story = world.country()
    recorded(story, DAY)
    with refused("3", "bodies.appoint_akim", "constitution_1995"):
        story.act("bodies.appoint_akim", appointment(story, "bolat"), author="president", on=DAY)


def test_even_a_recorded_second_akim_breaks_the_constraint() -> None:
    story = world.country()
    recorded(story, DAY)
    with pytest.raises(BrokenRegister, match="one_full_holder"):
        recorded(story, date(2023, 9, 6), "bolat")


def test_a_day_in_the_future() -> None:
    story = world.country()
    with refused("3.1", "bodies.appoint_akim", "house"):
        story.act(
            "bodies.appoint_akim",
            appointment(story),
            author="president",
            on=date(2023, 9, 6),
            recorded_on=DAY,
        )


def test_a_day_whose_law_was_not_read() -> None:
    early = date(1998, 3, 1)
    story = world.country(early)
    with pytest.raises(Exception) as caught:
        story.act("bodies.appoint_akim", appointment(story), author="president", on=early)
    findings = caught.value.decision.failed  # type: ignore[attr-defined]
    assert any(finding.warning == "not_encoded" for finding in findings)


def test_vacancies_and_history() -> None:
    story = world.country()
    assert story["north_akim"] in {post.thing_id for post in reads.vacancies(DAY)}
    recorded(story, DAY)
    assert story["north_akim"] not in {post.thing_id for post in reads.vacancies(DAY)}
    assert story["north_akim"] in {post.thing_id for post in reads.vacancies(date(2023, 9, 4))}
    assert [tenure.person_id for tenure in reads.history(story["north_akim"])] == [story["aigul"]]
