"""Who a mandate is as an author: a deputy, while it is in force, and nobody enters for him."""

from datetime import date
from uuid import UUID

from akimat.law.facts import Actor
from akimat.register import hot
from akimat.register.offering import seats
from akimat.register.providers import Standing, authors

STANDING = """
SELECT b.unit_id, u.rank, b.desk_since, m.since <= %(on)s AND (m.until IS NULL OR m.until >= %(on)s),
    coalesce(m.person_id = %(by)s, false)
        AND m.since <= %(recorded_on)s AND (m.until IS NULL OR m.until > %(recorded_on)s)
FROM maslikhat_mandate m
JOIN bodies_body b ON b.thing_id = m.body_id AND b.until IS NULL AND b.voided_act IS NULL
LEFT JOIN territory_unit u ON u.thing_id = b.unit_id AND u.voided_act IS NULL
    AND u.since <= %(on)s AND (u.until IS NULL OR u.until > %(on)s)
WHERE m.thing_id = %(mandate)s AND m.voided_act IS NULL
"""


@authors("maslikhat.mandate")
def standing_of_mandate(mandate: UUID, by: UUID | None, kind: str, on: date, recorded_on: date) -> Standing:
    """A ballot is the deputy's own: nothing is ever delegated."""
    found = hot.row(STANDING, {"mandate": mandate, "by": by, "on": on, "recorded_on": recorded_on})
    unit, rank, desk_since, held, holds = found or (None, None, None, False, False)
    actor = Actor(str(mandate), "deputy", str(unit) if unit else None, rank, held, acting=False)
    return Standing(actor, holds, delegated=False, desk_since=desk_since)


# A deputy's own seat, named by its maslikhat.
SEATS = """
SELECT m.person_id AS person, m.thing_id AS thing, 'deputy' AS office, b.unit_id AS unit, u.rank,
    NULL::varchar[] AS kinds, true AS held, false AS not_full, false AS acting,
    b.name_kk AS kk, b.name_ru AS ru, b.name_en AS en, m.since
FROM maslikhat_mandate m
JOIN bodies_body b ON b.thing_id = m.body_id AND b.until IS NULL AND b.voided_act IS NULL
LEFT JOIN territory_unit u ON u.thing_id = b.unit_id AND u.voided_act IS NULL
    AND u.since <= %(on)s AND (u.until IS NULL OR u.until > %(on)s)
WHERE m.person_id = ANY(%(people)s::uuid[]) AND m.voided_act IS NULL
    AND m.since <= %(on)s AND (m.until IS NULL OR m.until > %(on)s)
"""
seats(SEATS)
