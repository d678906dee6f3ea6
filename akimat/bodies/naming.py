"""How bodies, posts and people are called, and offered in forms."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from akimat.bodies import reads
from akimat.bodies.models import AkimElection, Assignment, Candidacy, Delegation, Founding, LegalAct, Tenure
from akimat.law import terms
from akimat.register.naming import Named, chooses, named_in, names
from akimat.territory.pages import page
from akimat.territory.reads import alphabetical

named_in("bodies.body", "bodies_body", lambda body: page("bodies:body", body))
named_in("bodies.post", "bodies_post", lambda post: page("bodies:post", post))
named_in("bodies.person", "bodies_person", lambda person: page("bodies:person", person))


@names("bodies.tenure")
def tenure_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    return _person_at_post(Tenure, things, lang)


@names("bodies.delegation")
def delegation_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    return _person_at_post(Delegation, things, lang)


@names("bodies.assignment")
def assignment_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    return _person_at_post(Assignment, things, lang)


@chooses("bodies.assignment")
def assignment_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    named = assignment_names(list(reads.assignments(on).values_list("thing_id", flat=True)), lang)
    return _sorted((thing, name.text) for thing, name in named.items())


@names("bodies.candidacy")
def candidacy_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    return _person_at_post(Candidacy, things, lang)


@chooses("bodies.candidacy")
def candidacy_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    waiting = Candidacy.objects.filter(until=None, voided_act=None, since__lte=on)
    named = candidacy_names(list(waiting.values_list("thing_id", flat=True)), lang)
    return _sorted((thing, name.text) for thing, name in named.items())


@names("bodies.akim_election")
def akim_election_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = list(AkimElection.objects.filter(thing__in=things, voided_act=None))
    posts = reads.post_names([row.post_id for row in rows], lang)
    return {row.thing_id: Named(posts[row.post_id], page("bodies:post", row.post_id)) for row in rows}


@names("bodies.founding")
def founding_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = Founding.objects.filter(thing__in=things)
    return {row.thing_id: Named(getattr(row, f"name_{lang}")) for row in rows}


@names("bodies.legal_act")
def legal_act_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    return {
        row.thing_id: Named(legal_act_name(row, lang), page("bodies:legal_act", row.thing_id))
        for row in reads.legal_acts().filter(thing__in=things)
    }


def legal_act_name(row: LegalAct, lang: str) -> str:
    """As in a journal: form, number, day, title."""
    return f"{terms.label(row.form, lang)} № {row.number}, {row.since:%d.%m.%Y}. {row.title}"


@chooses("bodies.legal_act")
def legal_act_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    """Those in force on the day, the latest first."""
    rows = reads.legal_acts().filter(until=None, since__lte=on)
    return [(row.thing_id, legal_act_name(row, lang)) for row in rows]


@chooses("bodies.body")
def body_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    return _sorted(reads.bodies(on).values_list("thing_id", f"name_{lang}"))


@chooses("bodies.post")
def post_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    return _sorted(reads.posts(on).values_list("thing_id", f"name_{lang}"))


@chooses("bodies.person")
def person_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    return _sorted(reads.people().values_list("thing_id", f"name_{lang}"))


def _person_at_post(
    model: type[Tenure] | type[Delegation] | type[Assignment] | type[Candidacy], things: list[UUID], lang: str
) -> dict[UUID, Named]:
    rows: list[Any] = list(model._default_manager.filter(thing__in=things, voided_act=None))
    people = reads.person_names([row.person_id for row in rows], lang)
    posts = reads.post_names([row.post_id for row in rows], lang)
    return {
        row.thing_id: Named(
            f"{people[row.person_id]}, {posts[row.post_id]}", page("bodies:post", row.post_id)
        )
        for row in rows
    }


def _sorted(pairs: Iterable[Any]) -> list[tuple[UUID, str]]:
    return sorted(pairs, key=lambda pair: alphabetical(pair[1]))
