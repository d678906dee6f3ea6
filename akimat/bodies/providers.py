"""Facts about bodies, posts and holders.

A fact that is state alone is provided to whoever asks. Where a fact mixes what a payload says with what is,
the act calls a plain function here and offers the fact ready. Either way the SQL reads only what cannot
change without the things that the act locks.
"""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from akimat.law import facts
from akimat.law.facts import (
    AkimInOffice,
    Appointment,
    BodyAtLevel,
    Delegating,
    Dismissal,
    HeadOfBody,
    HolderEntry,
    TopLevelAkims,
)
from akimat.register import act, hot
from akimat.register.providers import provides
from akimat.territory import reads as territory


@provides(facts.Founding)
def founding(about: tuple[()], on: date) -> facts.Founding:
    """About nothing: that the register is founded once is a constraint of the database as well."""
    return facts.Founding(_value("SELECT EXISTS (SELECT 1 FROM bodies_founding WHERE voided_act IS NULL)"))


@provides(Appointment)
def appointment(about: tuple[UUID, UUID], on: date) -> Appointment:
    """About a post and a person. A holder whose last day this is does not stand in the way."""
    post, person = about
    office, rank, incumbent = _row(
        ("", None, False),
        _POST_ON
        + "EXISTS (SELECT 1 FROM bodies_tenure t WHERE t.post_id = p.thing_id AND t.voided_act IS NULL"
        " AND NOT t.acting AND t.since <= %(on)s AND (t.until IS NULL OR t.until > %(on)s))" + _FROM_POST,
        post=post,
        on=on,
    )
    return Appointment(str(person), office, rank, incumbent)


@provides(Dismissal)
def dismissal(about: tuple[UUID, UUID], on: date) -> Dismissal:
    """About a post and a person who is to lose it."""
    post, person = about
    office, rank, holds = _row(
        ("", None, False),
        _POST_ON
        + "EXISTS (SELECT 1 FROM bodies_tenure t WHERE t.post_id = p.thing_id AND t.person_id = %(person)s"
        " AND t.voided_act IS NULL AND t.until IS NULL AND t.since <= %(on)s)" + _FROM_POST,
        post=post,
        person=person,
        on=on,
    )
    return Dismissal(office, rank, holds)


@provides(HolderEntry)
def holder_entry(about: tuple[UUID, UUID], on: date) -> HolderEntry:
    """About a post and a person entered as holding or leaving it."""
    post, person = about
    office, _rank, first, holds = _row(
        ("", None, False, False),
        _POST_ON
        + "NOT EXISTS (SELECT 1 FROM bodies_tenure t WHERE t.post_id = p.thing_id AND t.voided_act IS NULL),"
        " EXISTS (SELECT 1 FROM bodies_tenure t WHERE t.post_id = p.thing_id AND t.person_id = %(person)s"
        " AND t.voided_act IS NULL AND t.until IS NULL AND t.since <= %(on)s)" + _FROM_POST,
        post=post,
        person=person,
        on=on,
    )
    return HolderEntry(office, first, holds)


@provides(TopLevelAkims)
def top_level_akims(president: UUID, on: date) -> TopLevelAkims:
    """About the President's post: whoever appoints an akim of the top level locks it."""
    return TopLevelAkims(akims_in_office(on))


def akims_in_office(on: date) -> tuple[AkimInOffice, ...]:
    """All akims of the top level in full right; the President's post is locked."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.post_id, t.person_id FROM bodies_tenure t"
            " JOIN bodies_post p ON p.thing_id = t.post_id AND p.voided_act IS NULL AND p.until IS NULL"
            " JOIN territory_unit u ON u.thing_id = p.unit_id AND u.voided_act IS NULL"
            "  AND u.since <= %(on)s AND (u.until IS NULL OR u.until > %(on)s)"
            " WHERE p.office = 'akim' AND u.rank = ANY(%(ranks)s) AND NOT t.acting AND t.voided_act IS NULL"
            "  AND t.since <= %(on)s AND t.until IS NULL ORDER BY t.post_id",
            {"on": on, "ranks": list(facts.TOP_LEVEL)},
        )
        return tuple(AkimInOffice(str(post), str(person)) for post, person in cursor.fetchall())


@provides(facts.BodiesInUnits)
def bodies_in_units(units: tuple[UUID, ...], on: date) -> facts.BodiesInUnits:
    """About units that are about to end."""
    standing = "unit_id = ANY(%s::uuid[]) AND until IS NULL AND voided_act IS NULL"
    return facts.BodiesInUnits(_value(f"SELECT count(*) FROM bodies_body WHERE {standing}", [list(units)]))


@provides(facts.EndingBodies)
def ending_bodies(unit: UUID, on: date) -> facts.EndingBodies:
    """About a unit that ends, or that becomes one without a maslikhat and an akimat."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT thing_id FROM bodies_body WHERE unit_id = %s"
            " AND kind IN ('akimat', 'apparatus', 'maslikhat')"
            " AND until IS NULL AND voided_act IS NULL ORDER BY thing_id",
            [unit],
        )
        return facts.EndingBodies(tuple(str(row[0]) for row in cursor.fetchall()))


@provides(facts.MaslikhatAgreed)
def maslikhat_agreed(about: tuple[UUID, UUID], on: date) -> facts.MaslikhatAgreed:
    """About a unit of the first level and a legal act: whether its maslikhat decided it, and it stands."""
    unit, decision = about
    agreed = _value(
        "SELECT EXISTS (SELECT 1 FROM bodies_legalact a JOIN bodies_body b ON b.thing_id = a.body_id"
        " AND b.voided_act IS NULL WHERE a.thing_id = %s AND b.unit_id = %s AND b.kind = 'maslikhat'"
        " AND a.voided_act IS NULL AND a.since <= %s AND (a.until IS NULL OR a.until > %s))",
        [decision, unit, on, on],
    )
    return facts.MaslikhatAgreed(agreed)


def body_at_level(body_kind: str, unit: UUID | None, on: date) -> BodyAtLevel:
    """A body about to be created on a unit, which is locked."""
    if unit is None:
        return BodyAtLevel(body_kind, None, same_kind_already=False)
    already = _value(
        "SELECT EXISTS (SELECT 1 FROM bodies_body WHERE unit_id = %s AND kind = %s AND until IS NULL"
        " AND voided_act IS NULL)",
        [unit, body_kind],
    )
    return BodyAtLevel(body_kind, territory.rank_on(unit, on), already)


def head_of_body(body: UUID, office: str, is_head: bool) -> HeadOfBody:
    """A post about to be created in a body, which is locked."""
    kind, heads = _row(
        ("", 0),
        "SELECT b.kind, (SELECT count(*) FROM bodies_post p WHERE p.body_id = b.thing_id AND p.is_head"
        " AND p.until IS NULL AND p.voided_act IS NULL)"
        " FROM bodies_body b WHERE b.thing_id = %(body)s AND b.until IS NULL AND b.voided_act IS NULL",
        body=body,
    )
    return HeadOfBody(kind, office, is_head, heads)


def delegating(author: str, post: UUID, kinds: tuple[str, ...]) -> Delegating:
    """A delegation about to be given. An apparatus serves its own body and those that name it."""
    known = {kind.kind for kind in act.kinds()}
    serves = _value(
        "SELECT EXISTS (SELECT 1 FROM bodies_post a JOIN bodies_post p ON p.thing_id = %s"
        " JOIN bodies_body b ON b.thing_id = p.body_id AND b.until IS NULL AND b.voided_act IS NULL"
        " WHERE a.thing_id::text = %s AND a.body_id IN (b.thing_id, b.apparatus_id))",
        [post, author],
    )
    return Delegating(body_is_authors=serves, kinds_known=known.issuperset(kinds))


_POST_ON = "SELECT p.office, u.rank, "
_FROM_POST = (
    " FROM bodies_post p LEFT JOIN territory_unit u ON u.thing_id = p.unit_id AND u.voided_act IS NULL"
    " AND u.since <= %(on)s AND (u.until IS NULL OR u.until > %(on)s)"
    " WHERE p.thing_id = %(post)s AND p.until IS NULL AND p.voided_act IS NULL"
)


def _row(otherwise: tuple[Any, ...], sql: str, **values: Any) -> tuple[Any, ...]:
    """One row, or `otherwise`: a post or body that no longer stands has none of what is asked."""
    return hot.row(sql, values) or otherwise


def _value(sql: str, values: list[Any] | None = None) -> Any:
    return hot.row(sql, values or [])[0]
