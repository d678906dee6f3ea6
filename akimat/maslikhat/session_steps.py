"""Steps that acts of a session share: passing to the next state, who is there, what comes of a vote."""

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from akimat.maslikhat import motion_steps, session_reads
from akimat.maslikhat.models import (
    Convocation,
    Question,
    QuestionBallot,
    Resolution,
    Session,
    SessionPresence,
    SessionTotals,
)
from akimat.register.hand import Hand

KEPT = (
    "body_id",
    "number",
    "session_kind",
    "called_on",
    "held_on",
    "materials_on",
    "agenda",
    "closed_sitting",
)


def text_hash(text: str) -> str:
    """What a vote is bound to."""
    return hashlib.sha256(text.encode()).hexdigest()


def pass_to(hand: Hand, session: UUID, state: str, *, resumes_on: date | None = None, **changed: Any) -> None:
    """Close the session's row and open the next, in another state."""
    row = session_reads.current(Session, session)
    same = {name: getattr(row, name) for name in KEPT}
    hand.close(Session, session)
    hand.open(Session, session, **{**same, "state": state, "resumes_on": resumes_on, **changed})


def attend(hand: Hand, session: UUID, mandate: UUID, *, arrived: bool) -> None:
    """Somebody comes who is not there yet, or leaves who is there; anything else changes nothing."""
    rows = SessionPresence.objects.filter(session=session, mandate=mandate, until=None, voided_act=None)
    row = rows.first()
    if arrived and row is None:
        hand.open(SessionPresence, hand.new("maslikhat.attendance"), session=session, mandate=mandate)
    elif not arrived and row is not None:
        hand.close(SessionPresence, row.thing_id)


def replace_presence(hand: Hand, session: UUID, present: Iterable[UUID]) -> None:
    """Before each sitting those present are registered anew."""
    wanted = list(dict.fromkeys(present))
    rows = SessionPresence.objects.filter(session=session, until=None, voided_act=None).order_by("id")
    there = {row.mandate_id: row.thing_id for row in rows}
    for mandate, thing in there.items():
        if mandate not in wanted:
            hand.close(SessionPresence, thing)
    for mandate in wanted:
        if mandate not in there:
            attend(hand, session, mandate, arrived=True)


def tell_totals(hand: Hand, session: UUID, present: int | None, total: int | None) -> None:
    """What a recorded session's document says in totals."""
    if session_reads.current(SessionTotals, session):
        hand.close(SessionTotals, session)
    hand.open(SessionTotals, session, present=present, deputies_total=total)


def begin_convocation(hand: Hand, session: UUID, number: int | None) -> None:
    """The first session begins a convocation; the one before lasts until then (Law 148, Art. 5(6))."""
    row = session_reads.current(Session, session)
    if row.session_kind != "first" or number is None:
        return
    for before in Convocation.objects.filter(body=row.body_id, until=None, voided_act=None).order_by("id"):
        hand.close(Convocation, before.thing_id)
    convocation = hand.new("maslikhat.convocation", made="convocation")
    hand.open(Convocation, convocation, body=row.body_id, number=number)


def resolve(hand: Hand, question: UUID, result: str | None, on: date) -> None:
    """Close the vote, keep what was counted and what came of it; a motion passes on."""
    row = session_reads.current(Question, question)
    votes_for, against, abstained, invalid, in_protocol = session_reads.counts(question)
    present, total = session_reads.numbers(row.session_id, on)
    hand.close(Question, question)
    hand.open(
        Resolution,
        question,
        session=row.session_id,
        body=row.body_id,
        question_sort=row.question_sort,
        result=result,
        votes_for=votes_for,
        votes_against=against,
        abstained=abstained,
        invalid=invalid,
        present=present if in_protocol is None else in_protocol,
        deputies_total=total,
        motion=row.motion_id,
        report=row.report_id,
    )
    if row.question_sort == "closed_sitting" and result == "Adopted":
        pass_to(hand, row.session_id, "open", closed_sitting=True)
    if row.motion_id:
        motion_steps.pass_to(hand, row.motion_id, "voted" if result == "Expressed" else "ended")


def ballots(question: UUID) -> int:
    """How many voted in the register."""
    return QuestionBallot.objects.filter(question=question, voided_act=None).count()
