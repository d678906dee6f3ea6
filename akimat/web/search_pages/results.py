"""What a search found, in groups, as the page and the API show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from akimat.register import finding, folding, listing, naming
from akimat.register.naming import Named
from akimat.territory.asking import Asked
from akimat.web.search_pages import sentences

FEW, MANY = 8, 100
SORTS: dict[str, Promise] = {
    "territory.unit": _("Units"),
    "bodies.post": _("Posts"),
    "bodies.person": _("People"),
    "bodies.body": _("Bodies"),
}


@dataclass(frozen=True)
class Group:
    """Things of one sort; `more` if there are others."""

    sort: str
    label: Promise
    rows: list[tuple[Named, Named | None]]
    more: bool


@dataclass(frozen=True)
class Results:
    """Everything that was found."""

    groups: list[Group]
    loosely: bool
    acts: list[listing.Row]
    kinds: list[tuple[str, str]]
    law: list[sentences.Line]

    def __bool__(self) -> bool:
        return bool(self.groups or self.acts or self.kinds or self.law)


def search(typed: str, ask: Asked, sort: str = "") -> Results | None:
    """In at most four questions; None where there is nothing to look for. `sort` asks for all of one sort."""
    wanted = folding.wanted(typed)
    if wanted is None:
        return None
    most = MANY if sort else FEW
    found = finding.things(wanted, ask.on, most, sort)
    entries = [] if sort else finding.entries(wanted, ask.on, FEW)
    every = [hit for hits in found.hits.values() for hit in hits]
    mentioned = {hit.thing for hit in every} | {hit.within for hit in every if hit.within}
    rows, names = listing.rows(entries, mentioned)
    return Results(
        groups=list(_groups(found, names, ask.lang, most)),
        loosely=found.loosely,
        acts=rows,
        kinds=[] if sort else finding.kinds(wanted),
        law=[] if sort else sentences.lines(wanted, ask.on, ask.lang, FEW),
    )


def _groups(found: finding.Found, names: dict[UUID, Named], lang: str, most: int) -> Iterator[Group]:
    """Under the names of the day, which may have changed since."""
    for sort, label in SORTS.items():
        hits = found.hits.get(sort, [])
        if hits:
            rows = [
                (
                    naming.Named(hit.names[lang], names[hit.thing].url),
                    names.get(hit.within) if hit.within else None,
                )
                for hit in hits[:most]
            ]
            yield Group(sort, label, rows, len(hits) > most)
