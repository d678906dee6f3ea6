"""How acts of this room open rows: the same few shapes, needed by the first act and by the acts after it."""

from datetime import date
from typing import Any
from uuid import UUID

from akimat.bodies.models import Assignment, Body, Delegation, Person, Post, Tenure, Term
from akimat.register.fields import Names
from akimat.register.hand import Hand


def named(names: Names) -> dict[str, Any]:
    """The three columns of a name."""
    return {"name_kk": names.kk, "name_ru": names.ru, "name_en": names.en}


def open_body(
    hand: Hand,
    names: Names,
    *,
    kind: str,
    unit: UUID | None,
    apparatus: UUID | None,
    desk_since: date | None,
    made: str = "body",
) -> UUID:
    body = hand.new("bodies.body", made=made)
    fields = named(names)
    hand.open(Body, body, kind=kind, unit=unit, apparatus=apparatus, desk_since=desk_since, **fields)
    return body


def open_post(
    hand: Hand,
    names: Names,
    *,
    body: UUID,
    office: str,
    unit: UUID | None,
    code: str,
    is_head: bool,
    desk_since: date | None,
    made: str = "post",
) -> UUID:
    post = hand.new("bodies.post", made=made)
    fields = named(names) | {"office": office, "unit": unit, "code": code, "is_head": is_head}
    hand.open(Post, post, body=body, desk_since=desk_since, **fields)
    return post


def open_person(hand: Hand, names: Names, *, made: str = "person") -> UUID:
    person = hand.new("bodies.person", made=made)
    hand.open(Person, person, **named(names))
    return person


def open_tenure(
    hand: Hand, post: UUID, person: UUID, *, acting: bool = False, since: date | None = None
) -> UUID:
    tenure = hand.new("bodies.tenure", made="tenure")
    hand.open(Tenure, tenure, since=since, post=post, person=person, acting=acting)
    return tenure


def open_delegation(
    hand: Hand, post: UUID, person: UUID, kinds: tuple[str, ...], made: str = "delegation"
) -> UUID:
    delegation = hand.new("bodies.delegation", made=made)
    hand.open(Delegation, delegation, post=post, person=person, kinds=sorted(set(kinds)))
    return delegation


def close_tenures(hand: Hand, post: UUID, *, person: UUID | None = None, acting: bool | None = None) -> None:
    """Close the open tenures of a post: of one person, or all; acting, full, or both."""
    rows = Tenure.objects.filter(post=post, until=None, voided_act=None).order_by("id")
    if person is not None:
        rows = rows.filter(person=person)
    if acting is not None:
        rows = rows.filter(acting=acting)
    for tenure in rows.values_list("thing_id", flat=True):
        hand.close(Tenure, tenure)


def close_assignments(hand: Hand, *, post: UUID | None = None, person: UUID | None = None) -> None:
    """Close what is assigned at a post, or to a person, and has not run out by itself."""
    rows = Assignment.objects.filter(until=None, voided_act=None).exclude(last_day__lt=hand.on).order_by("id")
    rows = rows.filter(post=post) if post else rows.filter(person=person)
    for assignment in rows.values_list("thing_id", flat=True):
        hand.close(Assignment, assignment)


def close_terms(hand: Hand, post: UUID, person: UUID) -> None:
    """Close the term of an elected akim, if there is one."""
    rows = Term.objects.filter(post=post, person=person, until=None, voided_act=None).order_by("id")
    for term in rows.values_list("thing_id", flat=True):
        hand.close(Term, term)
