"""Facts about sessions and the questions put to the vote there.

Plain functions: nearly each needs the payload beside the state. Everything that they read is kept still by
the locks on the session, the question, the maslikhat's region, or the maslikhat itself.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from akimat.bodies import reads as bodies
from akimat.law import days, facts
from akimat.law.unknown import Unknown
from akimat.maslikhat import session_reads as reads
from akimat.maslikhat.models import (
    Mandate,
    Paper,
    Question,
    QuestionBallot,
    QuestionCount,
    Resolution,
    Session,
)
from akimat.register.fields import maybe


def place(body: UUID | None) -> facts.MaslikhatUnit:
    """Whose maslikhat it is."""
    unit = bodies.unit_of_body(body) if body else None
    return facts.MaslikhatUnit(str(unit))


def quorum(session: UUID, on: date) -> facts.Quorum:
    present, total = reads.numbers(session, on)
    return facts.Quorum(maybe(present, "present"), maybe(total, "deputies_total"))


def quorum_of(
    body: UUID, on: date, listed: Iterable[UUID] | None, told: tuple[int | None, int | None]
) -> facts.Quorum:
    """At an opening: of those listed, or of a recorded session's totals."""
    total = reads.seats(body, on)
    present = told[0] if listed is None else len(set(listed) & reads.deputies(body, on))
    return facts.Quorum(
        maybe(present, "present"), maybe(told[1] if total is None else total, "deputies_total")
    )


def state(session: UUID, on: date, named: Iterable[UUID] = ()) -> facts.SessionState:
    row: Session | None = reads.current(Session, session)
    body = reads.body_of_session(session)
    known = reads.deputies(body, on) if body else set()
    is_now = row.state if row else ""
    return facts.SessionState(
        convened=is_now == "convened",
        open=is_now == "open",
        on_break=is_now == "break",
        question_open=question_open(session),
        strangers=len(set(named) - known),
    )


def question_open(session: UUID) -> bool:
    return Question.objects.filter(session=session, until=None, voided_act=None).exists()


def call(
    body: UUID,
    on: date,
    *,
    session_kind: str,
    initiative: str,
    proposers: Iterable[UUID],
    held_on: date,
    materials_on: date | None,
    decided_on: date | None,
) -> facts.SessionCall:
    """A session as it is called, beside the deputies that there are."""
    elected = reads.deputies(body, on)
    registered = Mandate.objects.filter(thing__in=elected, voided_act=None).order_by("-since").first()
    return facts.SessionCall(
        session_kind=session_kind,
        initiative=initiative,
        proposers=len(set(proposers) & elected),
        elected=len(elected),
        seats=maybe(reads.seats(body, on), "seats"),
        another_open=reads.sessions_of(body).exclude(state="closed").exists(),
        notice_days=(held_on - on).days,
        materials_days=maybe((held_on - materials_on).days if materials_on else None, "materials_on"),
        proposal_working_days=days.working_days(decided_on or on, held_on),
        registered_days=maybe((held_on - registered.since).days if registered else None, "registered_days"),
    )


def opening(session: UUID, item: int, sort: str, report: UUID | None) -> facts.QuestionOpening:
    row: Session | None = reads.current(Session, session)
    return facts.QuestionOpening(
        question_sort=sort,
        session_open=row is not None and row.state == "open",
        another_open=question_open(session),
        on_agenda=row is not None and 1 <= item <= len(row.agenda),
        extraordinary=row is not None and row.session_kind == "extraordinary",
        report_given=report is not None,
    )


def ballot(question: UUID, mandate: UUID, choice: str, text_hash: str, on: date) -> facts.QuestionBallot:
    row: Question | None = reads.current(Question, question)
    if row is None:
        return facts.QuestionBallot(False, False, False, True, choice, _cast(question, mandate))
    return facts.QuestionBallot(
        vote_open=row.method == "electronic" and row.since <= on,
        present=mandate in reads.there(row.session_id, row.body_id, on),
        own_mandate=mandate in reads.deputies(row.body_id, on),
        same_text=row.text_hash == text_hash,
        choice=choice,
        cast=_cast(question, mandate),
    )


def _cast(question: UUID, mandate: UUID) -> str | None:
    rows = QuestionBallot.objects.filter(question=question, mandate=mandate, voided_act=None)
    return rows.values_list("choice", flat=True).first()


def protocol(question: UUID, counted: int, present: int | None) -> facts.QuestionProtocol:
    row: Question | None = reads.current(Question, question)
    return facts.QuestionProtocol(
        vote_open=row is not None,
        by_protocol=row is not None and row.method != "electronic",
        entered=reads.current(QuestionCount, question) is not None,
        counted=counted,
        present=maybe(present, "present"),
    )


def closing(question: UUID) -> facts.QuestionClosing:
    row: Question | None = reads.current(Question, question)
    return facts.QuestionClosing(
        open=row is not None,
        by_protocol=row is not None and row.method != "electronic",
        protocol_entered=reads.current(QuestionCount, question) is not None,
    )


def count(question: UUID, on: date, chair: str | None) -> facts.QuestionCount:
    """What was counted; `chair` is how whoever presides says to have voted where no ballot tells it."""
    row: Question = reads.first(Question, question)
    votes_for, against, _abstained, _invalid, in_protocol = reads.counts(question)
    present, total = reads.numbers(row.session_id, on)
    return facts.QuestionCount(
        question_sort=row.question_sort,
        votes_for=votes_for,
        votes_against=against,
        present=maybe(present if in_protocol is None else in_protocol, "present"),
        deputies_total=maybe(total, "deputies_total"),
        chair_for=Unknown("chair_for") if chair is None else chair == "for",
    )


def signing(
    issuer: UUID, form: str, number: str, on: date, question: UUID | None = None
) -> facts.PaperSigning:
    """Whether a number is free; of a decision, whether the question was adopted and not signed yet."""
    papers = Paper.objects.filter(voided_act=None)
    result = (
        Resolution.objects.filter(thing=question, voided_act=None).values_list("result", flat=True).first()
    )
    return facts.PaperSigning(
        number_free=not papers.filter(issuer=issuer, form=form, year=on.year, number=number).exists(),
        adopted=result in ("Adopted", "Approved", "NotApproved", "Expressed"),
        signed_already=question is not None and papers.filter(question=question).exists(),
    )


def filing(
    body: UUID, post: UUID, on: date, *, session_on: date | None, revises: UUID | None
) -> facts.ReportFiling:
    """A report of the akim of the unit that the maslikhat is of."""
    rows = Resolution.objects.filter(report=revises, voided_act=None) if revises else None
    last = rows.order_by("-since", "-since_act").first() if rows else None
    return facts.ReportFiling(
        own_maslikhat=reads.maslikhat_for(bodies.unit_of_post(post), on) == body,
        session_days=maybe((session_on - on).days if session_on else None, "session_on"),
        revises_rejected=last is not None and last.result == "NotApproved",
        revises=revises is not None,
        rejected_working_days=days.working_days(last.since, on) if last else 0,
    )
