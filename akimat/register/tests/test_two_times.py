"""Two times: `on` is the legal day, `known` what the register knew at an act; before and after mistakes."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from akimat.bodies import reads as bodies
from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED, Story
from akimat.maslikhat import reads as maslikhat
from akimat.maslikhat.tests import assembly
from akimat.register import reads
from akimat.register.perform import Receipt
from akimat.territory import reads as territory

pytestmark = pytest.mark.django_db
BEFORE, LATER, LATEST = FOUNDED - timedelta(days=1), date(2023, 3, 1), date(2024, 3, 1)


def correct(
    story: Story, wrong: Receipt, payload: dict[str, object], on: date, author: str = "registrar"
) -> int:
    body = {"entry": wrong.act, "payload": payload, "reason": "a slip of the pen"}
    number = story.act("register.correct_entry", body, author=author, on=on).number
    assert number is not None
    return number


def void(story: Story, wrong: Receipt, on: date, author: str = "registrar") -> int:
    body = {"entry": wrong.act, "reason": "nothing of the kind happened"}
    number = story.act("register.void_entry", body, author=author, on=on).number
    assert number is not None
    return number


def number_of(receipt: Receipt) -> int:
    assert receipt.number is not None
    return receipt.number


def unit(name: str) -> dict[str, object]:
    return {
        "units": [{"code": "new", "names": world.names(name), "rank": "district", "kato_code": "990000000"}]
    }


def test_a_unit_that_was_entered_under_a_wrong_name() -> None:
    story = world.country()
    wrong = story.act("territory.enter_units", unit("Wrong"), author="registrar", on=FOUNDED)
    entered, corrected = number_of(wrong), correct(story, wrong, unit("Right"), on=LATER)

    def name(on: date, known: int | None = None) -> str | None:
        found = territory.unit_of_code("990000000", on, known)
        return found.name_en if found else None

    assert name(FOUNDED) == name(LATEST) == "Right"
    assert name(BEFORE) is None
    assert name(FOUNDED, known=entered) == name(LATEST, known=corrected - 1) == "Wrong"
    assert name(LATEST, known=entered - 1) is None
    assert name(FOUNDED, known=corrected + 1) == "Right"


def test_a_unit_that_never_was() -> None:
    story = world.country()
    entered = story.act("territory.enter_units", unit("Phantom"), author="registrar", on=FOUNDED)
    thing = entered.made["new"]
    voided = void(story, entered, on=LATER)
    assert territory.unit(thing, FOUNDED) is None
    assert territory.unit(thing, FOUNDED, known=voided) is None
    assert territory.unit(thing, FOUNDED, known=voided - 1) is not None
    assert territory.unit(thing, BEFORE, known=voided - 1) is None


def test_a_tenure_whose_end_was_entered_by_mistake() -> None:
    story = world.country()
    story.post("adviser", "presidency", "specialist", head=False)
    story.holder("adviser", "dana")
    leaving = {"post": story["adviser"], "person": story["dana"]}
    left = story.act("bodies.leave_post", leaving, author="registrar", on=LATER)
    voided = void(story, left, on=LATEST)

    def holder(on: date, known: int | None = None) -> UUID | None:
        found = bodies.holders([story["adviser"]], on, known).get(story["adviser"], [])
        return found[0].person_id if found else None

    dana = story["dana"]
    assert holder(LATER - timedelta(days=1)) == holder(LATER) == holder(LATEST) == dana
    assert holder(LATER, known=voided - 1) is None
    assert holder(LATER - timedelta(days=1), known=voided - 1) == dana
    assert holder(LATER, known=number_of(left) - 1) == dana
    [tenure] = bodies.history(story["adviser"])
    assert (tenure.since, tenure.until) == (FOUNDED, None)
    [then] = bodies.history(story["adviser"], known=voided - 1)
    assert then.ended == LATER  # type: ignore[attr-defined]


def test_a_late_entry_is_of_its_day_and_known_from_its_act() -> None:
    story = world.country()
    story.post("adviser", "presidency", "specialist", head=False)
    payload = {"post": story["adviser"], "person": story["dana"]}
    late = story.act(
        "bodies.enter_holder",
        payload,
        author="registrar",
        on=FOUNDED,
        recorded_on=LATER,
        late_reason="the paper came late",
    )
    assert bodies.holders([story["adviser"]], FOUNDED)[story["adviser"]][0].person_id == story["dana"]
    assert bodies.holders([story["adviser"]], LATEST, known=number_of(late) - 1) == {}
    assert bodies.holders([story["adviser"]], BEFORE) == {}


def test_a_mandate_that_belongs_to_somebody_else() -> None:
    story = assembly.region(mandates=0)
    payload = {"maslikhat": str(story["north_maslikhat"]), "person": str(story["dana"])}
    wrong = story.act("maslikhat.register_mandate", payload, author="commission", on=FOUNDED)
    right = payload | {"person": str(story["bolat"])}
    corrected = correct(story, wrong, right, on=LATER, author="commission")

    def deputies(on: date, known: int | None = None) -> list[UUID]:
        rows = maslikhat.mandates_of(story["north_maslikhat"], on, known)
        return [row.person_id for row in rows]

    assert deputies(FOUNDED) == deputies(LATEST) == [story["bolat"]]
    assert deputies(LATEST, known=corrected - 1) == [story["dana"]]
    assert deputies(LATEST, known=number_of(wrong) - 1) == deputies(BEFORE) == []


def test_a_mandate_ends_on_a_day_and_is_known_to_end_from_an_act() -> None:
    story = assembly.region(mandates=1)
    ended = story.act("maslikhat.end_mandate", {"mandate": story["deputy_0"]}, author="commission", on=LATER)
    voided = void(story, ended, on=LATEST, author="commission")
    held = [
        maslikhat.mandates_of(story["north_maslikhat"], LATER, known) for known in (None, voided - 1, voided)
    ]
    assert [len(rows) for rows in held] == [1, 0, 1]
    assert len(maslikhat.mandates_of(story["north_maslikhat"], LATER, number_of(ended) - 1)) == 1


def test_every_number_since_the_first_can_be_asked_about() -> None:
    """At each act the register knew the posts that were made by then, and no later one."""
    world.country()
    known = [bodies.posts(LATEST, number).count() for number in range(reads.size() + 1)]
    assert known[0] == 0 and known == sorted(known)
    assert known[-1] == bodies.posts(LATEST).count() > 1
