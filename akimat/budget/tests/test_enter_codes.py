"""Codes of the classification are entered by an act, each once; the shipped ones are whole."""

import pytest

from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.world import FOUNDED
from akimat.budget import reads, shipped
from akimat.budget.tests import treasury
from akimat.register.errors import BrokenRegister, Malformed

pytestmark = pytest.mark.django_db
KIND = "budget.enter_codes"


def test_the_shipped_classification_is_one_act() -> None:
    story = world.found()
    story.act(KIND, {"codes": shipped.rows()}, author="registrar", on=FOUNDED)
    found = {(row.part, row.code): row for row in reads.codes(FOUNDED)}
    assert len(found) == len(shipped.rows()) == 15 + 36
    assert found["expenditure", "04"].cofog == "09"
    assert (found["specific", "149"].contract, found["specific", "111"].contract) == (True, False)
    assert reads.contract_needed("169", FOUNDED) is None


def test_a_code_of_another_length_is_none() -> None:
    story = world.found()
    with pytest.raises(Malformed, match="code_length"):
        treasury.codes(story, [("specific", "14")])


def test_a_code_stands_once() -> None:
    story = world.found()
    treasury.codes(story, [("specific", "149")])
    with pytest.raises(BrokenRegister, match="budget_code_one_per_code"):
        treasury.codes(story, [("specific", "149")])


def test_codes_are_entered_by_the_apparatus() -> None:
    story = treasury.district()
    with refused("1", KIND, "house"):
        story.act(KIND, {"codes": shipped.rows()}, author="akim", on=FOUNDED)
