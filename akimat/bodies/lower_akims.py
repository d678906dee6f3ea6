"""Facts about akims below the top level. Each is about the post of an akim, which the act locks."""

from datetime import date
from uuid import UUID

from django.db import connection

from akimat.bodies import duties
from akimat.law.facts import Candidate, CandidateConsent, CandidateVote, EarlyEnd, ElectedAkim, LowerAkim
from akimat.law.unknown import Maybe
from akimat.register import hot

HOLDING = """
SELECT
    EXISTS (SELECT 1 FROM bodies_tenure WHERE post_id = %(post)s AND voided_act IS NULL AND NOT acting
        AND since <= %(on)s AND (until IS NULL OR until > %(on)s)),
    EXISTS (SELECT 1 FROM bodies_tenure WHERE post_id = %(post)s AND person_id = %(person)s
        AND voided_act IS NULL AND until IS NULL AND since <= %(on)s),
    EXISTS (SELECT 1 FROM bodies_term WHERE post_id = %(post)s AND person_id = %(person)s
        AND voided_act IS NULL AND until IS NULL)
"""
ANSWERS = """
SELECT person_id, agreed, since FROM bodies_candidateanswer
WHERE post_id = %(post)s AND voided_act IS NULL AND since <= %(on)s ORDER BY opened_act DESC
"""
APPOINTED_SINCE = """
SELECT EXISTS (SELECT 1 FROM bodies_tenure t WHERE t.post_id = %(post)s AND t.person_id = %(person)s
    AND NOT t.acting AND t.since >= %(since)s AND t.voided_act IS NULL)
"""
OPEN = """
SELECT EXISTS (SELECT 1 FROM bodies_candidacy WHERE post_id = %(post)s AND until IS NULL
    AND voided_act IS NULL)
"""
PRESIDENT = """
SELECT EXISTS (SELECT 1 FROM bodies_post WHERE thing_id::text = %(author)s AND office = 'president')
"""
ASKED = """
SELECT c.person_id, EXISTS (SELECT 1 FROM bodies_post a WHERE a.thing_id::text = %(author)s
    AND a.unit_id = p.unit_id AND a.voided_act IS NULL AND a.until IS NULL) AND c.until IS NULL
FROM bodies_candidacy c
JOIN bodies_post p ON p.thing_id = c.post_id AND p.voided_act IS NULL AND p.until IS NULL
WHERE c.thing_id = %(candidacy)s AND c.voided_act IS NULL
"""
ELECTION = """
SELECT e.winner_id, e.since, e.tie FROM bodies_akimelection e
WHERE e.post_id = %(post)s AND e.voided_act IS NULL AND e.since <= %(on)s ORDER BY e.opened_act DESC LIMIT 1
"""


def lower_akim(author: str, post: UUID, person: UUID, on: date) -> LowerAkim:
    """Whoever is appointed or dismissed. The President stands above every akim."""
    how, office, rank = duties.relation(author, post, on)
    incumbent, holds, elected = hot.row(HOLDING, {"post": post, "person": person, "on": on})
    (president,) = hot.row(PRESIDENT, {"author": author})
    return LowerAkim(office, rank, how == "subordinate" or president, incumbent, holds, elected)


def candidate(author: str, post: UUID, person: UUID, on: date) -> Candidate:
    """Refusals in a row end with a consent."""
    refused: list[UUID] = []
    for who, agreed, _ in _answers(post, on):
        if agreed:
            break
        refused.append(who)
    (another,) = hot.row(OPEN, {"post": post})
    below = duties.relation(author, post, on)[0] == "subordinate"
    return Candidate(below, another, person in refused[:1], len(refused))


def vote(author: str, candidacy: UUID, votes_for: int, total: Maybe[int]) -> CandidateVote:
    """The maslikhat that answers is that of the akim's own unit."""
    person, own_and_open = hot.row(ASKED, {"author": author, "candidacy": candidacy}) or ("", False)
    return CandidateVote(str(person), votes_for, total, own_and_open)


def consent(post: UUID, person: UUID, on: date) -> CandidateConsent:
    """The last answer was a consent to this person, and nobody was appointed by it yet."""
    last = next(iter(_answers(post, on)), None)
    if last is None or not last[1] or last[0] != person:
        return CandidateConsent(False)
    (used,) = hot.row(APPOINTED_SINCE, {"post": post, "person": person, "since": last[2]})
    return CandidateConsent(not used)


def elected(post: UUID, person: UUID, age: Maybe[int], terms_before: Maybe[int], on: date) -> ElectedAkim:
    """Whoever won the last election of the post."""
    winner, held_on, _ = hot.row(ELECTION, {"post": post, "on": on}) or (None, None, False)
    incumbent, _, _ = hot.row(HOLDING, {"post": post, "person": person, "on": on})
    days = (on - held_on).days if held_on else None
    return ElectedAkim(winner == person, incumbent, age, terms_before, days)


def days_since_tie(post: UUID, on: date) -> int | None:
    """Days since the last election, if it ended in a tie."""
    _, held_on, tie = hot.row(ELECTION, {"post": post, "on": on}) or (None, None, False)
    return (on - held_on).days if tie and held_on else None


def early_end(author: str, post: UUID, person: UUID, on: date) -> EarlyEnd:
    """Powers that are to end before their term."""
    _, holds, was_elected = hot.row(HOLDING, {"post": post, "person": person, "on": on})
    return EarlyEnd(holds and was_elected, duties.relation(author, post, on)[0] == "subordinate")


def _answers(post: UUID, on: date) -> list[tuple[UUID, bool, date]]:
    with connection.cursor() as cursor:
        cursor.execute(ANSWERS, {"post": post, "on": on})
        return list(cursor.fetchall())
