"""How often each norm held and failed in the log, and how often it refused: counted, never estimated.

The log only grows, so each process remembers what it has counted and reads only what came since; a long log
is read in portions, and the page says how far the count has come.
"""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from django.db import connection
from django.db.backends.utils import CursorWrapper

from akimat.law import Verdict

PORTION = 20_000
"""Acts read for one page at most."""
SHOWN = 5
"""Latest acts named for a norm."""

COUNT = """
SELECT finding->>'norm', finding->>'verdict', count(*), (array_agg(number ORDER BY number DESC))[1:%(shown)s]
FROM register_entry, jsonb_array_elements(convert_from(entry, 'UTF8')::jsonb->'findings') AS finding
WHERE number > %(after)s AND number <= %(after)s + %(portion)s
GROUP BY 1, 2
"""
REFUSED = "SELECT norm, count(*) FROM register_refusal, jsonb_array_elements_text(norms) AS norm GROUP BY 1"


@dataclass(frozen=True)
class Used:
    """How often a norm was found to hold, not to hold, and not to be judged; the latest acts; refusals."""

    held: int = 0
    failed: int = 0
    open: int = 0
    latest: tuple[int, ...] = ()
    refused: int = 0


@dataclass
class Tally:
    """What was counted of one database's log, up to an act."""

    upto: int = 0
    leaf: bytes = b""
    used: dict[str, Used] = field(default_factory=lambda: defaultdict(Used))

    def add(self, norm: str, verdict: str, times: int, numbers: list[int]) -> None:
        """Count one norm's findings of one portion."""
        before = self.used[norm]
        name = {Verdict.HOLDS: "held", Verdict.FAILS: "failed", Verdict.CANNOT_BE_JUDGED: "open"}[
            Verdict(verdict)
        ]
        latest = tuple(sorted({*before.latest, *numbers}, reverse=True)[:SHOWN])
        self.used[norm] = replace(before, latest=latest, **{name: getattr(before, name) + times})


_tallies: dict[str, Tally] = {}


def use() -> tuple[dict[str, Used], int]:
    """By norm; and the number of the act up to which the log was counted."""
    tally = _brought_up_to_date()
    with connection.cursor() as cursor:
        cursor.execute(REFUSED)
        refused = dict(cursor.fetchall())
    norms = tally.used.keys() | refused.keys()
    return {norm: replace(tally.used[norm], refused=refused.get(norm, 0)) for norm in norms}, tally.upto


def _brought_up_to_date() -> Tally:
    database = str(connection.settings_dict["NAME"])
    tally = _tallies.get(database, Tally())
    with connection.cursor() as cursor:
        if tally.upto and _leaf(cursor, tally.upto) != tally.leaf:
            tally = Tally()  # another register under the same name: a restored backup, a test rolled back
        cursor.execute(COUNT, {"after": tally.upto, "portion": PORTION, "shown": SHOWN})
        for norm, verdict, times, numbers in cursor.fetchall():
            tally.add(norm, verdict, times, numbers)
        cursor.execute("SELECT max(number) FROM register_entry WHERE number <= %s", [tally.upto + PORTION])
        tally.upto = cursor.fetchone()[0] or 0
        tally.leaf = _leaf(cursor, tally.upto)
    _tallies[database] = tally
    return tally


def _leaf(cursor: CursorWrapper, number: int) -> bytes:
    cursor.execute("SELECT leaf FROM register_entry WHERE number = %s", [number])
    row = cursor.fetchone()
    return bytes(row[0]) if row else b""
