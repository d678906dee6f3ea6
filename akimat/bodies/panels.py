"""What bodies show on pages of the territory: who leads a unit, its bodies and their posts."""

from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from akimat.bodies import reads
from akimat.bodies.models import Body, Post
from akimat.bodies.naming import legal_act_name
from akimat.bodies.unified_system import Place, place
from akimat.register.filters import concerning_units
from akimat.territory.asking import Asked
from akimat.territory.grounds import with_grounds
from akimat.territory.panels import Head, Panel, heads_of_units, shown_on
from akimat.territory.ranks import WITHOUT_AKIMAT


@heads_of_units
def heads(units: list[UUID], ask: Asked) -> dict[UUID, Head]:
    """The akim of each unit whose post is entered; without a person where the post is vacant."""
    posts = reads.leading_posts(units, ask.on, ask.known)
    return {post.unit_id: head_of(post) for post in posts if post.unit_id}


def head_of(post: Post) -> Head:
    """A post read with its holders."""
    holders: list[dict[str, Any]] = post.holders  # type: ignore[attr-defined]
    told: bool = post.told  # type: ignore[attr-defined]
    if not holders:
        return Head(post.thing_id, None, False, None, None, told)
    first = holders[0]
    since = date.fromisoformat(first["since"])
    return Head(post.thing_id, UUID(first["person"]), first["acting"], since, first["ground"], told)


LATEST_LEGAL_ACTS = 20


@shown_on("bodies.body")
def legal_acts_of_body(body: UUID, ask: Asked) -> Panel | None:
    """The latest legal acts of a body and its head, those that were cancelled marked."""
    rows = list(reads.legal_acts_of(body, ask.on, ask.known)[:LATEST_LEGAL_ACTS])
    content = [
        (row.thing_id, legal_act_name(row, ask.lang), bool(row.ended and row.ended <= ask.on)) for row in rows
    ]
    return Panel("bodies/_legal_acts.html", content) if rows else None


@shown_on("territory.unit")
def executive(unit: UUID, ask: Asked) -> tuple[Panel, ...]:
    """The unit in the unified system, and its bodies: read at once, as both stand on every such page."""
    found = place(unit, ask.on, ask.known)
    if found is None:
        return (bodies_of_unit(unit, ask, list(reads.bodies_of_unit(unit, ask.on, ask.known))),)
    return unified_system(found), bodies_of_unit(unit, ask, list(found.bodies))


def unified_system(found: Place) -> Panel:
    """Who instructs the executive of a unit, whom it instructs, to whom it answers."""
    links = (found.own, *found.above, *found.below)
    things = {thing for link in links for thing in (link.unit, link.body) if thing}
    things |= {each for each in (found.maslikhat, *found.neighbours) if each}
    content = {
        "place": found,
        "superior": found.above[0] if found.above else None,
        "in_city": found.rank == "district_in_city",
        "without_akimat": found.rank in WITHOUT_AKIMAT,
    }
    return Panel("bodies/_unified_system.html", content, frozenset(things))


def bodies_of_unit(unit: UUID, ask: Asked, bodies: list[Body]) -> Panel:
    """The bodies of a unit, each with its posts and who holds them."""
    of_unit = reads.posts(ask.on, ask.known).filter(unit=unit).order_by("-is_head", "code")
    posts = list(reads.with_holders(of_unit, ask.on, ask.known))
    content = [
        (body, [(post, head_of(post)) for post in posts if post.body_id == body.thing_id]) for body in bodies
    ]
    people = {UUID(holder["person"]) for post in posts for holder in post.holders}
    things = people.union((body.thing_id for body in bodies), (post.thing_id for post in posts))
    unknowns = () if bodies else (_("No body of power is entered for this unit."),)
    return Panel(
        "bodies/_of_unit.html", content, frozenset(things), tuple(reads.acts_on_unit(unit)), unknowns=unknowns
    )


@shown_on("bodies.post")
def duties_of_post(post: UUID, ask: Asked) -> Panel | None:
    """Who has duties of the post today, in what part, to which day, and by what act."""
    rows = list(with_grounds(reads.assignments(ask.on, ask.known).filter(post=post), "since_act"))
    if not rows:
        return None
    return Panel("bodies/_duties.html", rows, frozenset(row.person_id for row in rows))


concerning_units(reads.acts_on_unit)
