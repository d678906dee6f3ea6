"""The history of a post without holes: whoever held it, and the times when nobody did."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from akimat.bodies.models import Tenure


@dataclass(frozen=True)
class Spell:
    """A time of a post: a tenure, or a vacancy if there is none. `until` is the first day after it."""

    tenure: Tenure | None
    since: date
    until: date | None


def spells(since: date, tenures: Iterable[Tenure], on: date) -> list[Spell]:
    """The latest first. A post stands vacant from `since`, and whenever the last tenure has ended."""
    found: list[Spell] = []
    free_since: date | None = since
    for tenure in sorted(tenures, key=lambda each: (each.since, each.opened_act)):
        if free_since is not None and tenure.since > free_since:
            found.append(Spell(None, free_since, tenure.since))
        ended: date | None = tenure.ended  # type: ignore[attr-defined]
        found.append(Spell(tenure, tenure.since, ended))
        if free_since is not None:
            free_since = None if ended is None else max(free_since, ended)
    if free_since is not None and free_since <= on:
        found.append(Spell(None, free_since, None))
    return found[::-1]
