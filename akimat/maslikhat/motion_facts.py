"""Facts about no confidence. What a motion guards: its signatures, its question, its answer."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from akimat.bodies import reads as bodies
from akimat.law import days, facts
from akimat.maslikhat import session_reads as reads
from akimat.maslikhat.models import Answer, Motion, Resolution, Sending
from akimat.register.fields import maybe
from akimat.territory import reads as territory

UNDER_WAY = ("collecting", "verified", "raised", "voted", "sent")


def initiative(
    body: UUID, post: UUID, person: UUID, initiators: Iterable[UUID], on: date
) -> facts.Initiative:
    named = list(initiators)
    office, _rank = bodies.office_on(post, on)
    held = bodies.tenures(on).filter(post=post, person=person).exists()
    motions = Motion.objects.filter(post=post, until=None, voided_act=None, person=person)
    return facts.Initiative(
        akim_in_office=office == "akim" and held,
        own_maslikhat=reads.maslikhat_for(bodies.unit_of_post(post), on) == body,
        initiators=len(set(named)),
        strangers=len(set(named) - reads.deputies(body, on)),
        repeated=len(named) - len(set(named)),
        another_open=motions.filter(state__in=UNDER_WAY).exists(),
    )


def signing(motion: UUID, mandate: UUID, on: date) -> facts.Signing:
    row: Motion = reads.first(Motion, motion)
    return facts.Signing(
        collecting=reads.current(Motion, motion).state == "collecting",
        own_mandate=mandate in reads.deputies(row.body_id, on),
        already=reads.signatures(motion).filter(mandate=mandate).exists(),
        working_days=days.working_days(row.begun_on, on),
    )


def protocol(
    motion: UUID, sheets: Iterable[tuple[UUID, date]], received_on: date, on: date
) -> facts.SignatureProtocol:
    """Signatures on sheets, and those given in the register."""
    row: Motion = reads.first(Motion, motion)
    known = reads.deputies(row.body_id, on)
    here = [(each.mandate_id, each.since) for each in reads.signatures(motion)]
    every = [*here, *sheets]
    names = [mandate for mandate, _day in every]
    belongs = set(known) | {m for m in names if reads.body_of_mandate(m) == row.body_id}
    return facts.SignatureProtocol(
        collecting=reads.current(Motion, motion).state == "collecting",
        signatures=tuple(
            facts.Signed(str(mandate), days.working_days(row.begun_on, day), mandate in known)
            for mandate, day in every
        ),
        repeated=len(names) - len(set(names)),
        strangers=len(set(names) - belongs),
        working_days=days.working_days(received_on, on),
    )


def motion(thing: UUID, on: date) -> facts.Motion:
    """Signatures that count, of mandates that are still in force."""
    row: Motion = reads.current(Motion, thing)
    known = reads.deputies(row.body_id, on)
    counted = reads.signatures(thing).filter(counted=True).values_list("mandate_id", flat=True)
    return facts.Motion(
        verified=row.state != "collecting",
        raised=row.state not in ("collecting", "verified"),
        initiators=len(set(counted) & known),
        deputies_total=maybe(reads.seats(row.body_id, on), "deputies_total"),
    )


def vote(thing: UUID | None, sort: str, text: str, on: date, *, recorded: bool) -> facts.MotionVote:
    """What a question has to do with a motion; without one, nothing about it matters.

    In an issued act the reports that were not approved are those that the register knows.
    """
    if thing is None:
        lacking = sort == "no_confidence"
        return facts.MotionVote(lacking, False, not lacking, "", None, 0, False, None, None, on)
    row: Motion = reads.current(Motion, thing)
    _office, rank = bodies.office_on(row.post_id, on)
    refused = reads.reports_refused(row.post_id, row.person_id)
    known = max(refused, row.reports_refused or 0) if recorded else refused
    expressed = reads.expressed(row.post_id, row.person_id)
    return facts.MotionVote(
        no_confidence=True,
        raised=row.state in ("raised", "kept"),
        same_text=row.text == text,
        ground=row.ground,
        akim_rank=rank,
        reports_refused=maybe(None if recorded and not known else known, "reports_refused"),
        assembly_minutes=row.assembly_minutes is not None,
        verified_on=row.verified_on if row.state == "raised" else None,
        first_expressed_on=expressed[0] if expressed else None,
        on=on,
    )


def addressing(thing: UUID, addressee: UUID, on: date) -> facts.Addressing:
    row: Motion = reads.current(Motion, thing)
    _office, rank = bodies.office_on(row.post_id, on)
    office, _rank = bodies.office_on(addressee, on)
    unit = territory.unit(bodies.unit_of_post(row.post_id) or row.post_id, on)
    superior = unit.parent_id if unit else None
    last = last_resolution(thing)
    return facts.Addressing(
        expressed=row.state == "voted" and last is not None and last.result == "Expressed",
        akim_rank=rank,
        addressee_office=office,
        addressee_is_superior=office == "akim" and bodies.unit_of_post(addressee) == superior,
        days=(on - last.since).days if last else 0,
    )


def last_resolution(motion: UUID) -> Resolution | None:
    rows = Resolution.objects.filter(motion=motion, voided_act=None)
    return rows.order_by("-since", "-since_act").first()


def answering(thing: UUID, author: str, on: date) -> facts.Answering:
    row: Motion = reads.current(Motion, thing)
    sending: Sending | None = reads.current(Sending, thing)
    answer: Answer | None = reads.current(Answer, thing)
    return facts.Answering(
        sent=sending is not None,
        is_addressee=sending is not None and str(sending.addressee_id) == author,
        answered=answer is not None,
        times_expressed=len(reads.expressed(row.post_id, row.person_id)),
        working_days=days.working_days(sending.received_on, on) if sending else 0,
    )
