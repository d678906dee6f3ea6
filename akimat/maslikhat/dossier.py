"""Everything that the page of a meeting shows, read in few questions.

What the law found stands in the entries of the meeting's acts and is shown from there: it was judged when the
act was done, and a page does not judge again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from akimat.bodies import reads as bodies
from akimat.law import Finding, Grade, Verdict
from akimat.maslikhat import question, quorum, reads, sights
from akimat.maslikhat.models import Meeting, Vote
from akimat.maslikhat.quorum import Presence
from akimat.maslikhat.reads import Tally
from akimat.register import entry, listing
from akimat.register.models import Entry
from akimat.register.naming import Named
from akimat.territory import panels
from akimat.territory.asking import Asked

MOST_ACTS = 60


@dataclass(frozen=True)
class Line:
    """A nominee in a vote. `votes` is None where they were not counted."""

    nominee: UUID
    votes: int | None


@dataclass(frozen=True)
class ShownVote:
    """A vote, its count, and what the law made of it when it was closed."""

    vote: Vote
    number: int
    open: bool
    lines: list[Line]
    tally: Tally
    outcome: str  # Consent, RepeatAmong, Nobody, CannotBeJudged; empty while it is open
    person: UUID | None
    tied: list[UUID]
    findings: list[Finding]
    by_decision: bool

    @property
    def digest(self) -> str | None:
        """What binds a ballot to the text of the question."""
        return question.digest(self.vote.question, self.vote.nominees)


@dataclass(frozen=True)
class Dossier:
    """A meeting as it stood on a day."""

    meeting: Meeting
    stage: str
    post: UUID
    nominees: list[UUID]
    proposed_on: date
    terms: list[Finding]
    quorum_findings: list[Finding]
    presence: Presence
    opened: bool
    votes: list[ShownVote]
    rows: list[listing.Row]
    unlawful: list[listing.Row]
    names: dict[UUID, Named]
    finding_names: dict[str, str]


def read(thing: UUID, ask: Asked) -> Dossier | None:
    """None where the meeting was not called yet."""
    states = list(sights.states(thing, ask))
    if not states:
        return None
    row, about = states[-1], states[-1].about
    nominees = [UUID(each) for each in about["nominees"]]
    votes = list(sights.votes(thing, ask))
    opened = next((each for each in states if each.state == "open"), None)
    acts = sights.acts_of(thing, row.proposal_id)
    acts.append(bodies.acts_of_appointment(about["post"], nominees, row.held_on))
    entries = panels.entries_about(acts, ask, MOST_ACTS)[::-1]
    rows, names = listing.rows(entries, [row.region_id, UUID(about["post"]), *nominees])
    judged = {each.act: each for each in entries}
    tallies = reads.tallies(votes, ask.known, ask.on)
    shown = [
        _shown(number, vote, tallies[vote.thing_id], judged, ask.on) for number, vote in enumerate(votes, 1)
    ]
    return Dossier(
        meeting=row,
        stage="voting" if any(vote.open for vote in shown) else row.state,
        post=UUID(about["post"]),
        nominees=nominees,
        proposed_on=date.fromisoformat(about["since"]),
        terms=[
            f
            for f in _findings(judged.get(states[0].since_act))
            if "MeetingCall" in f.facts and f.grade is Grade.LATE
        ],
        quorum_findings=[
            f for f in _findings(opened and judged.get(opened.since_act)) if "Quorum" in f.facts
        ],
        presence=_presence(row, opened, ask),
        opened=opened is not None,
        votes=shown,
        rows=rows,
        unlawful=[each for each in rows if each.verdict is not Verdict.HOLDS],
        names=names,
        finding_names={str(each): named.text for each, named in names.items()},
    )


def shown_vote(vote: Vote, ask: Asked) -> ShownVote:
    """One vote alone, without the findings of its closing: for the fragment that refreshes its tally."""
    return _shown(1, vote, reads.tallies([vote], ask.known, ask.on)[vote.thing_id], {}, ask.on)


def last_of(thing: UUID, ask: Asked) -> Meeting | None:
    """A meeting that was called after the day."""
    return reads.meeting_history(thing, ask.known).first()


def _presence(row: Meeting, opened: Meeting | None, ask: Asked) -> Presence:
    """Counted for the day of the opening; before it, for the day that the page shows."""
    day = opened.since if opened else ask.on
    found = reads.roll(row.thing_id, day)
    assert found is not None, "the meeting was read a moment ago"
    return quorum.presence(*found)


def _shown(number: int, vote: Vote, tally: Tally, judged: dict[UUID, Entry], on: date) -> ShownVote:
    result: dict[str, Any] | None = vote.result  # type: ignore[attr-defined]
    outcome = (result["outcome"] or {"is": "CannotBeJudged"}) if result else {"is": ""}
    closing = judged.get(UUID(result["act"])) if result else None
    lines = [Line(nominee, tally.votes.get(nominee) if tally.counted else None) for nominee in vote.nominees]
    if result:  # while a vote is open the order of the ballot stays, so that buttons and lines do not jump
        lines.sort(key=lambda line: -(line.votes or 0))
    return ShownVote(
        vote=vote,
        number=number,
        open=result is None and (vote.ended is None or vote.ended > on),  # type: ignore[attr-defined]
        lines=lines,
        tally=tally,
        outcome=outcome["is"],
        person=UUID(result["person"]) if result and result["person"] else None,
        tied=[UUID(each) for each in outcome.get("tied", ())],
        findings=[f for f in _findings(closing) if f.word == "definition"],
        by_decision=vote.by_decision,  # type: ignore[attr-defined]
    )


def _findings(act: Entry | None) -> Iterable[Finding]:
    return entry.findings(entry.read(act.number, act.entry)) if act else ()
