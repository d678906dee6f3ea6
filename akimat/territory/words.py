"""How units are found. The index of migration 0003 is on the same expression."""

from typing import get_args

from akimat.register.finding import finds
from akimat.territory.ranks import Rank

WORDS = "search_words(name_kk || ' ' || name_ru || ' ' || name_en || ' ' || coalesce(kato_code, ''))"

# Units that govern themselves come before places inside them: ranks stand in the order of the tree.
finds(
    "territory.unit",
    f"""
    SELECT thing_id AS thing, name_kk AS kk, name_ru AS ru, name_en AS en, parent_id AS within,
        array_position(ARRAY[{", ".join(f"'{rank}'" for rank in get_args(Rank))}], rank::text) AS weight
    FROM territory_unit
    WHERE {WORDS} @@ %(query)s::tsquery AND voided_act IS NULL
        AND since <= %(on)s AND (until IS NULL OR until > %(on)s)
    """,
)
