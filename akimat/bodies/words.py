"""How bodies, posts and people are found. The indexes of migration 0005 are on the same expressions."""

from akimat.register.finding import finds

NAMES = "search_words(name_kk || ' ' || name_ru || ' ' || name_en)"
POST = "search_words(name_kk || ' ' || name_ru || ' ' || name_en || ' ' || code)"

_OF_A_DAY = "voided_act IS NULL AND since <= %(on)s AND (until IS NULL OR until > %(on)s)"
_NAMED = "SELECT thing_id AS thing, name_kk AS kk, name_ru AS ru, name_en AS en"

finds(
    "bodies.post",
    f"{_NAMED}, body_id AS within, CASE WHEN is_head THEN 0 ELSE 1 END AS weight FROM bodies_post"
    f" WHERE {POST} @@ %(query)s::tsquery AND {_OF_A_DAY}",
)
# A person is known under the last name, whatever the day, and stands with the post held on it.
finds(
    "bodies.person",
    f"""
    {_NAMED}, (SELECT t.post_id FROM bodies_tenure t WHERE t.person_id = p.thing_id AND t.voided_act IS NULL
        AND t.since <= %(on)s AND (t.until IS NULL OR t.until > %(on)s) ORDER BY t.acting, t.since LIMIT 1
    ) AS within, 0 AS weight
    FROM bodies_person p WHERE {NAMES} @@ %(query)s::tsquery AND voided_act IS NULL AND until IS NULL
    """,
)
finds(
    "bodies.body",
    f"{_NAMED}, unit_id AS within, 0 AS weight FROM bodies_body"
    f" WHERE {NAMES} @@ %(query)s::tsquery AND {_OF_A_DAY}",
)
