"""What a signed-in person may do: the posts held or entered for, and the kinds of act that they open.

Shown, never relied on: `perform` judges again. It greys a kind and says why.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from akimat import law
from akimat.law import Finding, Verdict, terms
from akimat.law.facts import Actor
from akimat.register import act as acts
from akimat.register import naming, wording
from akimat.register.errors import BrokenRegister, Malformed, Refused
from akimat.register.fields import Document
from akimat.register.models import PreparedAct
from akimat.register.perform import By, perform
from akimat.register.request import Request


@dataclass(frozen=True)
class Seat:
    """A post or mandate for which a person may enter acts today: held, or its entry delegated."""

    thing: UUID
    actor: Actor
    kinds: tuple[str, ...] | None  # None: every kind; otherwise those delegated
    acting: bool  # whether this person only acts in it, whoever else holds it
    names: dict[str, str]  # of the post; of the body, for a mandate

    def covers(self, kind: str) -> bool:
        """Whether an act of this kind may be entered for it."""
        return self.kinds is None or kind in self.kinds

    def label(self) -> str:
        """The post or mandate, where an author is picked."""
        name = self.names[wording.lang()]
        if self.actor.office != "deputy":
            return name
        return _("Deputy: %(maslikhat)s") % {"maslikhat": name}

    def words(self) -> str:
        """What whoever has the seat is, in the reader's language."""
        if self.kinds is not None and not self.acting:
            return _("Enters for: %(post)s") % {"post": self.label()}
        return f"{self.label()} ({terms.label('acting', wording.lang())})" if self.acting else self.label()


COLUMNS = "person, thing, office, unit, rank, kinds, held, not_full, acting, kk, ru, en, since"
_rooms: list[str] = []


def seats(statement: str) -> None:
    """Register what a room knows of what people (`%(people)s`) hold on a day (`%(on)s`), as `COLUMNS`.

    Statements and not functions: what somebody may do is asked on every page, so all rooms answer at once.
    """
    _rooms.append(statement)


@dataclass(frozen=True)
class Offer:
    """One kind of act, with the finding that opens or closes it."""

    kind: str
    label: str
    allowed: bool
    finding: Finding | None

    @property
    def room(self) -> str:
        """The room that it belongs to, whose name is its heading."""
        return self.kind.partition(".")[0]


def my_seats(request: Request) -> list[Seat]:
    """The seats of whoever is signed in; asked once per request."""
    if not hasattr(request, "seats"):
        person = request.account.person if request.account else None
        request.seats = seats_of([person], request.today).get(person, []) if person else []
    return request.seats


def seats_of(people: Iterable[UUID], on: date) -> dict[UUID, list[Seat]]:
    """What people hold on a day, then what they only enter for."""
    every = " UNION ALL ".join(f"(SELECT {COLUMNS} FROM ({room}) room)" for room in _rooms)
    order = "ORDER BY person, kinds IS NOT NULL, acting, since, thing"
    found: dict[UUID, list[Seat]] = {}
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {COLUMNS} FROM ({every}) seats {order}", {"people": list(people), "on": on})
        for person, *row in cursor.fetchall():
            found.setdefault(person, []).append(_seat(*row))
    return found


def _seat(
    thing: UUID,
    office: str,
    unit: UUID | None,
    rank: str | None,
    kinds: list[str] | None,
    held: bool,
    not_full: bool,
    acting: bool,
    kk: str,
    ru: str,
    en: str,
    since: date,
) -> Seat:
    actor = Actor(str(thing), office, str(unit) if unit else None, rank, held, held and not_full)
    return Seat(thing, actor, None if kinds is None else tuple(kinds), acting, {"kk": kk, "ru": ru, "en": en})


def my_posts(request: Request) -> list[UUID]:
    """The things in whose name the signed-in person may act or enter."""
    return list(dict.fromkeys(seat.thing for seat in my_seats(request)))


def authors_for(request: Request, kind: str) -> list[tuple[str, str]]:
    """The same for a picker, those whom the law lets do this kind of act first."""
    mine = sorted(
        my_seats(request), key=lambda seat: not (seat.covers(kind) and _power(seat, kind, request.today))
    )
    return list(dict.fromkeys((str(seat.thing), _called(seat)) for seat in mine))


def offers(request: Request) -> list[tuple[str, list[Offer]]]:
    """All kinds by room, open ones first: with the finding that opens each, or else one that closes it."""
    powers = [(seat, law.powers(seat.actor, request.today)) for seat in my_seats(request)]
    found = []
    for cls in acts.kinds():
        findings = [power[cls.kind] for seat, power in powers if cls.kind in power and seat.covers(cls.kind)]
        best = next((f for f in findings if f.verdict is Verdict.HOLDS), next(iter(findings), None))
        best = best or law.powers(NOBODY, request.today).get(cls.kind)
        allowed = best is not None and best.verdict is Verdict.HOLDS
        found.append(Offer(cls.kind, wording.kind(cls.kind), allowed, best))
    found.sort(key=lambda offer: (offer.room, not offer.allowed, offer.label))
    return [(room, list(group)) for room, group in groupby(found, key=lambda offer: offer.room)]


def _called(seat: Seat) -> str:
    """As the act will call its author: «и.о.» where the person only acts."""
    return wording.acting(naming.Named(seat.label())).text if seat.acting else seat.label()


NOBODY = Actor(post="", office="", unit=None, rank=None, held=False, acting=False)
"""Whom no power names: the finding then says whom it does."""


def _power(seat: Seat, kind: str, on: date) -> bool:
    finding = law.powers(seat.actor, on).get(kind)
    return finding is not None and finding.verdict is Verdict.HOLDS


def names_in(findings: Iterable[Finding]) -> dict[str, str]:
    """Names of every thing that the facts of findings mention."""
    named = naming.name_all(wording.ids([finding.facts for finding in findings]), wording.lang())
    return {str(thing): name.text for thing, name in named.items()}


def foretold(request: Request, prepared: PreparedAct, late_reason: str | None) -> dict[str, Any]:
    """What the law says now of a prepared act, for its page."""
    assert request.account is not None
    try:
        receipt = perform(
            prepared.kind,
            prepared.payload,
            author=prepared.author,
            by=By(request.account.username, request.account.person),
            on=prepared.on,
            key="",
            document=Document.model_validate(prepared.document, strict=False) if prepared.document else None,
            late_reason=late_reason,
            dry_run=True,
        )
    except Refused as refused:
        return {"refused": refused.decision.failed, "names": names_in(refused.decision.failed)}
    except (Malformed, BrokenRegister) as error:
        return {"broken": str(error)}
    assert receipt.decision is not None
    return {"decision": receipt.decision, "names": names_in(receipt.decision.findings)}
