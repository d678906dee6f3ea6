"""Facts about duties that are assigned for a time, and who is superior to a post."""

from datetime import date
from uuid import UUID

from django.db import connection

from akimat.law.facts import Death, DutyAssignment, RunningAssignment
from akimat.register import act, hot

RELATION = """
SELECT CASE
    WHEN a.thing_id = p.thing_id THEN 'own'
    WHEN a.body_id = p.body_id AND a.is_head THEN 'body'
    WHEN a.office = 'president' AND p.office = 'akim'
        AND u.rank IN ('region', 'city_of_republican_significance', 'capital') THEN 'subordinate'
    WHEN a.office = 'akim' AND p.office = 'akim' AND u.parent_id = a.unit_id THEN 'subordinate'
    ELSE 'none' END,
    p.office, u.rank
FROM bodies_post p
LEFT JOIN bodies_post a ON a.thing_id::text = %(author)s AND a.until IS NULL AND a.voided_act IS NULL
LEFT JOIN territory_unit u ON u.thing_id = p.unit_id AND u.voided_act IS NULL
    AND u.since <= %(on)s AND (u.until IS NULL OR u.until > %(on)s)
WHERE p.thing_id = %(post)s AND p.until IS NULL AND p.voided_act IS NULL
"""
AT_POST = """
SELECT
    NOT EXISTS (SELECT 1 FROM bodies_tenure WHERE post_id = %(post)s AND voided_act IS NULL AND NOT acting
        AND since <= %(on)s AND (until IS NULL OR until > %(on)s)),
    EXISTS (SELECT 1 FROM bodies_assignment WHERE post_id = %(post)s AND voided_act IS NULL AND kinds = '{}'
        AND (until IS NULL OR until > %(on)s) AND (last_day IS NULL OR last_day >= %(on)s)
        AND since <= coalesce(%(last_day)s::date, 'infinity'::date)),
    EXISTS (SELECT 1 FROM bodies_tenure WHERE post_id = %(post)s AND person_id = %(person)s
        AND voided_act IS NULL AND NOT acting AND since <= %(on)s AND (until IS NULL OR until > %(on)s)),
    EXISTS (SELECT 1 FROM bodies_tenure WHERE post_id <> %(post)s AND person_id = %(person)s
        AND voided_act IS NULL AND since <= %(on)s AND (until IS NULL OR until > %(on)s))
"""
RUNNING = """
SELECT EXISTS (SELECT 1 FROM bodies_assignment WHERE thing_id = %(assignment)s AND post_id = %(post)s
    AND voided_act IS NULL
    AND until IS NULL AND since <= %(on)s AND (last_day IS NULL OR last_day >= %(on)s))
"""
HELD = """
SELECT DISTINCT post_id FROM bodies_tenure WHERE person_id = %(person)s AND voided_act IS NULL
    AND until IS NULL
"""


def relation(author: str, post: UUID, on: date) -> tuple[str, str, str | None]:
    """How the author's post stands to a post; the office of the post, the rank of its unit."""
    found = hot.row(RELATION, {"author": author, "post": post, "on": on})
    return found or ("none", "", None)


def assignment(
    author: str,
    post: UUID,
    person: UUID,
    reason: str,
    last_day: date | None,
    kinds: tuple[str, ...],
    on: date,
) -> DutyAssignment:
    """About a post and a person, both locked."""
    how, office, rank = relation(author, post, on)
    values = {"post": post, "person": person, "on": on, "last_day": last_day}
    vacant, another, holds_it, elsewhere = hot.row(AT_POST, values)
    days = None if last_day is None else max((last_day - on).days + 1, 0)
    known = {kind.kind for kind in act.kinds()}.issuperset(kinds)
    return DutyAssignment(
        office, rank, how, reason, vacant, days, not kinds, another, known, holds_it, elsewhere
    )


def running(author: str, post: UUID, assigned: UUID, on: date) -> RunningAssignment:
    """About an assignment at a post, which is locked."""
    (runs,) = hot.row(RUNNING, {"assignment": assigned, "post": post, "on": on})
    return RunningAssignment(relation(author, post, on)[0], runs)


def death(person: UUID, posts: tuple[UUID, ...]) -> Death:
    """About a person, and all posts named, which are locked."""
    with connection.cursor() as cursor:
        cursor.execute(HELD, {"person": person})
        return Death({post for (post,) in cursor.fetchall()} == set(posts))
