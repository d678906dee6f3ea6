"""The journal of refusals: what those who may enter tried in vain, so that the public can count refusals.

Written in a transaction of its own, after the refused one was rolled back. Rate-limited per person; never dry
runs, never malformed input, never strangers.
"""

from django.db import connection, transaction

from akimat.law import Decision
from akimat.register import clock
from akimat.register.act import Act, Doing
from akimat.register.models import Refusal

MOST_PER_DAY = 200
"""Refusals kept per person and day; a script that tries for ever fills nothing."""


def write(act: Act, doing: Doing, decision: Decision) -> None:
    """Keep one refusal."""
    if doing.by is None or not _may_enter(decision):
        return
    with transaction.atomic(), connection.cursor() as cursor:
        at = clock.now()
        cursor.execute(
            "SELECT count(*) FROM register_refusal WHERE by = %s AND at >= %s",
            [doing.by, at.replace(hour=0, minute=0)],
        )
        if cursor.fetchone()[0] >= MOST_PER_DAY:
            return
        Refusal.objects.create(
            at=at,
            kind=doing.kind,
            on=doing.on,
            author=doing.author,
            by=doing.by,
            payload=act.model_dump(mode="json"),
            findings=[finding.to_json() for finding in decision.findings],
            norms=[finding.norm for finding in decision.failed],
        )


def _may_enter(decision: Decision) -> bool:
    entering = next((f.facts["Entering"] for f in decision.findings if "Entering" in f.facts), None)
    return entering is not None and bool(entering["holds"] or entering["delegated"])
