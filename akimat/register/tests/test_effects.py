"""What the law itself causes: in the same transaction, after its cause, by the law."""

from datetime import date

import pytest

from akimat.bodies import reads as bodies
from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED, Story
from akimat.register import reads
from akimat.register.models import Entry
from akimat.register.replay import replay

pytestmark = pytest.mark.django_db
INAUGURATION = date(2022, 11, 26)


def inaugurated() -> Story:
    story = world.country()
    story.holder("north_akim", "aigul")
    story.holder("south_akim", "bolat")
    document = world.paper(story["outside"], INAUGURATION)
    story.things["inauguration"] = story.act(
        "bodies.president_took_office",
        {"post": story["president"], "person": story["president_person"]},
        author="registrar",
        on=INAUGURATION,
        document=document,
    ).act
    return story


def test_each_akim_loses_the_powers_and_goes_on_as_acting() -> None:
    story = inaugurated()
    kinds = [entry.kind for entry in Entry.objects.filter(caused_by=story["inauguration"]).order_by("number")]
    assert sorted(kinds) == ["bodies.continue_as_acting"] * 2 + ["bodies.end_powers"] * 2
    [tenure] = bodies.holders([story["north_akim"]], date(2022, 11, 27))[story["north_akim"]]
    assert tenure.acting and tenure.person_id == story["aigul"]


def test_the_law_is_their_author_and_they_name_their_cause() -> None:
    story = inaugurated()
    cause = reads.entry_of(story["inauguration"])
    assert cause is not None
    for number in range(cause.number + 1, cause.number + 5):
        caused = reads.numbered(number)
        assert caused is not None
        assert (caused.body["author"], caused.body["mode"]) == ("law", "caused")
        assert caused.body["caused_by"] == str(cause.body["act"])
        assert caused.body["act"] in cause.body["caused"]


def test_their_facts_are_those_that_replay_finds() -> None:
    inaugurated()
    assert replay().faults == []


def test_nobody_performs_them() -> None:
    from akimat.register.errors import Refused

    story = world.country()
    story.holder("north_akim", "aigul")
    with pytest.raises(Refused):
        story.act(
            "bodies.end_powers",
            {"post": story["north_akim"], "person": story["aigul"]},
            author="president",
            on=FOUNDED,
        )
