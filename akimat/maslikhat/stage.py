"""What the live screens of a meeting show, read in one question: chair, hall and telephone always agree."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from akimat.maslikhat import question


@dataclass(frozen=True)
class Ballotting:
    """The last vote of a meeting. Numbers of nominees are told only when it is closed."""

    thing: UUID
    number: int
    open: bool
    method: str
    nominees: list[UUID]
    text: dict[str, str] | None
    ballots: int
    gained: dict[UUID, int]
    took_part: int | None
    invalid: int | None
    outcome: str  # Consent, RepeatAmong, Nobody, CannotBeJudged; empty while it is open
    person: UUID | None
    tied: list[UUID]

    @property
    def by_ballots(self) -> bool:
        """Whether each deputy casts a ballot in the register."""
        return self.method == "electronic"

    @property
    def digest(self) -> str | None:
        """What binds a ballot to the text."""
        return question.digest(self.text, self.nominees)

    @property
    def lines(self) -> list[tuple[UUID, int | None]]:
        """Nominees by votes, the most first; in the order of the ballot while it is open."""
        if self.open:
            return [(nominee, None) for nominee in self.nominees]
        return sorted(((n, self.gained.get(n, 0)) for n in self.nominees), key=lambda line: -(line[1] or 0))


@dataclass(frozen=True)
class Stage:
    """A meeting as it stands now."""

    meeting: UUID
    region: UUID
    post: UUID
    proposal: UUID
    nominees: list[UUID]
    state: str  # called, open, closed
    held_on: Any
    present: int | None
    told_total: int | None  # of a recorded meeting, as its document says
    vote: Ballotting | None
    again: bool  # the meeting decided to vote again after the last vote
    commission: bool
    manner: str  # open, secret; empty while nothing is chosen
    minutes: bool

    @property
    def name(self) -> str:
        """The state, or `voting`."""
        return "voting" if self.vote and self.vote.open else self.state

    @property
    def next_nominees(self) -> list[UUID]:
        """Who stands on the next ballot: everybody proposed, or those who were equal."""
        return self.vote.tied if self.vote and self.vote.outcome == "RepeatAmong" else self.nominees


def read(meeting: UUID) -> Stage | None:
    """As committed at this moment; None if there is no such meeting."""
    with connection.cursor() as cursor:
        cursor.execute(STAGE, {"meeting": meeting})
        found = cursor.fetchone()
    if found is None:
        return None
    (region, post, proposal, nominees, state, held_on, commission, secret, minutes) = found[:9]
    present, totals, votes, vote, again = found[9:]
    told, in_totals = _json(vote), _json(totals) or {}
    return Stage(
        meeting,
        region,
        post,
        proposal,
        list(nominees),
        state,
        held_on,
        present or in_totals.get("present", 0),
        in_totals.get("deputies_total"),
        _vote(told, votes) if told else None,
        again,
        commission,
        "" if secret is None else "secret" if secret else "open",
        minutes,
    )


def _json(value: Any) -> Any:
    """Django's cursor hands JSON over as text."""
    return json.loads(value) if isinstance(value, str) else value


def _vote(told: dict[str, Any], number: int) -> Ballotting:
    protocol, cast = told["protocol"], told["cast"] or {}
    totals = protocol["totals"] if protocol else cast
    outcome = (told["outcome"] or {}).get("outcome") or ({"is": "CannotBeJudged"} if told["outcome"] else {})
    return Ballotting(
        thing=UUID(told["thing"]),
        number=number,
        open=told["open"],
        method=told["method"],
        nominees=[UUID(each) for each in told["nominees"]],
        text=told["question"],
        ballots=sum(cast.values()),
        gained={UUID(nominee): votes for nominee, votes in totals.items()},
        took_part=protocol["took_part"] if protocol else sum(cast.values()),
        invalid=protocol["invalid"] if protocol else 0,
        outcome=outcome.get("is", ""),
        person=UUID(outcome["person"]) if outcome.get("is") == "Consent" else None,
        tied=[UUID(each) for each in outcome.get("tied", ())],
    )


STAGE = """
SELECT m.region_id, p.post_id, m.proposal_id,
    ARRAY(SELECT nominee FROM unnest(p.nominees) AS nominee WHERE NOT EXISTS (
        SELECT 1 FROM maslikhat_withdrawal w
        WHERE w.proposal_id = p.thing_id AND w.nominee_id = nominee AND w.voided_act IS NULL)),
    m.state, m.held_on,
    EXISTS (SELECT 1 FROM maslikhat_commission c WHERE c.thing_id = m.thing_id
        AND c.until IS NULL AND c.voided_act IS NULL),
    (SELECT n.secret FROM maslikhat_manner n WHERE n.thing_id = m.thing_id
        AND n.until IS NULL AND n.voided_act IS NULL),
    EXISTS (SELECT 1 FROM maslikhat_minutes n WHERE n.thing_id = m.thing_id AND n.voided_act IS NULL),
    (SELECT count(*) FROM maslikhat_presence r
        JOIN maslikhat_mandate d ON d.thing_id = r.mandate_id AND d.voided_act IS NULL AND d.until IS NULL
        WHERE r.meeting_id = m.thing_id AND r.voided_act IS NULL AND r.until IS NULL),
    (SELECT to_jsonb(t) FROM maslikhat_presencetotals t
        WHERE t.thing_id = m.thing_id AND t.voided_act IS NULL),
    (SELECT count(*) FROM maslikhat_vote w WHERE w.meeting_id = m.thing_id AND w.voided_act IS NULL),
    (SELECT jsonb_build_object('thing', v.thing_id, 'open', v.until IS NULL, 'method', v.method,
            'nominees', v.nominees, 'question', v.question,
            'cast', (SELECT jsonb_object_agg(nominee_id, number) FROM (
                SELECT nominee_id, count(*) AS number FROM maslikhat_ballotcast c
                WHERE c.vote_id = v.thing_id AND c.voided_act IS NULL GROUP BY nominee_id) AS each),
            'protocol', (SELECT to_jsonb(c) FROM maslikhat_count c
                WHERE c.thing_id = v.thing_id AND c.voided_act IS NULL),
            'outcome', (SELECT to_jsonb(o) FROM maslikhat_outcome o
                WHERE o.thing_id = v.thing_id AND o.voided_act IS NULL))
        FROM maslikhat_vote v WHERE v.meeting_id = m.thing_id AND v.voided_act IS NULL
        ORDER BY v.since DESC, v.opened_act DESC LIMIT 1),
    EXISTS (SELECT 1 FROM maslikhat_secondballot s
        WHERE s.meeting_id = m.thing_id AND s.voided_act IS NULL)
FROM maslikhat_meeting m JOIN maslikhat_proposal p ON p.thing_id = m.proposal_id AND p.voided_act IS NULL
WHERE m.thing_id = %(meeting)s AND m.until IS NULL AND m.voided_act IS NULL LIMIT 1
"""


@dataclass(frozen=True)
class Place:
    """A deputy on the roll of a meeting."""

    mandate: UUID
    name: str
    maslikhat: str
    present: bool


def roll(meeting: UUID, lang: str, on: Any) -> list[Place]:
    """Every deputy of the electorate whose mandate is in force, by maslikhat and name."""
    with connection.cursor() as cursor:
        cursor.execute(ROLL, {"meeting": meeting, "lang": lang, "on": on})
        return [Place(*row) for row in cursor.fetchall()]


ROLL = """
SELECT d.thing_id, to_jsonb(p) ->> ('name_' || %(lang)s), to_jsonb(b) ->> ('name_' || %(lang)s),
    EXISTS (SELECT 1 FROM maslikhat_presence r WHERE r.meeting_id = m.thing_id
        AND r.mandate_id = d.thing_id AND r.voided_act IS NULL AND r.until IS NULL)
FROM maslikhat_meeting m
JOIN maslikhat_mandate d ON d.region_id = m.region_id AND d.voided_act IS NULL
    AND d.since <= %(on)s AND (d.until IS NULL OR d.until > %(on)s)
JOIN bodies_person p ON p.thing_id = d.person_id AND p.voided_act IS NULL AND p.until IS NULL
JOIN bodies_body b ON b.thing_id = d.body_id AND b.voided_act IS NULL AND b.until IS NULL
WHERE m.thing_id = %(meeting)s AND m.until IS NULL AND m.voided_act IS NULL
ORDER BY b.unit_id <> m.region_id, b.name_kk, b.thing_id, 2
"""
