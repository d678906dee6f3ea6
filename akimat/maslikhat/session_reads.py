"""Questions about sessions, questions put to the vote and motions, for acts and pages."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from akimat.bodies import reads as bodies
from akimat.maslikhat.models import (
    AkimReport,
    Mandate,
    Motion,
    Question,
    QuestionBallot,
    QuestionCount,
    Resolution,
    Seats,
    Session,
    SessionPresence,
    SessionTotals,
    Signature,
    StandingCommission,
)
from akimat.register.models import Version
from akimat.territory import reads as territory
from akimat.territory.as_of import recorded, standing

_GOES_ON = Q(ended=None)


def current(model: type[Version], thing: UUID) -> Any:
    """The open row of a thing; None if it has none."""
    return model._default_manager.filter(thing=thing, until=None, voided_act=None).first()


def first(model: type[Version], thing: UUID) -> Any:
    """Any row of a thing, for what never changes on it."""
    return model._default_manager.filter(thing=thing, voided_act=None).order_by("since").first()


def body_of_session(session: UUID) -> UUID | None:
    return Session.objects.filter(thing=session, voided_act=None).values_list("body_id", flat=True).first()


def body_of_question(question: UUID) -> UUID | None:
    return Question.objects.filter(thing=question, voided_act=None).values_list("body_id", flat=True).first()


def body_of_motion(motion: UUID) -> UUID | None:
    return Motion.objects.filter(thing=motion, voided_act=None).values_list("body_id", flat=True).first()


def region(body: UUID | None) -> UUID | None:
    """The unit whose lock keeps seats and mandates of a maslikhat still."""
    unit = bodies.unit_of_body(body) if body else None
    return territory.region_of(unit) if unit else None


def deputies(body: UUID, on: date) -> set[UUID]:
    """Mandates of a maslikhat in force on a day."""
    return set(standing(Mandate, on).filter(body=body).values_list("thing_id", flat=True))


def seats(body: UUID, on: date) -> int | None:
    """How many deputies the election commission set; None where nobody here knows."""
    return standing(Seats, on).filter(thing=body).values_list("seats", flat=True).first()


def there(session: UUID, body: UUID, on: date) -> set[UUID]:
    """Who is registered as present, with a mandate in force."""
    rows = SessionPresence.objects.filter(session=session, until=None, voided_act=None, since__lte=on)
    return set(rows.values_list("mandate_id", flat=True)) & deputies(body, on)


def numbers(session: UUID, on: date) -> tuple[int | None, int | None]:
    """Present, and the total number; what the register knows comes before what a document tells."""
    body = body_of_session(session)
    assert body is not None, "a subject exists"
    told = current(SessionTotals, session)
    known = len(there(session, body, on))
    total = seats(body, on)
    present = told.present if told and not known else known
    return present, told.deputies_total if told and total is None else total


def maslikhat_for(unit: UUID | None, on: date) -> UUID | None:
    """The maslikhat that may express no confidence in the akim of a unit: its own, else the one above."""
    while unit is not None:
        found = bodies.bodies(on).filter(kind="maslikhat", unit=unit).values_list("thing_id", flat=True)
        row = territory.unit(unit, on)
        if found:
            return found[0]
        unit = row.parent_id if row else None
    return None


def counts(question: UUID) -> tuple[int, int, int, int, int | None]:
    """For, against, abstained, invalid, present: from ballots, or from the protocol."""
    protocol = current(QuestionCount, question)
    if protocol:
        return (
            protocol.votes_for,
            protocol.votes_against,
            protocol.abstained,
            protocol.invalid,
            protocol.present,
        )
    rows = QuestionBallot.objects.filter(question=question, voided_act=None)
    cast = list(rows.values_list("choice", flat=True))
    return cast.count("for"), cast.count("against"), cast.count("abstained"), 0, None


def expressed(post: UUID, person: UUID) -> list[date]:
    """When no confidence was expressed in this person in this office."""
    motions = Motion.objects.filter(post=post, person=person, voided_act=None).values("thing")
    rows = Resolution.objects.filter(motion__in=motions, result="Expressed", voided_act=None)
    return sorted(rows.values_list("since", flat=True))


def reports_refused(post: UUID, person: UUID) -> int:
    """How many reports of this akim were not approved in this office."""
    reports = AkimReport.objects.filter(post=post, person=person, voided_act=None).values("thing")
    return Resolution.objects.filter(report__in=reports, result="NotApproved", voided_act=None).count()


def signatures(motion: UUID) -> "QuerySet[Signature, Any]":
    return Signature.objects.filter(motion=motion, until=None, voided_act=None).order_by(
        "since", "mandate_id"
    )


def sessions_of(body: UUID, known: int | None = None) -> "QuerySet[Session, Any]":
    """Sessions of a maslikhat in their last state, the latest first."""
    return recorded(Session, known).filter(_GOES_ON, body=body).order_by("-held_on", "-opened_act")


def motions_of(body: UUID, known: int | None = None) -> "QuerySet[Motion, Any]":
    return recorded(Motion, known).filter(_GOES_ON, body=body).order_by("-begun_on", "-opened_act")


def same_ballot(question: UUID, mandate: UUID, choice: str) -> UUID | None:
    """The act by which a mandate has already voted so."""
    rows = QuestionBallot.objects.filter(question=question, mandate=mandate, choice=choice, voided_act=None)
    return rows.values_list("since_act", flat=True).first()


def body_of_mandate(mandate: UUID) -> UUID | None:
    """The maslikhat of a mandate, whether or not it is in force."""
    return Mandate.objects.filter(thing=mandate, voided_act=None).values_list("body_id", flat=True).first()


def post_of_motion(motion: UUID) -> UUID | None:
    return Motion.objects.filter(thing=motion, voided_act=None).values_list("post_id", flat=True).first()


def motion_of_question(question: UUID) -> UUID | None:
    return (
        Question.objects.filter(thing=question, voided_act=None).values_list("motion_id", flat=True).first()
    )


def session_of_question(question: UUID) -> UUID | None:
    return (
        Question.objects.filter(thing=question, voided_act=None).values_list("session_id", flat=True).first()
    )


def commissions(body: UUID) -> int:
    return StandingCommission.objects.filter(body=body, until=None, voided_act=None).count()


def chair_sits_in(body: UUID, members: Iterable[UUID], on: date) -> bool:
    """Whether whoever presides over the maslikhat is among these deputies."""
    posts = bodies.posts(on).filter(body=body, office__in=("maslikhat_chair", "maslikhat_secretary"))
    heads = bodies.tenures(on).filter(post__in=posts.values("thing")).values_list("person_id", flat=True)
    people = Mandate.objects.filter(thing__in=list(members), voided_act=None).values_list(
        "person_id", flat=True
    )
    return bool(set(heads) & set(people))


def holder(post: UUID, on: date) -> UUID | None:
    return bodies.holder_of(post, on)
