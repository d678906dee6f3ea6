"""Who reads what a post keeps closed: its body, the apparatus that serves it, the akim and apparatus above.

No auditor has a desk here yet: whoever adds that office adds it below.
"""

from datetime import date
from uuid import UUID

from django.db import connection

from akimat.register.readers import readers

# A unit above: its path begins the path of the author's unit. A country's posts above regions count as well.
COLLEAGUE_OR_SUPERIOR = """
SELECT EXISTS (
    SELECT 1
    FROM bodies_tenure t
    JOIN bodies_post mine ON mine.thing_id = t.post_id AND mine.until IS NULL AND mine.voided_act IS NULL
    JOIN bodies_post theirs ON theirs.thing_id = ANY(%(authors)s)
        AND theirs.until IS NULL AND theirs.voided_act IS NULL
    JOIN bodies_body body ON body.thing_id = theirs.body_id AND body.until IS NULL AND body.voided_act IS NULL
    LEFT JOIN territory_unit above ON above.thing_id = mine.unit_id
        AND above.until IS NULL AND above.voided_act IS NULL
    LEFT JOIN territory_unit below ON below.thing_id = theirs.unit_id
        AND below.until IS NULL AND below.voided_act IS NULL
    WHERE t.person_id = %(person)s AND t.voided_act IS NULL
        AND t.since <= %(on)s AND (t.until IS NULL OR t.until > %(on)s)
        AND (mine.body_id = theirs.body_id OR mine.body_id = body.apparatus_id
            OR (mine.office = 'akim' AND below.path LIKE above.path || '_%%'))
)
"""


@readers
def colleagues_and_superiors(person: UUID, authors: list[UUID], on: date) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(COLLEAGUE_OR_SUPERIOR, {"person": person, "authors": authors, "on": on})
        return bool(cursor.fetchone()[0])
