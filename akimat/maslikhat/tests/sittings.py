"""A district's maslikhat of ten at work: its session, a vote, and the way of no confidence."""

from datetime import date
from io import BytesIO
from typing import Any
from uuid import UUID

from akimat.bodies.tests.world import Story
from akimat.maslikhat import session_steps
from akimat.maslikhat.tests import assembly
from akimat.register import attachments
from akimat.register.perform import Receipt

BEGUN = date(2023, 10, 2)
VERIFIED = date(2023, 10, 10)
DAY = date(2023, 10, 20)
TEXT = "Маслихат выражает недоверие акиму района."
SEATS = 10


def district(deputies: int = SEATS, seats: int | None = SEATS) -> Story:
    """The first district of the north with its maslikhat, its chair, its akim, and the akim above."""
    story = assembly.region(seats=(3, seats, 3), mandates=0)
    story.post("district_chair", "north-one_maslikhat", "maslikhat_chair")
    story.person("district_chairman")
    story.holder("district_chair", "district_chairman")
    story.body("district_akimat", "akimat", "north-one")
    story.post("district_akim", "district_akimat", "akim")
    story.holder("district_akim", "dana")
    story.person("governor")
    story.holder("north_akim", "governor")
    for number in range(deputies):
        assembly.deputy(story, f"deputy_{number}", "north-one_maslikhat")
    assembly.deputy(story, "stranger", "north_maslikhat")
    return story


def mandates(story: Story, number: int) -> list[UUID]:
    return [story[f"deputy_{each}"] for each in range(number)]


def do(story: Story, stem: str, payload: dict[str, Any], on: date = DAY, **rest: Any) -> Receipt:
    """An act of the chair unless said otherwise; a deputy's by the deputy."""
    author = rest.pop("author", "district_chair")
    by = rest.pop("by", story.things.get(f"{author}_person"))
    return story.act(f"maslikhat.{stem}", payload, author=author, on=on, by=by, **rest)


def begun(story: Story, on: date = BEGUN, **changes: Any) -> UUID:
    payload = {
        "maslikhat": story["north-one_maslikhat"],
        "post": story["district_akim"],
        "person": story["dana"],
        "initiators": [story["deputy_0"]],
        "text": TEXT,
        "ground": "reports_not_approved",
    } | changes
    made = do(story, "begin_no_confidence", payload, on, author="deputy_0").made
    story.things["motion"] = made["motion"]
    return made["motion"]


def verified(
    story: Story, number: int, on: date = VERIFIED, signed_on: date = BEGUN, **changes: Any
) -> Receipt:
    sheets = [{"mandate": each, "signed_on": signed_on} for each in mandates(story, number)]
    payload = {"motion": story["motion"], "received_on": on, "sheets": sheets} | changes
    return do(story, "verify_signatures", payload, on)


def raised(story: Story, on: date = VERIFIED) -> Receipt:
    return do(story, "raise_no_confidence", {"motion": story["motion"]}, on, author="deputy_0")


def opened(story: Story, present: int = SEATS, on: date = DAY, **changes: Any) -> UUID:
    """A session convened by the chair and opened on its day."""
    payload = {
        "maslikhat": story["north-one_maslikhat"],
        "number": "5",
        "session_kind": "ordinary",
        "initiative": "chair",
        "held_on": on,
        "materials_on": on,
        "agenda": ["Недоверие акиму", "Отчет акима"],
    } | changes
    story.things["session"] = do(story, "convene_session", payload, on).made["session"]
    listed = {"session": story["session"], "present": mandates(story, present)}
    do(story, "open_session", listed, on)
    return story["session"]


def put(story: Story, on: date = DAY, **changes: Any) -> UUID:
    payload = {
        "session": story["session"],
        "item": 1,
        "question_sort": "decision",
        "title": "Вопрос",
        "text": TEXT,
        "method": "electronic",
    } | changes
    story.things["question"] = do(story, "put_to_vote", payload, on).made["question"]
    return story["question"]


def vote(story: Story, name: str, choice: str, on: date = DAY, text: str = TEXT, **rest: Any) -> Receipt:
    payload = {
        "question": story["question"],
        "choice": choice,
        "text_hash": session_steps.text_hash(text),
    }
    return do(story, "vote_on_question", payload, on, author=name, **rest)


def votes(story: Story, in_favour: int, against: int, on: date = DAY) -> None:
    for number in range(in_favour + against):
        vote(story, f"deputy_{number}", "for" if number < in_favour else "against", on)


def closed(story: Story, on: date = DAY, **changes: Any) -> Receipt:
    return do(story, "close_question", {"question": story["question"], **changes}, on)


def two_reports_refused(story: Story, on: date = date(2023, 9, 1)) -> None:
    """The akim reports, is refused, revises, and is refused again."""
    opened(story, on=on)
    before = None
    for number in (1, 2):
        text = attachments.store(
            BytesIO(f"report {number}".encode()), name="report.txt", media_type="text/plain", public=True
        )
        payload = {
            "maslikhat": story["north-one_maslikhat"],
            "year": 2022,
            "text": text,
            "revises": before,
            "session_on": on,
        }
        before = do(story, "file_akim_report", payload, on, author="district_akim").made["report"]
        put(story, on, question_sort="akim_report", report=before, item=2)
        votes(story, 4, 6, on)
        closed(story, on)
    do(story, "close_session", {"session": story["session"]}, on)


def expressed(story: Story, on: date = DAY, in_favour: int = 6, **changes: Any) -> None:
    """The vote on no confidence at a session of the day."""
    opened(story, on=on)
    put(story, on, question_sort="no_confidence", motion=story["motion"], **changes)
    votes(story, in_favour, SEATS - in_favour, on)
    closed(story, on)
    do(story, "close_session", {"session": story["session"]}, on)


def sent(story: Story, on: date = DAY, addressee: str = "north_akim") -> Receipt:
    payload = {"motion": story["motion"], "addressee": story[addressee], "received_on": on}
    return do(story, "send_no_confidence", payload, on)
