"""A deputy sits in one maslikhat only, and there are no more mandates than seats."""

from datetime import date

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.world import FOUNDED, Story, paper
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.register.errors import BrokenRegister

pytestmark = pytest.mark.django_db
LATER = date(2023, 3, 20)


def register(story: Story, maslikhat: str, person: str, on: date = LATER, **rest: object) -> None:
    payload = {"maslikhat": story[maslikhat], "person": story[person]}
    story.act("maslikhat.register_mandate", payload, on=on, **({"author": "commission"} | rest))


def test_a_mandate() -> None:
    story = assembly.region(mandates=1)
    [mandate] = reads.mandates_of(story["north_maslikhat"], FOUNDED)
    assert mandate.person_id == story["deputy_0_person"]
    assert mandate.region_id == story["north"]


def test_one_maslikhat_only() -> None:
    story = assembly.region(mandates=1)
    with refused("3.2", "maslikhat.register_mandate", "constitution_1995"):
        register(story, "north-one_maslikhat", "deputy_0_person")


def test_a_mandate_that_has_ended_is_in_nobodys_way() -> None:
    story = assembly.region(mandates=1)
    story.act("maslikhat.end_mandate", {"mandate": story["deputy_0"]}, author="commission", on=LATER)
    register(story, "north-one_maslikhat", "deputy_0_person")
    assert reads.mandates_of_person(story["deputy_0_person"], LATER).count() == 1


def test_even_a_recorded_second_mandate_breaks_the_constraint() -> None:
    story = assembly.region(mandates=1)
    document = paper(story["outside"], LATER)
    with pytest.raises(BrokenRegister, match="one_maslikhat"):
        register(story, "north-one_maslikhat", "deputy_0_person", author="registrar", document=document)


def test_no_more_mandates_than_seats() -> None:
    story = assembly.region(mandates=9)
    with refused("3.1", "maslikhat.register_mandate", "law_148_2001"):
        assembly.deputy(story, "tenth", "north_maslikhat")
