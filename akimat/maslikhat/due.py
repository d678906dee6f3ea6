"""What is due and until when, from state alone. Nothing happens when a day passes: somebody has to act."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from akimat.bodies import reads as bodies
from akimat.law import days
from akimat.maslikhat.models import AkimReport, Motion, Resolution, Sending, Session
from akimat.territory.as_of import recorded, standing
from akimat.territory.asking import Asked

WITHOUT_DELAY = 1
SENT, COLLECTING, RAISED, VOTED = "sent", "collecting", "raised", "voted"


@dataclass(frozen=True)
class Due:
    """One thing to be done: by which post or body, until which day, and about what."""

    until: date
    what: Promise
    who: UUID
    about: UUID
    verified: bool  # whether the days off of the term were read in their source

    def overdue(self, on: date) -> bool:
        return self.until < on


def due(ask: Asked) -> list[Due]:
    """Everything that is due on the day, what ends first coming first."""
    found = [*_motions(ask), *_sessions(ask), *_reports(ask)]
    return sorted(found, key=lambda each: (each.until, str(each.about)))


def of_post(post: UUID, ask: Asked) -> list[Due]:
    """What is due from one post, or from the body that it heads."""
    row = bodies.post(post, ask.on, ask.known)
    mine = {post, row.body_id} if row and row.is_head else {post}  # a body's own address works too
    return [each for each in due(ask) if each.who in mine]


def _motions(ask: Asked) -> Iterator[Due]:
    motions = list(standing(Motion, ask.on, ask.known))
    things = [row.thing_id for row in motions]
    sendings = {row.thing_id: row for row in standing(Sending, ask.on, ask.known).filter(thing__in=things)}
    votes: dict[UUID, list[date]] = {}
    results = recorded(Resolution, ask.known).filter(motion__in=things, result="Expressed", since__lte=ask.on)
    for row in results.order_by("since"):
        votes.setdefault(row.motion_id, []).append(row.since)
    held = bodies.holders([row.post_id for row in motions], ask.on, ask.known)
    for motion in motions:
        if motion.person_id not in {each.person_id for each in held.get(motion.post_id, ())}:
            continue  # dismissed, or gone: nothing is left to decide
        yield from _motion(motion, sendings.get(motion.thing_id), votes.get(motion.thing_id, []))


def _motion(motion: Motion, sending: Sending | None, votes: list[date]) -> Iterator[Due]:
    thing, body = motion.thing_id, motion.body_id
    if motion.state == COLLECTING:
        what = _("Verify the signatures and raise the question")
        yield from _working(motion.begun_on, 10, what, body, thing)
    elif motion.state == RAISED and motion.verified_on:
        until = days.months_after(motion.verified_on, 1)
        yield Due(until, _("Consider the question at a session"), body, thing, verified=True)
    elif motion.state == VOTED and votes:
        until = votes[-1] + timedelta(WITHOUT_DELAY)
        yield Due(until, _("Send the decision to the superior"), body, thing, verified=True)
    elif motion.state == SENT and sending:
        again = _("Dismiss the akim after the second expression of no confidence")
        once = _("Decide: end the powers or instruct to continue")
        what = again if len(votes) > 1 else once
        yield from _working(sending.received_on, 10, what, sending.addressee_id, thing)


def _sessions(ask: Asked) -> Iterator[Due]:
    for row in standing(Session, ask.on, ask.known).filter(state__in=("convened", "break")):
        if row.state == "convened":
            yield Due(row.held_on, _("Open the session"), row.body_id, row.thing_id, verified=True)
        elif row.resumes_on:
            yield Due(row.resumes_on, _("Go on after the break"), row.body_id, row.thing_id, verified=True)


def _reports(ask: Asked) -> Iterator[Due]:
    refused = recorded(Resolution, ask.known).filter(result="NotApproved", since__lte=ask.on)
    rejected = {row.report_id: row.since for row in refused if row.report_id}
    reports = {row.thing_id: row for row in standing(AkimReport, ask.on, ask.known)}
    revised = {row.revises_id for row in reports.values()}
    for thing, day in rejected.items():
        report = reports.get(thing)
        if report and thing not in revised and not report.revises_id:
            yield from _working(day, 5, _("Revise the report"), report.post_id, thing)


def _working(since: date, number: int, what: Promise, who: UUID, about: UUID) -> Iterator[Due]:
    """A term in working days; none before the calendar begins."""
    until = days.working_day_after(since, number)
    if until:
        yield Due(until, what, who, about, verified=days.verified(since, until))
