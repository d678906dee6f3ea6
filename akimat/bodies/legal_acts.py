"""Whose a legal act is, and who stands above whom: the facts of issuing and cancelling.

The path of a unit names all units above it, so whoever heads one of them is higher. Above the units of the
first level stands the Government, which is asked by its office.
"""

from datetime import date
from uuid import UUID

from akimat.law.facts import Cancelling, LegalActDraft
from akimat.register import hot
from akimat.register.providers import provides

OF_THE_BODY = {"akimat": ("resolution",), "maslikhat": ("decision",)}
"""Forms in which the body itself acts; in any other the office-holder does."""

_POST = (
    "SELECT p.thing_id, p.body_id, b.kind FROM bodies_post p"
    " JOIN bodies_body b ON b.thing_id = p.body_id AND b.until IS NULL AND b.voided_act IS NULL"
    " WHERE p.thing_id::text = %s AND p.until IS NULL AND p.voided_act IS NULL"
)


def issuer(author: str, form: str) -> tuple[UUID, UUID, UUID]:
    """Issuer, body and post of an act that a post signs."""
    post, body, kind = hot.row(_POST, [author])
    return (body if form in OF_THE_BODY.get(kind, ()) else post), body, post


def draft(author: str, form: str, number: str, year: int, readable: bool) -> LegalActDraft:
    """A legal act about to be entered; the body of its post is locked."""
    if hot.row(_POST, [author]) is None:
        return LegalActDraft(form, "", number_taken=False, can_be_read=readable)
    of, body, _post = issuer(author, form)
    taken, kind = hot.row(
        "SELECT EXISTS (SELECT 1 FROM bodies_legalact WHERE issuer_id = %(issuer)s AND form = %(form)s"
        " AND year = %(year)s AND number = %(number)s AND voided_act IS NULL), (SELECT kind FROM bodies_body"
        " WHERE thing_id = %(body)s AND until IS NULL AND voided_act IS NULL)",
        {"issuer": of, "form": form, "year": year, "number": number, "body": body},
    )
    return LegalActDraft(form, kind, taken, readable)


def units(legal_act: UUID, author: str) -> list[UUID]:
    """The units of the issuer and of whoever cancels; they never change."""
    (found,) = hot.row(
        "SELECT array_agg(DISTINCT p.unit_id) FROM bodies_post p WHERE p.voided_act IS NULL"
        " AND p.unit_id IS NOT NULL AND (p.thing_id::text = %(author)s"
        " OR p.thing_id IN (SELECT post_id FROM bodies_legalact WHERE thing_id = %(act)s))",
        {"author": author, "act": legal_act},
    )
    return found or []


_CANCELLING = """
SELECT b.kind, a.until IS NULL AND a.since <= %(on)s,
    coalesce(of_author.kind IN ('akimat', 'apparatus') AND b.kind IN ('akimat', 'apparatus')
        AND above.thing_id <> below.thing_id AND below.path LIKE above.path || '/%%', false),
    coalesce(a.body_id = author.body_id, false)
FROM bodies_legalact a
JOIN bodies_body b ON b.thing_id = a.body_id AND b.voided_act IS NULL
LEFT JOIN territory_unit below ON below.thing_id = b.unit_id AND below.voided_act IS NULL
    AND below.since <= %(on)s AND (below.until IS NULL OR below.until > %(on)s)
JOIN bodies_post author ON author.thing_id = %(author)s AND author.until IS NULL AND author.voided_act IS NULL
JOIN bodies_body of_author ON of_author.thing_id = author.body_id AND of_author.voided_act IS NULL
LEFT JOIN territory_unit above ON above.thing_id = author.unit_id AND above.voided_act IS NULL
    AND above.since <= %(on)s AND (above.until IS NULL OR above.until > %(on)s)
WHERE a.thing_id = %(act)s AND a.voided_act IS NULL
ORDER BY b.since DESC, a.since DESC LIMIT 1
"""


@provides(Cancelling)
def cancelling(about: tuple[UUID, UUID], on: date) -> Cancelling:
    """About a legal act and the post that cancels it."""
    legal_act, author = about
    found = hot.row(_CANCELLING, {"act": legal_act, "author": author, "on": on})
    return Cancelling(*(found or ("", False, False, False)))
