"""Facts about mandates, meetings and votes.

As in `bodies`: state alone is provided; where a payload speaks too, an act calls a plain function here. The
SQL reads what the meeting, the vote, the post or the region guard by their locks, and nothing else.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, cast
from uuid import UUID

from akimat.bodies import reads as bodies
from akimat.law.facts import (
    Ballot,
    Commission,
    ConsentCount,
    ConsentOutcome,
    CountProtocol,
    Gathering,
    Leaving,
    MandateElsewhere,
    MandateEnding,
    Manner,
    MeetingCall,
    MeetingRegion,
    Minutes,
    Nomination,
    Quorum,
    VoteClosing,
    VoteOpening,
    Votes,
    Withdrawing,
)
from akimat.law.unknown import Unknown
from akimat.maslikhat import question, reads
from akimat.maslikhat.models import BALLOT_BY_BALLOT
from akimat.register import hot
from akimat.register.fields import maybe
from akimat.register.providers import provides

IN_FORCE = "d.voided_act IS NULL AND d.since <= %(on)s AND (d.until IS NULL OR d.until > %(on)s)"
"""A mandate on a day: one that ends today casts no ballot today."""


@provides(Nomination)
def nomination(about: tuple[UUID, ...], on: date) -> Nomination:
    """About a post and everybody proposed for it."""
    post, *nominees = about
    office, rank = bodies.office_on(post, on)
    return Nomination(_texts(nominees), office, rank)


@provides(MeetingRegion)
def meeting_region(about: UUID, on: date) -> MeetingRegion:
    """About a proposal, a meeting or a vote: whose deputies decide on it never changes."""
    region = reads.region_of_meeting(about) or reads.region_of_vote(about) or reads.region_of_proposal(about)
    return MeetingRegion(str(region))


@provides(Gathering)
def gathering(about: tuple[UUID, ...], on: date) -> Gathering:
    """About a meeting and the mandates listed as present."""
    meeting, *mandates = about
    found = _row(GATHERING, meeting=meeting, mandates=mandates, on=on)
    state, held_on, strangers = found or ("", None, 0)
    return Gathering(state == "called", state == "open", strangers, announced_for=held_on, on=on)


GATHERING = f"""
SELECT m.state, m.held_on, (
    SELECT count(*) FROM unnest(%(mandates)s::uuid[]) AS listed(mandate) WHERE NOT EXISTS (
        SELECT 1 FROM maslikhat_mandate d
        WHERE d.thing_id = listed.mandate AND d.region_id = m.region_id AND {IN_FORCE}))
FROM maslikhat_meeting m
WHERE m.thing_id = %(meeting)s AND m.until IS NULL AND m.voided_act IS NULL AND m.since <= %(on)s
"""


@provides(Leaving)
def leaving(about: tuple[UUID, UUID], on: date) -> Leaving:
    """About a meeting and the mandate of whoever leaves it."""
    meeting, mandate = about
    found = _row(
        "SELECT m.state FROM maslikhat_meeting m WHERE m.thing_id = %(meeting)s AND m.until IS NULL"
        " AND m.voided_act IS NULL AND m.since <= %(on)s",
        meeting=meeting,
        on=on,
    )
    is_open = bool(found) and found[0] == "open"
    return Leaving(open=is_open, present=reads.presence_of(meeting, mandate) is not None)


@provides(Quorum)
def quorum(meeting: UUID, on: date) -> Quorum:
    """About a meeting, and the region whose seats and mandates it counts."""
    found = reads.attendance(meeting, on)
    return Quorum(maybe(found.present, "present"), maybe(found.deputies_total, "deputies_total"))


def quorum_at_opening(
    meeting: UUID,
    on: date,
    listed: tuple[UUID, ...] | None,
    totals: tuple[int | None, int | None],
    *,
    recorded: bool,
) -> Quorum:
    """Of those listed as present; only a recorded meeting may be known by its totals alone."""
    region = reads.region_of_meeting(meeting)
    present, told = totals
    if listed is not None:
        present = len(set(listed))
    elif not recorded:
        present = 0
    total = reads.known_total(region, on, told) if region else told
    return Quorum(maybe(present, "present"), maybe(total, "deputies_total"))


@provides(VoteOpening)
def vote_opening(about: tuple[UUID, ...], on: date) -> VoteOpening:
    """About a meeting and the nominees to be put on the ballot."""
    meeting, *nominees = about
    last = _row(LAST_VOTE, meeting=meeting)
    found = _row(PROPOSED, meeting=meeting)
    proposed, another_open = found or ((), False)
    outcome, decided = last or (None, False)
    return VoteOpening(
        nominees=_texts(nominees),
        proposed=_texts(proposed),
        earlier_outcome=(_json(outcome) or UNJUDGED)["is"] if last else None,
        tied=tuple((_json(outcome) or UNJUDGED).get("tied", ())),
        another_open=another_open,
        meeting_decided_second_ballot=decided,
    )


def vote_opening_as(
    meeting: UUID, nominees: tuple[UUID, ...], method: str, manner: str | None, *, recorded: bool
) -> VoteOpening:
    """With the manner that the payload tells; where it is recorded, silence about a step is no denial."""
    opening = cast(VoteOpening, vote_opening((meeting, *nominees), date.max))
    chosen, elected = reads.manner_of(meeting), reads.has_commission(meeting)
    ordered = reads.repeat_is_ordered(meeting)
    return replace(
        opening,
        method=method,
        manner=manner or Unknown("manner"),
        chosen=Unknown("manner") if recorded and not chosen else chosen,
        commission=Unknown("commission") if recorded and not elected else elected,
        repeat_ordered=Unknown("repeat_ordered") if recorded and not ordered else ordered,
    )


def commission(
    meeting: UUID,
    on: date,
    members: tuple[UUID, ...] | None,
    officers: tuple[UUID | None, UUID | None],
    told: int | None,
) -> Commission:
    """The members by name, or their number alone."""
    is_open = _is_open(meeting, on)
    if members is None:
        unknown = [Unknown("commission_members"), Unknown("present"), Unknown("commission_chair")]
        return Commission(is_open, maybe(told, "commission_members"), unknown[1], unknown[2])
    here = reads.here(meeting)
    chair, secretary = officers
    known = chair is not None and secretary is not None
    fit = {chair, secretary} <= set(members) and chair != secretary
    return Commission(
        open=is_open,
        members=len(set(members)),
        not_present=len(set(members) - here),
        officers_are_members=fit if known else Unknown("commission_chair"),
    )


def _is_open(meeting: UUID, on: date) -> bool:
    return cast(Gathering, gathering((meeting,), on)).open


def manner(meeting: UUID, on: date, votes: int | None, told: int | None) -> Manner:
    """Those present are counted here; of a recorded meeting the document tells."""
    present = told if told is not None else reads.attendance(meeting, on).present
    return Manner(_is_open(meeting, on), maybe(votes, "votes"), maybe(present, "present"))


@provides(Withdrawing)
def withdrawing(about: tuple[UUID, UUID], on: date) -> Withdrawing:
    """About a proposal and one of its nominees."""
    proposal, nominee = about
    found = _row(
        "SELECT p.until IS NULL, %(nominee)s = ANY(p.nominees) AND NOT EXISTS (SELECT 1"
        " FROM maslikhat_withdrawal w WHERE w.proposal_id = p.thing_id AND w.nominee_id = %(nominee)s"
        " AND w.voided_act IS NULL) FROM maslikhat_proposal p WHERE p.thing_id = %(proposal)s"
        " AND p.voided_act IS NULL AND p.since <= %(on)s",
        proposal=proposal,
        nominee=nominee,
        on=on,
    )
    return Withdrawing(*(found or (False, False)))


def minutes(meeting: UUID, sent_on: date | None) -> Minutes:
    """When the meeting was closed, from the state; when the minutes were sent, from the payload."""
    found = _row(
        "SELECT m.since, EXISTS (SELECT 1 FROM maslikhat_minutes n WHERE n.thing_id = m.thing_id"
        " AND n.voided_act IS NULL) FROM maslikhat_meeting m WHERE m.thing_id = %(meeting)s"
        " AND m.state = 'closed' AND m.until IS NULL AND m.voided_act IS NULL",
        meeting=meeting,
    )
    closed_on, entered = found or (None, False)
    return Minutes(closed_on, sent_on or Unknown("sent_on"), entered)


UNJUDGED: dict[str, Any] = {"is": "CannotBeJudged"}
"""A recorded vote whose outcome nobody could compute."""

PROPOSED = """
SELECT ARRAY(SELECT nominee FROM unnest(p.nominees) AS nominee WHERE NOT EXISTS (
        SELECT 1 FROM maslikhat_withdrawal w
        WHERE w.proposal_id = p.thing_id AND w.nominee_id = nominee AND w.voided_act IS NULL)), EXISTS (
    SELECT 1 FROM maslikhat_vote v
    WHERE v.meeting_id = m.thing_id AND v.until IS NULL AND v.voided_act IS NULL)
FROM maslikhat_meeting m JOIN maslikhat_proposal p ON p.thing_id = m.proposal_id AND p.voided_act IS NULL
WHERE m.thing_id = %(meeting)s AND m.voided_act IS NULL LIMIT 1
"""

LAST_VOTE = """
SELECT o.outcome, EXISTS (
    SELECT 1 FROM maslikhat_secondballot s WHERE s.vote_id = v.thing_id AND s.voided_act IS NULL)
FROM maslikhat_vote v
LEFT JOIN maslikhat_outcome o ON o.thing_id = v.thing_id AND o.voided_act IS NULL
WHERE v.meeting_id = %(meeting)s AND v.voided_act IS NULL AND v.until IS NOT NULL
ORDER BY v.until DESC, v.until_act DESC LIMIT 1
"""


def ballot(
    vote: UUID, mandate: UUID, nominee: UUID, on: date, *, question_seen: str | None, elsewhere: bool
) -> Ballot:
    """A vote, the mandate that votes, and the nominee it votes for; the voter says what he saw and where."""
    found = _row(BALLOT, vote=vote, mandate=mandate, on=on, method=BALLOT_BY_BALLOT)
    is_open, in_electorate, present, on_ballot, text, cast_for = found or (*[False] * 3, (), None, None)
    return Ballot(
        vote_open=is_open,
        in_electorate=in_electorate,
        present=present,
        nominee=str(nominee),
        on_ballot=_texts(on_ballot),
        cast_for=str(cast_for) if cast_for else None,
        question=question.digest(_json(text), on_ballot),
        question_seen=question_seen,
        elsewhere=elsewhere,
    )


BALLOT = f"""
SELECT v.until IS NULL AND v.since <= %(on)s AND v.method = %(method)s,
    EXISTS (SELECT 1 FROM maslikhat_mandate d
        WHERE d.thing_id = %(mandate)s AND d.region_id = v.region_id AND {IN_FORCE}),
    EXISTS (SELECT 1 FROM maslikhat_presence p WHERE p.meeting_id = v.meeting_id
        AND p.mandate_id = %(mandate)s AND p.voided_act IS NULL AND p.until IS NULL),
    v.nominees, v.question,
    (SELECT c.nominee_id FROM maslikhat_ballotcast c
        WHERE c.vote_id = v.thing_id AND c.mandate_id = %(mandate)s AND c.voided_act IS NULL)
FROM maslikhat_vote v WHERE v.thing_id = %(vote)s AND v.voided_act IS NULL
"""


@provides(VoteClosing)
def vote_closing(vote: UUID, on: date) -> VoteClosing:
    """About a vote."""
    found = _row(
        "SELECT v.until IS NULL AND v.since <= %(on)s, v.method <> %(method)s, EXISTS"
        " (SELECT 1 FROM maslikhat_count c WHERE c.thing_id = v.thing_id AND c.voided_act IS NULL)"
        " FROM maslikhat_vote v WHERE v.thing_id = %(vote)s AND v.voided_act IS NULL",
        vote=vote,
        on=on,
        method=BALLOT_BY_BALLOT,
    )
    return VoteClosing(*(found or (False, False, False)))


@provides(ConsentCount)
def consent_count(vote: UUID, on: date) -> ConsentCount:
    """About a vote: its ballots, or the protocol's totals."""
    found = reads.tally(vote)
    if found is None:
        return ConsentCount((), maybe(None, "took_part"), maybe(None, "invalid"))
    votes = tuple(Votes(str(nominee), number) for nominee, number in found.votes.items())
    return ConsentCount(votes, maybe(found.took_part, "took_part"), maybe(found.invalid, "invalid"))


@provides(ConsentOutcome)
def consent_outcome(post: UUID, on: date) -> ConsentOutcome:
    """About a post: the last vote for it that was closed on or before the day."""
    found = _row(
        "SELECT o.person_id, EXISTS (SELECT 1 FROM bodies_tenure t WHERE t.post_id = o.post_id"
        "  AND t.person_id = o.person_id AND NOT t.acting AND t.since >= o.since AND t.voided_act IS NULL)"
        " FROM maslikhat_outcome o WHERE o.post_id = %(post)s AND o.since <= %(on)s AND o.voided_act IS NULL"
        " ORDER BY o.since DESC, o.since_act DESC LIMIT 1",
        post=post,
        on=on,
    )
    if found is None:
        return ConsentOutcome(held=False, person=None, used=False)
    return ConsentOutcome(held=True, person=str(found[0]) if found[0] else None, used=found[1])


@provides(MandateElsewhere)
def mandate_elsewhere(about: tuple[UUID, UUID], on: date) -> MandateElsewhere:
    """About a person and the maslikhat that is to receive him."""
    person, maslikhat = about
    elsewhere, seats, mandates = _row(ELSEWHERE, person=person, body=maslikhat, on=on)
    return MandateElsewhere(tuple(elsewhere), maybe(seats, "seats"), mandates)


ELSEWHERE = f"""
SELECT (SELECT coalesce(array_agg(d.body_id::text ORDER BY d.body_id), '{{}}') FROM maslikhat_mandate d
        WHERE d.person_id = %(person)s AND d.voided_act IS NULL AND (d.until IS NULL OR d.until > %(on)s)),
    (SELECT s.seats FROM maslikhat_seats s WHERE s.thing_id = %(body)s AND s.voided_act IS NULL
        AND s.since <= %(on)s AND (s.until IS NULL OR s.until > %(on)s)),
    (SELECT count(*) FROM maslikhat_mandate d WHERE d.body_id = %(body)s AND {IN_FORCE})
"""


@provides(MandateEnding)
def mandate_ending(mandate: UUID, on: date) -> MandateEnding:
    """About a mandate."""
    found = _row(
        "SELECT EXISTS (SELECT 1 FROM maslikhat_mandate d WHERE d.thing_id = %(mandate)s"
        " AND d.voided_act IS NULL AND d.until IS NULL AND d.since <= %(on)s)",
        mandate=mandate,
        on=on,
    )
    return MandateEnding(found[0])


def meeting_call(
    proposal: UUID, on: date, *, received_on: date, announced_on: date, held_on: date
) -> MeetingCall:
    """The days come from the payload; whether the proposal still waits, from the state."""
    found = _row(
        "SELECT EXISTS (SELECT 1 FROM maslikhat_proposal p WHERE p.thing_id = %(proposal)s"
        " AND p.voided_act IS NULL AND p.until IS NULL AND p.since <= %(on)s)",
        proposal=proposal,
        on=on,
    )
    return MeetingCall(received_on, announced_on, held_on, proposal_open=found[0])


def count_protocol(
    vote: UUID,
    totals: tuple[tuple[UUID, int], ...],
    *,
    invalid: int | None,
    took_part: int | None,
    present: int | None,
    commission_members: int | None,
    papers: tuple[int | None, int | None],
    scan: bool,
) -> CountProtocol:
    """The protocol as it is entered, beside the ballot of the vote."""
    found = _row(
        "SELECT nominees FROM maslikhat_vote WHERE thing_id = %(vote)s AND voided_act IS NULL", vote=vote
    )
    return CountProtocol(
        took_part=maybe(took_part, "took_part"),
        votes=tuple(Votes(str(nominee), number) for nominee, number in totals),
        invalid=maybe(invalid, "invalid"),
        on_ballot=_texts(found[0] if found else ()),
        present=maybe(present, "present"),
        commission_members=maybe(commission_members, "commission_members"),
        issued=papers[0],
        found=papers[1],
        scan=scan,
    )


def _texts(things: Iterable[UUID]) -> tuple[str, ...]:
    return tuple(str(thing) for thing in things)


def _json(value: Any) -> Any:
    """Django's cursor hands JSON over as text."""
    return json.loads(value) if isinstance(value, str) else value


def _row(sql: str, **values: Any) -> Any:
    return hot.row(sql, values)
