"""Questions about maslikhats, meetings and votes. `on` is the legal day, `known` the last act counted."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Count as Number
from django.db.models import Q, QuerySet

from akimat.bodies import reads as bodies
from akimat.maslikhat import sights
from akimat.maslikhat.models import (
    BALLOT_BY_BALLOT,
    BallotCast,
    Commission,
    Count,
    Mandate,
    Manner,
    Meeting,
    Outcome,
    Presence,
    Proposal,
    RepeatOrder,
    Seats,
    Vote,
)
from akimat.register import hot
from akimat.register.act import INSTALLATION, LAW
from akimat.register.errors import Malformed
from akimat.territory import reads as territory
from akimat.territory.as_of import recorded, standing
from akimat.territory.asking import Asked

_GOES_ON = Q(ended=None)


@dataclass(frozen=True)
class MeetingPlace:
    """What a meeting is about, which never changes, and its opening, if it has been opened."""

    region: UUID
    proposal: UUID
    post: UUID
    opening: UUID | None


@dataclass(frozen=True)
class VotePlace:
    """What a vote is about; none of it ever changes."""

    meeting: UUID
    proposal: UUID
    post: UUID


@dataclass(frozen=True)
class Electorate:
    """The deputies of all maslikhats of a region on a day. `deputies_total` is None where a number is not
    known.
    """

    maslikhats: int
    seats_known: int
    deputies_total: int | None
    mandates: int


@dataclass(frozen=True)
class Attendance:
    """Who is at a meeting, of how many; None where it is not known."""

    present: int | None
    deputies_total: int | None


@dataclass(frozen=True)
class Tally:
    """A vote counted, ballot by ballot or by the commission's protocol."""

    votes: dict[UUID, int]
    took_part: int | None
    invalid: int | None
    by_protocol: bool
    counted: bool


def region_of(maslikhat: UUID) -> UUID:
    """The unit of the first level to whose electorate a maslikhat belongs; anything else is no maslikhat."""
    found = _row(
        "SELECT coalesce((SELECT s.region_id FROM maslikhat_seats s WHERE s.thing_id = b.thing_id"
        " AND s.voided_act IS NULL LIMIT 1), u.region_id)"
        " FROM bodies_body b JOIN territory_unit u ON u.thing_id = b.unit_id AND u.until IS NULL"
        "  AND u.voided_act IS NULL"
        " WHERE b.thing_id = %s AND b.kind = 'maslikhat' AND b.until IS NULL AND b.voided_act IS NULL",
        [maslikhat],
    )
    if not found or not found[0]:
        raise Malformed(("maslikhat", "no_such_thing", {"sort": "maslikhat", "thing": str(maslikhat)}))
    return UUID(str(found[0]))


def region_of_mandate(mandate: UUID) -> UUID | None:
    return Mandate.objects.filter(thing=mandate, voided_act=None).values_list("region_id", flat=True).first()


def deputy_of(mandate: UUID) -> UUID | None:
    """The person who has or had a mandate."""
    return Mandate.objects.filter(thing=mandate, voided_act=None).values_list("person_id", flat=True).first()


def region_of_meeting(meeting: UUID) -> UUID | None:
    return Meeting.objects.filter(thing=meeting, voided_act=None).values_list("region_id", flat=True).first()


def region_of_vote(vote: UUID) -> UUID | None:
    return Vote.objects.filter(thing=vote, voided_act=None).values_list("region_id", flat=True).first()


def region_of_proposal(proposal: UUID) -> UUID | None:
    """The region, city or capital whose akim the nominees would be."""
    post = Proposal.objects.filter(thing=proposal, voided_act=None).values_list("post_id", flat=True).first()
    return bodies.unit_of_post(post) if post else None


def place_of_meeting(meeting: UUID) -> MeetingPlace:
    found = _row(
        "SELECT m.region_id, m.proposal_id, p.post_id, m.opening_id FROM maslikhat_meeting m"
        " JOIN maslikhat_proposal p ON p.thing_id = m.proposal_id AND p.voided_act IS NULL"
        " WHERE m.thing_id = %s AND m.until IS NULL AND m.voided_act IS NULL",
        [meeting],
    )
    if found is None:
        raise Malformed(("meeting", "no_such_thing", {"sort": "maslikhat.meeting", "thing": str(meeting)}))
    return MeetingPlace(*found)


def place_of_vote(vote: UUID) -> VotePlace | None:
    found = _row(
        "SELECT meeting_id, proposal_id, post_id FROM maslikhat_vote"
        " WHERE thing_id = %s AND voided_act IS NULL LIMIT 1",
        [vote],
    )
    return VotePlace(*found) if found else None


def rank_of_maslikhat(maslikhat: UUID, on: date) -> str | None:
    return territory.rank_on(bodies.unit_of_body(maslikhat), on)


def same_ballot(vote: UUID, mandate: str, nominee: UUID) -> UUID | None:
    """The act by which a mandate has already voted so."""
    if mandate in (LAW, INSTALLATION):
        return None
    found = hot.row(
        "SELECT since_act FROM maslikhat_ballotcast WHERE vote_id = %s AND mandate_id = %s"
        " AND nominee_id = %s AND voided_act IS NULL",
        [vote, UUID(mandate), nominee],
    )
    return found[0] if found else None


def last_vote(meeting: UUID) -> UUID | None:
    """The meeting's last vote that was closed. Votes of one meeting never overlap, so acts order them."""
    rows = Vote.objects.filter(meeting=meeting, voided_act=None, until__isnull=False)
    return rows.order_by("-until", "-until_act").values_list("thing_id", flat=True).first()


def electorate(region: UUID, on: date) -> Electorate:
    """The numbers on which a quorum rests."""
    found = _row(ELECTORATE, {"region": region, "on": on})
    assert found is not None
    maslikhats, known, seats, mandates = found
    total = int(seats) if maslikhats and known == maslikhats else None
    return Electorate(maslikhats, known, total, mandates)


ELECTORATE = """
SELECT count(*), count(s.seats), coalesce(sum(s.seats), 0), (
    SELECT count(*) FROM maslikhat_mandate m WHERE m.region_id = %(region)s AND m.voided_act IS NULL
        AND m.since <= %(on)s AND (m.until IS NULL OR m.until > %(on)s))
FROM bodies_body b
JOIN territory_unit u ON u.thing_id = b.unit_id AND u.region_id = %(region)s AND u.voided_act IS NULL
    AND u.since <= %(on)s AND (u.until IS NULL OR u.until > %(on)s)
LEFT JOIN maslikhat_seats s ON s.thing_id = b.thing_id AND s.voided_act IS NULL
    AND s.since <= %(on)s AND (s.until IS NULL OR s.until > %(on)s)
WHERE b.kind = 'maslikhat' AND b.voided_act IS NULL
    AND b.since <= %(on)s AND (b.until IS NULL OR b.until > %(on)s)
"""


def attendance(meeting: UUID, on: date) -> Attendance:
    """Registered deputies whose mandate is in force; of a recorded meeting the document's totals."""
    found = roll(meeting, on)
    return found[1] if found else Attendance(None, None)


def roll(meeting: UUID, on: date) -> tuple[Electorate, Attendance] | None:
    """The electorate of a meeting, and who of it is there."""
    found = _row(ATTENDANCE, {"meeting": meeting, "on": on})
    if found is None:
        return None
    region, registered, in_totals, present, told = found
    whole = electorate(region, on)
    return whole, Attendance(
        present=registered if registered or not in_totals else present,
        deputies_total=told if whole.deputies_total is None else whole.deputies_total,
    )


ATTENDANCE = """
SELECT m.region_id, (
    SELECT count(*) FROM maslikhat_presence p
    JOIN maslikhat_mandate d ON d.thing_id = p.mandate_id AND d.voided_act IS NULL
        AND d.since <= %(on)s AND (d.until IS NULL OR d.until > %(on)s)
    WHERE p.meeting_id = m.thing_id AND p.voided_act IS NULL AND p.until IS NULL),
    t.id IS NOT NULL, t.present, t.deputies_total
FROM maslikhat_meeting m
LEFT JOIN maslikhat_presencetotals t ON t.thing_id = m.thing_id AND t.voided_act IS NULL
WHERE m.thing_id = %(meeting)s AND m.voided_act IS NULL LIMIT 1
"""


def known_total(region: UUID, on: date, told: int | None) -> int | None:
    """What the register knows of the seats comes before what a document tells."""
    total = electorate(region, on).deputies_total
    return told if total is None else total


def tally(vote: UUID, known: int | None = None) -> Tally | None:
    """The count of one vote."""
    row = recorded(Vote, known).filter(thing=vote).first()
    return tallies([row], known)[vote] if row else None


def tallies(votes: list[Vote], known: int | None = None, on: date = date.max) -> dict[UUID, Tally]:
    """The count of each vote: from its ballots if they are known one by one, else from the protocol."""
    things = [vote.thing_id for vote in votes]
    if not things:
        return {}
    protocols = {row.thing_id: row for row in recorded(Count, known).filter(thing__in=things, since__lte=on)}
    ballots = _ballots([thing for thing in things if thing not in protocols], known, on)
    return {vote.thing_id: _tally(vote, protocols.get(vote.thing_id), ballots) for vote in votes}


def _tally(vote: Vote, protocol: Count | None, ballots: dict[tuple[UUID, UUID], int]) -> Tally:
    if protocol is not None:
        gained = {UUID(nominee): number for nominee, number in protocol.totals.items()}
        return Tally(gained, protocol.took_part, protocol.invalid, by_protocol=True, counted=True)
    if vote.method != BALLOT_BY_BALLOT:
        return Tally({}, None, None, by_protocol=True, counted=False)
    gained = {nominee: ballots.get((vote.thing_id, nominee), 0) for nominee in vote.nominees}
    return Tally(gained, sum(gained.values()), 0, by_protocol=False, counted=True)


def _ballots(votes: list[UUID], known: int | None, on: date) -> dict[tuple[UUID, UUID], int]:
    if not votes:
        return {}
    cast = recorded(BallotCast, known).filter(vote__in=votes, since__lte=on)
    rows = cast.values_list("vote_id", "nominee_id")
    return {(vote, nominee): number for vote, nominee, number in rows.annotate(number=Number("id"))}


def seats_of(maslikhat: UUID, on: date, known: int | None = None) -> Seats | None:
    """The number of deputies set for a maslikhat on a day."""
    return standing(Seats, on, known).filter(thing=maslikhat).first()


def mandates_of(maslikhat: UUID, on: date, known: int | None = None) -> QuerySet[Mandate]:
    """Mandates of a maslikhat on a day."""
    return standing(Mandate, on, known).filter(body=maslikhat).order_by("since", "id")


def mandate_history(maslikhat: UUID, known: int | None = None) -> QuerySet[Mandate]:
    """All mandates that there ever were, the latest first."""
    return recorded(Mandate, known).filter(body=maslikhat).order_by("-since", "id")


def mandates_of_person(person: UUID, on: date, known: int | None = None) -> QuerySet[Mandate]:
    """The mandate of a person on a day: none or one."""
    return standing(Mandate, on, known).filter(person=person)


def meetings(known: int | None = None) -> QuerySet[Meeting]:
    """The last state of each meeting, the latest meeting first."""
    return recorded(Meeting, known).filter(_GOES_ON).order_by("-held_on", "-opened_act")


def meetings_of_region(region: UUID, known: int | None = None) -> QuerySet[Meeting]:
    """Meetings of the deputies of a region."""
    return meetings(known).filter(region=region)


def meeting(thing: UUID, known: int | None = None) -> Meeting | None:
    """One meeting in its last state."""
    return meetings(known).filter(thing=thing).first()


def meeting_history(thing: UUID, known: int | None = None) -> QuerySet[Meeting]:
    """A meeting's states one after another."""
    return recorded(Meeting, known).filter(thing=thing).order_by("since", "opened_act")


def proposal(thing: UUID, known: int | None = None) -> Proposal | None:
    """A proposal of nominees."""
    return recorded(Proposal, known).filter(thing=thing).first()


def proposals_for(post: UUID, known: int | None = None) -> QuerySet[Proposal]:
    """Proposals for a post, the latest first."""
    return recorded(Proposal, known).filter(post=post).order_by("-since", "-opened_act")


def presences(thing: UUID, known: int | None = None) -> QuerySet[Presence]:
    """Deputies registered at a meeting."""
    return recorded(Presence, known).filter(meeting=thing).order_by("opened_act", "id")


def has_commission(meeting: UUID) -> bool:
    """Whether a counting commission was elected."""
    return Commission.objects.filter(thing=meeting, until=None, voided_act=None).exists()


def manner_of(meeting: UUID) -> str:
    """What the meeting chose: open or secret; empty if nothing yet."""
    rows = Manner.objects.filter(thing=meeting, until=None, voided_act=None)
    secret = rows.values_list("secret", flat=True).first()
    return "" if secret is None else "secret" if secret else "open"


def repeat_is_ordered(meeting: UUID) -> bool:
    """Whether the commission ordered to repeat the last vote."""
    return RepeatOrder.objects.filter(vote=last_vote(meeting), voided_act=None).exists()


def here(meeting: UUID) -> set[UUID]:
    """The mandates of everybody who is registered as present and has not left."""
    rows = Presence.objects.filter(meeting=meeting, until=None, voided_act=None)
    return set(rows.values_list("mandate_id", flat=True))


def presence_of(meeting: UUID, mandate: UUID) -> UUID | None:
    """The registration of a deputy who is there."""
    rows = Presence.objects.filter(meeting=meeting, mandate=mandate, until=None, voided_act=None)
    return rows.values_list("thing_id", flat=True).first()


def votes_of(thing: UUID, known: int | None = None) -> QuerySet[Vote]:
    """Votes of a meeting in their order; `ended` is empty while a vote is open."""
    return recorded(Vote, known).filter(meeting=thing).order_by("since", "opened_act")


def ballots_of(vote: UUID, known: int | None = None) -> QuerySet[BallotCast]:
    """How each mandate voted."""
    return recorded(BallotCast, known).filter(vote=vote).order_by("opened_act")


def protocol_of(vote: UUID, known: int | None = None) -> Count | None:
    """The counting commission's protocol."""
    return recorded(Count, known).filter(thing=vote).first()


def outcomes(votes: list[UUID], known: int | None = None) -> dict[UUID, Outcome]:
    """What the law made of each closed vote."""
    return {row.thing_id: row for row in recorded(Outcome, known).filter(thing__in=votes)}


def under_way(ask: Asked) -> "QuerySet[Meeting, Any]":
    """Meetings that were called and are not over on the day, the latest first."""
    return sights.meetings_of(ask).exclude(state="closed")


def _row(sql: str, values: Any) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchone()
