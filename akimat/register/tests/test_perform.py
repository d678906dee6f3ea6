"""The door: keys, refusals, dry runs, what is malformed, and how many statements an act costs."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED
from akimat.register import clock, reads
from akimat.register.errors import BrokenRegister, Malformed, Refused
from akimat.register.models import Refusal
from akimat.register.perform import By, perform

pytestmark = pytest.mark.django_db
PERSON = {"names": world.names("Aigerim")}
MOST_STATEMENTS = 14


def test_an_act_gets_the_next_number_and_a_receipt() -> None:
    story = world.found()
    receipt = story.act("bodies.register_person", PERSON, author="registrar", on=FOUNDED)
    assert receipt.number == reads.size() == 2
    written = reads.numbered(2)
    assert written is not None
    assert written.made == receipt.made
    assert written.body["payload"] == PERSON | {"told_apart_by": None}


def test_the_same_key_gives_the_same_receipt() -> None:
    story = world.found()
    first = story.act("bodies.register_person", PERSON, author="registrar", on=FOUNDED, key="one")
    again = story.act("bodies.register_person", PERSON, author="registrar", on=FOUNDED, key="one")
    assert (again.act, again.number, again.leaf, again.made) == (
        first.act,
        first.number,
        first.leaf,
        first.made,
    )
    assert again.repeated and not first.repeated
    assert reads.size() == 2


@pytest.mark.parametrize(
    "changed",
    [
        {"payload": {"names": world.names("Somebody else")}},
        {"on": date(2022, 6, 11)},
        {"late_reason": "forgotten"},
    ],
)
def test_the_same_key_for_another_act_is_malformed(changed: dict[str, object]) -> None:
    story = world.found()
    given = {"payload": PERSON, "on": FOUNDED, "recorded_on": date(2022, 6, 11), "late_reason": "late"}
    story.act("bodies.register_person", author="registrar", key="one", **given)
    with pytest.raises(Malformed, match="key_used_for_another_act"):
        story.act("bodies.register_person", author="registrar", key="one", **{**given, **changed})


def test_keys_belong_to_accounts() -> None:
    story = world.found()
    with clock.telling_on(FOUNDED):
        for account in ("one", "two"):
            perform(
                "bodies.register_person",
                PERSON,
                author=story["registrar"],
                by=By(account, story["registrar_person"]),
                on=FOUNDED,
                key="the same",
            )
    assert reads.size() == 3


def test_a_refusal_does_not_consume_the_key() -> None:
    story = world.found()
    with pytest.raises(Refused):
        story.act(
            "bodies.register_person",
            PERSON,
            author="registrar",
            on=date(2022, 6, 12),
            recorded_on=FOUNDED,
            key="k",
        )
    later = date(2022, 6, 12)
    assert story.act("bodies.register_person", PERSON, author="registrar", on=later, key="k").number == 2


def test_a_refused_act_leaves_only_a_line_in_the_journal() -> None:
    story = world.country()
    before = reads.size()
    with pytest.raises(Refused):
        story.act(
            "bodies.appoint_akim",
            {"post": story["north_akim"], "person": story["aigul"]},
            author="president",
            on=FOUNDED,
        )
    assert reads.size() == before
    [refusal] = Refusal.objects.all()
    assert refusal.kind == "bodies.appoint_akim"
    assert any("article_87/4.1" in norm for norm in refusal.norms)
    [count] = {row["count"] for row in reads.refusal_counts()}
    assert count == 1


def test_strangers_and_dry_runs_leave_no_line() -> None:
    story = world.country()
    appointment = {"post": story["north_akim"], "person": story["aigul"]}
    with pytest.raises(Refused):
        story.act("bodies.appoint_akim", appointment, author="president", on=FOUNDED, by=story["aigul"])
    with pytest.raises(Refused):
        story.act("bodies.appoint_akim", appointment, author="president", on=FOUNDED, dry_run=True)
    assert not Refusal.objects.exists()


def test_a_dry_run_judges_and_writes_nothing() -> None:
    story = world.found()
    receipt = story.act(
        "bodies.register_person", PERSON, author="registrar", on=FOUNDED, dry_run=True, key="k"
    )
    assert receipt.number is None and receipt.decision is not None and receipt.decision.permitted
    assert reads.size() == 1
    assert story.act("bodies.register_person", PERSON, author="registrar", on=FOUNDED, key="k").number == 2


@pytest.mark.parametrize(
    ("payload", "field", "key"),
    [
        ({}, "names", "missing"),
        ({"names": world.names("A"), "more": 1}, "more", "extra_forbidden"),
        ({"names": {"kk": "A", "ru": "A"}}, "names.en", "missing"),
        ({"names": {"kk": "A", "ru": "A", "en": 5}}, "names.en", "string_type"),
    ],
)
def test_every_field_at_fault_is_named(payload: dict[str, object], field: str, key: str) -> None:
    story = world.found()
    with pytest.raises(Malformed) as raised:
        story.act("bodies.register_person", payload, author="registrar", on=FOUNDED)
    assert [(problem[0], problem[1]) for problem in raised.value.problems] == [(field, key)]


def test_what_does_not_exist_is_malformed() -> None:
    story = world.country()
    stranger = uuid4()
    with pytest.raises(Malformed, match="no_such_thing"):
        story.act(
            "bodies.appoint_akim",
            {"post": story["north_akim"], "person": stranger},
            author="president",
            on=FOUNDED,
        )
    with pytest.raises(Malformed, match="no_such_thing"):
        story.act(
            "bodies.appoint_akim",
            {"post": story["aigul"], "person": story["aigul"]},
            author="president",
            on=FOUNDED,
        )
    with pytest.raises(Malformed, match="no_such_kind"):
        story.act("bodies.crown_king", {}, author="president", on=FOUNDED)


def test_an_author_is_a_post_or_a_mandate() -> None:
    story = world.country()
    with pytest.raises(Malformed):
        story.act("bodies.register_person", PERSON, author=story["aigul"], on=FOUNDED, by=story["aigul"])
    with pytest.raises(Malformed):
        perform("bodies.register_person", PERSON, author="nobody", by=By("t", None), on=FOUNDED, key="k")


def test_a_story_is_told_only_in_a_demonstration() -> None:
    story = world.found(demonstration=False)
    with pytest.raises(BrokenRegister, match="demonstration"):
        story.act("bodies.register_person", PERSON, author="registrar", on=FOUNDED)


def test_the_register_is_founded_once() -> None:
    world.found()
    with pytest.raises(Refused) as raised:
        world.found()
    assert any(finding.anchor == "5.2" for finding in raised.value.decision.failed)


def test_a_small_act_costs_few_statements() -> None:
    story = world.country()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        story.act(
            "bodies.register_person", PERSON, author="registrar", on=FOUNDED, by=story["registrar_person"]
        )
    statements = [query["sql"] for query in queries.captured_queries]
    assert len(statements) <= MOST_STATEMENTS, "\n".join(statements)


def test_entries_are_ordered_by_the_time_in_their_ids() -> None:
    story = world.found()
    acts = [story.act("bodies.register_person", PERSON, author="registrar", on=FOUNDED).act for _ in range(3)]
    assert all(isinstance(act, UUID) and act.version == 7 for act in acts)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"key": ""}, "key"),
        ({"key": "x" * 201}, "key"),
        ({"key": "a\x00b"}, "key"),
        ({"late_reason": "\x00"}, "late_reason"),
        ({"payload": {"names": world.names("a\x00b")}}, "names.kk"),
        ({"payload": {"names": world.names("\ud800")}}, ""),
    ],
)
def test_text_that_the_log_cannot_hold_is_malformed(changed: dict[str, object], field: str) -> None:
    story = world.found()
    with pytest.raises(Malformed) as raised:
        story.act("bodies.register_person", author="registrar", on=FOUNDED, **{"payload": PERSON, **changed})
    assert raised.value.problems[0][0] == field


def test_an_attachment_that_was_never_stored_is_malformed() -> None:
    story = world.country()
    paper = world.paper(story["outside"], FOUNDED).model_copy(update={"attachment": "0" * 64})
    with pytest.raises(Malformed, match="no_such_thing"):
        story.act("bodies.register_person", PERSON, author="registrar", on=FOUNDED, document=paper)
