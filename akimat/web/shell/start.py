"""What the start page shows: who leads, what is vacant, what is being decided, what was done last."""

from dataclasses import dataclass
from uuid import UUID

from akimat.bodies import reads as bodies
from akimat.bodies.panels import head_of
from akimat.maslikhat import reads as maslikhat
from akimat.register import listing
from akimat.register import reads as register
from akimat.register.naming import Named
from akimat.territory import reads as territory
from akimat.territory.asking import Asked
from akimat.territory.panels import Head
from akimat.territory.views import name_of

LATEST_ACTS = 8
MOST_VACANCIES = 12


@dataclass(frozen=True)
class UnitLine:
    """A unit of the first level with its head; without one where no post is entered."""

    unit: UUID
    name: str
    head: Head | None


@dataclass(frozen=True)
class Start:
    """Everything on the page."""

    founding: object
    units: list[UnitLine]
    vacancies: list[Head]
    more_vacancies: int
    meetings: list[object]
    rows: list[listing.Row]
    size: int
    names: dict[UUID, Named]


def read(ask: Asked) -> Start:
    """In at most a dozen questions, however many units there are."""
    units = territory.first_level(ask.on, ask.lang, ask.known)
    posts = list(bodies.vacant_or_leading((row.thing_id for row in units), ask.on, ask.known))
    heads = {post.unit_id: head_of(post) for post in posts if post.office == "akim" and post.unit_id}
    vacant = [head for head in map(head_of, posts) if head.vacant]
    meetings = list(maslikhat.under_way(ask))
    entries = register.entries().exclude(kind="maslikhat.cast_ballot").filter(on__lte=ask.on)
    if ask.known is not None:
        entries = entries.filter(number__lte=ask.known)
    people = {head.person for head in (*heads.values(), *vacant) if head.person}
    shown = {head.post for head in vacant[:MOST_VACANCIES]} | {row.region_id for row in meetings}
    rows, names = listing.rows(entries[:LATEST_ACTS], people | shown)
    return Start(
        founding=bodies.founding(),
        units=[UnitLine(row.thing_id, name_of(row, ask), heads.get(row.thing_id)) for row in units],
        vacancies=vacant[:MOST_VACANCIES],
        more_vacancies=max(0, len(vacant) - MOST_VACANCIES),
        meetings=meetings,
        rows=rows,
        size=register.size(),
        names=names,
    )
