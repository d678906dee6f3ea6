"""One ballot per present mandate; the same again, the same receipt; none by strangers or after the close."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from akimat.bodies.tests.refusals import refused
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY, ballot

pytestmark = pytest.mark.django_db
KIND = "maslikhat.cast_ballot"


def test_a_ballot() -> None:
    story = assembly.voting()
    ballot(story, "deputy_0", "aigul")
    [row] = reads.ballots_of(story["vote"])
    assert (row.mandate_id, row.nominee_id) == (story["deputy_0"], story["aigul"])


def test_the_same_ballot_again_is_the_same_receipt() -> None:
    story = assembly.voting()
    first = ballot(story, "deputy_0", "aigul")
    again = ballot(story, "deputy_0", "aigul")
    assert again.repeated and again.number == first.number and again.act == first.act
    assembly.closed(story)
    assert ballot(story, "deputy_0", "aigul").number == first.number


def test_a_second_different_ballot() -> None:
    story = assembly.voting()
    ballot(story, "deputy_0", "aigul")
    with refused("15.1", KIND, "decree_912_2022"):
        ballot(story, "deputy_0", "bolat")


def test_somebody_who_is_not_on_the_ballot() -> None:
    with refused("13.1", KIND, "decree_912_2022"):
        ballot(assembly.voting(), "deputy_0", "dana")


def test_a_deputy_who_is_not_present() -> None:
    with refused("16.1", KIND, "decree_912_2022"):
        ballot(assembly.voting(present=6), "deputy_7", "aigul")


def test_a_stranger_with_a_deputys_mandate() -> None:
    story = assembly.voting()
    with refused("2.1", KIND, "house"):
        ballot(story, "deputy_0", "aigul", by=story["dana"])


def test_a_stranger_without_any() -> None:
    story = assembly.voting()
    with refused("9.1", KIND, "decree_912_2022"):
        ballot(story, "chair", "aigul", by=story["chairman"])


def test_a_former_deputy() -> None:
    story = assembly.voting()
    story.act("maslikhat.end_mandate", {"mandate": story["deputy_0"]}, author="commission", on=DAY)
    with refused("9.1", KIND, "decree_912_2022"):
        ballot(story, "deputy_0", "aigul")


def test_after_the_close() -> None:
    story = assembly.voting()
    ballot(story, "deputy_0", "aigul")
    assembly.closed(story)
    with refused("16.1", KIND, "decree_912_2022"):
        ballot(story, "deputy_1", "aigul")


def test_where_the_commission_counts_nobody_votes_by_name() -> None:
    with refused("16.1", KIND, "decree_912_2022"):
        ballot(assembly.voting(method="paper"), "deputy_0", "aigul")


def test_a_ballot_needs_at_most_fourteen_statements() -> None:
    story = assembly.voting()
    ballot(story, "deputy_0", "aigul")
    with CaptureQueriesContext(connection) as queries:
        ballot(story, "deputy_1", "aigul", key="counted")
    statements = [query["sql"] for query in queries if "register_act_tx" not in query["sql"]]
    assert len(statements) <= 14, "\n".join(statements)
