"""What maslikhats show on pages of the rooms below: seats and mandates, nominees, a deputy's mandates."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from akimat.maslikhat import reads, sights
from akimat.territory.asking import Asked
from akimat.territory.panels import Authorship, Panel, shown_on


@shown_on("territory.unit")
def maslikhat_of_unit(unit: UUID, ask: Asked) -> Panel | None:
    """The maslikhat of a unit: its size, and the latest meetings of the region's deputies."""
    found = sights.maslikhats(ask).filter(unit=unit).first()
    if found is None:
        return None
    things = {found.thing_id, *_named_in(found.meetings)}
    unknowns = () if found.seats is not None else (_seats_unknown(),)
    acts = tuple(sights.acts_in_region(unit))
    return Panel("maslikhat/_of_unit.html", found, frozenset(things), acts, unknowns=unknowns)


@shown_on("bodies.body")
def size_of_maslikhat(body: UUID, ask: Asked) -> Panel | None:
    """On the page of a body that is a maslikhat."""
    found = sights.maslikhats(ask).filter(thing=body).first()
    if found is None:
        return None
    return Panel("maslikhat/_of_unit.html", found, frozenset({found.thing_id, *_named_in(found.meetings)}))


@shown_on("bodies.person")
def mandates_of_person(person: UUID, ask: Asked) -> Panel | None:
    """A deputy's mandates. A ballot is an act in the name of a mandate."""
    found = list(sights.mandates_of_person(person, ask))
    if not found:
        return None
    authors = tuple(Authorship(row.thing_id, row.since, row.ended) for row in found)
    return Panel("maslikhat/_of_person.html", found, frozenset(row.body_id for row in found), authors=authors)


@shown_on("bodies.post")
def nominees_for_post(post: UUID, ask: Asked) -> Panel | None:
    """Who was proposed for a post, and where the deputies voted on it."""
    meetings = list(sights.meetings_of(ask).filter(Q(post=post)))
    proposals = list(reads.proposals_for(post, ask.known).filter(since__lte=ask.on))
    if not proposals:
        return None
    by_proposal = {row.proposal_id: row for row in meetings}
    content = [(row, by_proposal.get(row.thing_id)) for row in proposals]
    people = {nominee for row in proposals for nominee in row.nominees}
    people |= {row.person for row in meetings if row.person}
    return Panel("maslikhat/_of_post.html", content, frozenset(people))


def _named_in(meetings: Iterable[dict[str, Any]]) -> set[UUID]:
    return {UUID(row[key]) for row in meetings for key in ("post", "person") if row[key]}


def _seats_unknown() -> str:
    return _("How many deputies the maslikhat has is not known, so a quorum cannot be judged.")
