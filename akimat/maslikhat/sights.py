"""What pages show of maslikhats and meetings, each in few questions to the database.

`reads` answers other rooms and acts; here rows are read together with what stands beside them on a page.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
    JSONField,
    OuterRef,
    QuerySet,
    Subquery,
    UUIDField,
    Value,
    When,
)
from django.db.models.functions import Coalesce, JSONObject

from akimat.bodies import reads as bodies
from akimat.maslikhat.models import (
    Commission,
    Mandate,
    Manner,
    Meeting,
    Minutes,
    Outcome,
    Presence,
    Proposal,
    RepeatOrder,
    Seats,
    SecondBallot,
    Vote,
    Withdrawal,
)
from akimat.maslikhat.models import Count as Protocol
from akimat.register import hot
from akimat.territory.as_of import recorded, standing
from akimat.territory.asking import Asked
from akimat.territory.grounds import ground_of, with_grounds

LATEST_MEETINGS = 3


def maslikhats(ask: Asked) -> "QuerySet[Any, Any]":
    """Bodies that are maslikhats, with `seats`, by what act, and `mandates` filled on the day."""
    seats = standing(Seats, ask.on, ask.known).filter(thing=OuterRef("thing"))
    filled = standing(Mandate, ask.on, ask.known).filter(body=OuterRef("thing")).order_by().values("body")
    meetings = meetings_of(ask).filter(region=OuterRef("unit")).values(json=_AS_LINE)[:LATEST_MEETINGS]
    return (
        bodies.bodies(ask.on, ask.known)
        .filter(kind="maslikhat")
        .annotate(
            seats=Subquery(seats.values("seats")[:1]),
            seats_ground=Subquery(seats.annotate(act=ground_of("since_act")).values("act")[:1]),
            mandates=Coalesce(Subquery(filled.annotate(number=Count("id")).values("number")), 0),
            meetings=ArraySubquery(meetings),
        )
    )


def mandates(maslikhat: UUID, ask: Asked) -> "QuerySet[Mandate, Any]":
    """All mandates that began by the day, the latest first, with their acts."""
    rows = recorded(Mandate, ask.known).filter(body=maslikhat, since__lte=ask.on)
    return with_grounds(rows, "since_act", "until_act").order_by("-since", "opened_act", "id")


def mandates_of_person(person: UUID, ask: Asked) -> "QuerySet[Mandate, Any]":
    """All mandates that a person ever had, the latest first, with their acts."""
    rows = recorded(Mandate, ask.known).filter(person=person)
    return with_grounds(rows, "since_act", "until_act").order_by("-since")


def meetings_of(ask: Asked) -> "QuerySet[Meeting, Any]":
    """Meetings as they stood on the day, the latest first: for which post, with what outcome."""
    proposal = recorded(Proposal, ask.known).filter(thing=OuterRef("proposal"))
    outcome = recorded(Outcome, ask.known).filter(meeting=OuterRef("thing"), since__lte=ask.on)
    last = outcome.order_by("-since", "-opened_act")
    under_way = standing(Vote, ask.on, ask.known).filter(meeting=OuterRef("thing"))
    shown: QuerySet[Meeting, Any] = (
        standing(Meeting, ask.on, ask.known)
        .annotate(
            post=Subquery(proposal.values("post_id")[:1], output_field=UUIDField()),
            person=Subquery(last.values("person_id")[:1], output_field=UUIDField()),
            vote_open=Exists(under_way),
        )
        .annotate(stage=_STAGE)
        .order_by("-held_on", "-opened_act")
    )
    return shown


_STAGE = Case(When(vote_open=True, then=Value("voting")), default=F("state"), output_field=CharField())
_AS_LINE = JSONObject(thing="thing_id", post="post", held_on="held_on", stage="stage", person="person")


def states(meeting: UUID, ask: Asked) -> "QuerySet[Meeting, Any]":
    """A meeting from state to state until the day, each with the proposal that it is about."""
    proposal = recorded(Proposal, ask.known).filter(thing=OuterRef("proposal"))
    told = JSONObject(post="post_id", nominees="nominees", since="since", act="since_act")
    rows: QuerySet[Meeting, Any] = recorded(Meeting, ask.known).filter(thing=meeting, since__lte=ask.on)
    with_proposal: QuerySet[Meeting, Any] = rows.annotate(
        about=Subquery(proposal.values(json=told)[:1], output_field=JSONField())
    )
    return with_proposal.order_by("since", "opened_act")


def votes(meeting: UUID, ask: Asked) -> "QuerySet[Vote, Any]":
    """Votes of a meeting in their order, with what came of each by the day."""
    outcome = recorded(Outcome, ask.known).filter(thing=OuterRef("thing"), since__lte=ask.on)
    told = JSONObject(outcome="outcome", person="person_id", act="since_act")
    again = recorded(SecondBallot, ask.known).filter(meeting=meeting, since__lte=OuterRef("since"))
    earlier = again.exclude(vote=OuterRef("thing"))
    rows: QuerySet[Vote, Any] = recorded(Vote, ask.known).filter(meeting=meeting, since__lte=ask.on)
    with_outcome: QuerySet[Vote, Any] = rows.annotate(
        result=Subquery(outcome.values(json=told)[:1], output_field=JSONField()),
        by_decision=Exists(earlier.filter(opened_act__lt=OuterRef("opened_act"))),
    )
    return with_outcome.order_by("since", "opened_act")


def acts_of(meeting: UUID, proposal: UUID) -> list["QuerySet[Any, Any]"]:
    """The acts of a meeting from the proposal to the last outcome. Ballots are left out: they are counted."""
    own: list[QuerySet[Any, Any]] = [
        Proposal.objects.filter(thing=proposal),
        Meeting.objects.filter(thing=meeting),
        Presence.objects.filter(meeting=meeting),
        Vote.objects.filter(meeting=meeting),
        SecondBallot.objects.filter(meeting=meeting),
        Protocol.objects.filter(thing__in=Vote.objects.filter(meeting=meeting).values("thing")),
        Outcome.objects.filter(meeting=meeting),
        Commission.objects.filter(thing=meeting),
        Manner.objects.filter(thing=meeting),
        Minutes.objects.filter(thing=meeting),
        RepeatOrder.objects.filter(meeting=meeting),
        Withdrawal.objects.filter(proposal=proposal),
    ]
    return [rows.order_by().values_list("opened_act") for rows in own]


def acts_in_region(region: UUID) -> list["QuerySet[Any, Any]"]:
    """The acts of meetings of a region, and of seats and mandates of its regional maslikhat."""
    meetings = Meeting.objects.filter(region=region)
    own: list[QuerySet[Any, Any]] = [
        meetings,
        Proposal.objects.filter(thing__in=meetings.values("proposal")),
        Vote.objects.filter(meeting__in=meetings.values("thing")),
        Outcome.objects.filter(meeting__in=meetings.values("thing")),
    ]
    return [rows.order_by().values_list("opened_act") for rows in own]


@dataclass(frozen=True)
class OwnBallot:
    """What a deputy may do and has done in a vote."""

    vote: UUID
    mandate: UUID
    in_force: bool
    present: bool
    nominee: UUID | None
    number: int | None


def own_ballots(meeting: UUID, person: UUID, today: date) -> dict[UUID, OwnBallot]:
    """A deputy's mandate and ballot in each vote of a meeting; the ballot with the number of its act."""
    with connection.cursor() as cursor:
        cursor.execute(OWN_BALLOTS, {"meeting": meeting, "person": person, "today": today})
        found = [OwnBallot(*row) for row in cursor.fetchall()]
    return {each.vote: each for each in found}


OWN_BALLOTS = """
SELECT v.thing_id, m.thing_id, m.since <= %(today)s AND (m.until IS NULL OR m.until > %(today)s),
    EXISTS (SELECT 1 FROM maslikhat_presence p
        WHERE p.meeting_id = v.meeting_id AND p.mandate_id = m.thing_id AND p.voided_act IS NULL
            AND p.until IS NULL),
    c.nominee_id, e.number
FROM maslikhat_vote v
JOIN maslikhat_mandate m ON m.region_id = v.region_id AND m.person_id = %(person)s AND m.voided_act IS NULL
LEFT JOIN maslikhat_ballotcast c ON c.vote_id = v.thing_id AND c.mandate_id = m.thing_id
    AND c.voided_act IS NULL
LEFT JOIN register_entry e ON e.act = c.since_act
WHERE v.meeting_id = %(meeting)s AND v.voided_act IS NULL
ORDER BY c.nominee_id NULLS FIRST, m.since
"""


@dataclass(frozen=True)
class Right:
    """The mandate in whose name somebody votes, and what binds his ballot."""

    meeting: UUID
    mandate: UUID


def right_to_vote(vote: UUID, person: UUID, today: date) -> Right | None:
    """The mandate of a person among the electorate of a vote: the one in force before one that ended."""
    found = hot.row(RIGHT, {"vote": vote, "person": person, "today": today})
    return Right(*found) if found else None


RIGHT = """
SELECT v.meeting_id, m.thing_id FROM maslikhat_vote v
JOIN maslikhat_mandate m ON m.region_id = v.region_id AND m.person_id = %(person)s AND m.voided_act IS NULL
WHERE v.thing_id = %(vote)s AND v.voided_act IS NULL
ORDER BY m.until IS NULL OR m.until > %(today)s DESC, m.since DESC LIMIT 1
"""


def pulse(vote: UUID) -> str | None:
    """A word that changes whenever a ballot is cast or the vote is closed; None if there is no such vote."""
    with connection.cursor() as cursor:
        cursor.execute(PULSE, [vote, vote])
        found = cursor.fetchone()
    return f"{found[0]}-{found[1]}" if found else None


PULSE = """
SELECT (SELECT count(*) FROM maslikhat_ballotcast WHERE vote_id = %s AND voided_act IS NULL),
    v.until IS NULL
FROM maslikhat_vote v WHERE v.thing_id = %s AND v.voided_act IS NULL
"""
