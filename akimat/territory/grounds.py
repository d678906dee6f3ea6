"""By what act something holds: each row is read together with a word about the act it rests on.

The log is joined in the same question, so that a page does not ask once more for every table it shows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import JSONField, OuterRef, QuerySet, Subquery
from django.db.models.expressions import RawSQL

from akimat.law import Verdict
from akimat.register import wording
from akimat.register.entry import Written
from akimat.register.models import Entry, Version

V = TypeVar("V", bound=Version)


# Written as SQL because Django would resolve each field anew for every table that a page reads. The whole
# entry is read only of an act that the law did not admit: what it said is told from there.
ACT = """jsonb_build_object(
    'number', number, 'kind', kind, 'mode', mode, 'on', "on", 'recorded_on', recorded_on,
    'against',
    CASE WHEN (convert_from(entry, 'UTF8')::jsonb ->> 'permitted')::boolean THEN NULL
        ELSE convert_from(entry, 'UTF8')::jsonb END)"""


@dataclass(frozen=True)
class Ground:
    """An act as a line that leads to its page."""

    number: int
    kind: str
    mode: str
    late: bool
    verdict: Verdict

    @staticmethod
    def read(value: Mapping[str, Any] | None) -> "Ground | None":
        """From what `with_grounds` put on a row; None where there is no such act."""
        if value is None:
            return None
        late = value["recorded_on"] > value["on"]
        against = value["against"]
        verdict = Written(value["number"], against).verdict if against else Verdict.HOLDS
        return Ground(value["number"], wording.kind(value["kind"]), value["mode"], late, verdict)


def ground_of(column: str) -> Subquery:
    """An expression: the act whose id stands in a column."""
    act = RawSQL(ACT, [], output_field=JSONField())
    return Subquery(Entry.objects.filter(act=OuterRef(column)).values(json=act)[:1], output_field=JSONField())


def with_grounds(rows: "QuerySet[V, Any]", *columns: str) -> "QuerySet[V, Any]":
    """Each row with `<column>_ground` for every column that names an act."""
    annotated: QuerySet[V, Any] = rows.annotate(
        **{f"{column}_ground": ground_of(column) for column in columns}
    )
    return annotated
