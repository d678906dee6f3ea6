"""Who a post is as an author, and whether a person may enter in its name: one question to the database."""

from datetime import date
from uuid import UUID

from akimat.law.facts import Actor
from akimat.register import hot
from akimat.register.offering import seats
from akimat.register.providers import Standing, authors

# Duties that are assigned count on their days, for the kinds of acts that they cover: whoever has them acts.
# On the day of the act: the day of a change belongs to both holders, so `until` counts. On the day of
# recording the order is known: whoever's tenure is closed by now no longer holds.
STANDING = """
SELECT p.office, p.unit_id, u.rank, coalesce(p.desk_since, b.desk_since),
    coalesce(bool_or(t.on_the_day), false),
    coalesce(bool_or(t.on_the_day AND t.acting) AND NOT bool_or(t.on_the_day AND NOT t.acting)
        OR bool_or(t.on_the_day AND t.assigned)
            AND NOT bool_or(t.on_the_day AND NOT t.acting AND t.person_id = %(by)s), false),
    coalesce(bool_or(t.now AND t.person_id = %(by)s), false),
    EXISTS (
        SELECT 1 FROM bodies_delegation d
        WHERE d.post_id = p.thing_id AND d.person_id = %(by)s AND %(kind)s = ANY(d.kinds)
            AND d.voided_act IS NULL AND d.since <= %(recorded_on)s
            AND (d.until IS NULL OR d.until > %(recorded_on)s)
    )
FROM bodies_post p
JOIN bodies_body b ON b.thing_id = p.body_id AND b.until IS NULL AND b.voided_act IS NULL
LEFT JOIN territory_unit u ON u.thing_id = p.unit_id AND u.voided_act IS NULL
    AND u.since <= %(on)s AND (u.until IS NULL OR u.until > %(on)s)
LEFT JOIN LATERAL (
    SELECT person_id, acting, false AS assigned,
        since <= %(on)s AND (until IS NULL OR until >= %(on)s) AS on_the_day,
        since <= %(recorded_on)s AND (until IS NULL OR until > %(recorded_on)s) AS now
    FROM bodies_tenure WHERE post_id = p.thing_id AND voided_act IS NULL
    UNION ALL
    SELECT person_id, true, true,
        since <= %(on)s AND (until IS NULL OR until >= %(on)s) AND (last_day IS NULL OR last_day >= %(on)s),
        since <= %(recorded_on)s AND (until IS NULL OR until > %(recorded_on)s)
            AND (last_day IS NULL OR last_day >= %(recorded_on)s)
    FROM bodies_assignment WHERE post_id = p.thing_id AND voided_act IS NULL
        AND (kinds = '{}' OR %(kind)s = ANY(kinds))
) t ON true
WHERE p.thing_id = %(post)s AND p.until IS NULL AND p.voided_act IS NULL
GROUP BY p.thing_id, p.office, p.unit_id, u.rank, p.desk_since, b.desk_since
"""


@authors("bodies.post")
def standing_of_post(post: UUID, by: UUID | None, kind: str, on: date, recorded_on: date) -> Standing:
    """A post that no longer stands is nobody's, and nobody enters in its name."""
    values = {"post": post, "by": by, "kind": kind, "on": on, "recorded_on": recorded_on}
    found = hot.row(STANDING, values)
    if found is None:
        return Standing(Actor(str(post), "", None, None, held=False, acting=False), False, False, None)
    office, unit, rank, desk_since, held, acting, holds, delegated = found
    actor = Actor(str(post), office, str(unit) if unit else None, rank, held, acting)
    return Standing(actor, holds, delegated, desk_since)


# Posts that people hold or whose duties are assigned to them, and those for which entry is delegated to them.
SEATS = """
SELECT mine.person_id AS person, p.thing_id AS thing, p.office, p.unit_id AS unit, u.rank, mine.kinds,
    mine.assigned OR EXISTS (SELECT 1 FROM bodies_tenure t WHERE t.post_id = p.thing_id
        AND t.voided_act IS NULL AND t.since <= %(on)s AND (t.until IS NULL OR t.until > %(on)s)) AS held,
    mine.assigned OR NOT EXISTS (SELECT 1 FROM bodies_tenure t WHERE t.post_id = p.thing_id
        AND t.voided_act IS NULL AND NOT t.acting AND t.since <= %(on)s
        AND (t.until IS NULL OR t.until > %(on)s)) AS not_full,
    mine.acting, p.name_kk AS kk, p.name_ru AS ru, p.name_en AS en, mine.since
FROM (
    SELECT person_id, post_id, acting, since, NULL::varchar[] AS kinds, false AS assigned FROM bodies_tenure
    WHERE person_id = ANY(%(people)s::uuid[]) AND voided_act IS NULL
        AND since <= %(on)s AND (until IS NULL OR until > %(on)s)
    UNION ALL
    SELECT person_id, post_id, true, since, nullif(kinds, '{}'), true FROM bodies_assignment
    WHERE person_id = ANY(%(people)s::uuid[]) AND voided_act IS NULL AND since <= %(on)s
        AND (until IS NULL OR until > %(on)s) AND (last_day IS NULL OR last_day >= %(on)s)
    UNION ALL
    SELECT person_id, post_id, false, since, kinds, false FROM bodies_delegation
    WHERE person_id = ANY(%(people)s::uuid[]) AND voided_act IS NULL
        AND since <= %(on)s AND (until IS NULL OR until > %(on)s)
) mine
JOIN bodies_post p ON p.thing_id = mine.post_id AND p.until IS NULL AND p.voided_act IS NULL
LEFT JOIN territory_unit u ON u.thing_id = p.unit_id AND u.voided_act IS NULL
    AND u.since <= %(on)s AND (u.until IS NULL OR u.until > %(on)s)
"""
seats(SEATS)
