"""What a signed-in person may do: the posts held or entered for, and the kinds of act that they open.

Shown, never relied on: `perform` judges again. It greys a button and says why.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from akimat import law
from akimat.law import Finding
from akimat.law.facts import Actor
from akimat.register import act as acts
from akimat.register import naming, wording
from akimat.register.errors import BrokenRegister, Malformed, Refused
from akimat.register.fields import Document
from akimat.register.models import PreparedAct
from akimat.register.perform import By, perform


@dataclass(frozen=True)
class Seat:
    """A post or mandate for which a person may enter acts today: held, or its entry delegated."""

    thing: UUID
    actor: Actor
    kinds: tuple[str, ...] | None  # None: every kind; otherwise those delegated


SeatsOf = Callable[[UUID, date], list[Seat]]
_rooms: list[SeatsOf] = []


def seats(function: SeatsOf) -> SeatsOf:
    """Register a room that knows posts of persons."""
    _rooms.append(function)
    return function


@dataclass(frozen=True)
class Offer:
    """One kind of act, with the finding that opens or closes it."""

    kind: str
    label: str
    allowed: bool
    finding: Finding | None


def my_seats(request: HttpRequest) -> list[Seat]:
    """The seats of whoever is signed in; asked once per request."""
    if not hasattr(request, "_seats"):
        account = getattr(request, "account", None)
        person = account.person if account else None
        request._seats = [seat for room in _rooms for seat in room(person, request.today)] if person else []  # type: ignore[attr-defined]
    return request._seats  # type: ignore[attr-defined,no-any-return]


def my_posts(request: HttpRequest) -> list[UUID]:
    """The things in whose name the signed-in person may act or enter."""
    return [seat.thing for seat in my_seats(request)]


def my_posts_named(request: HttpRequest, lang: str) -> list[tuple[str, str]]:
    """The same for a picker."""
    named = naming.name_all(my_posts(request), lang)
    return [(str(thing), named[thing].text) for thing in my_posts(request)]


def offers(request: HttpRequest) -> list[tuple[str, list[Offer]]]:
    """All kinds by room: allowed first the finding that opens it, else one that closes it."""
    per_seat = [(seat, law.powers(seat.actor, request.today)) for seat in my_seats(request)]
    found = []
    for cls in acts.kinds():
        findings = [powers[cls.kind] for seat, powers in per_seat if cls.kind in powers and _covers(seat, cls.kind)]
        best = next((f for f in findings if f.verdict is law.Verdict.HOLDS), next(iter(findings), None))
        allowed = best is not None and best.verdict is law.Verdict.HOLDS
        found.append(Offer(cls.kind, wording.kind(cls.kind, _lang()), allowed, best))
    return [(room, list(group)) for room, group in groupby(found, key=lambda offer: offer.kind.partition(".")[0])]


def _covers(seat: Seat, kind: str) -> bool:
    return seat.kinds is None or kind in seat.kinds


def _lang() -> str:
    from django.utils.translation import get_language

    return get_language() or "kk"


def names_in(findings: Iterable[Finding], lang: str) -> dict[str, str]:
    """Names of every thing that the facts of findings mention."""
    named = naming.name_all(wording.ids([finding.facts for finding in findings]), lang)
    return {str(thing): name.text for thing, name in named.items()}


def foretold(request: HttpRequest, prepared: PreparedAct, lang: str) -> dict[str, Any]:
    """What the law says now of a prepared act."""
    document = Document.model_validate(prepared.document, strict=False) if prepared.document else None
    account = request.account  # type: ignore[attr-defined]
    try:
        receipt = perform(
            prepared.kind,
            prepared.payload,
            author=prepared.author,
            by=By(account.username, account.person),
            on=prepared.on,
            key="",
            document=document,
            dry_run=True,
        )
    except Refused as refused:
        failed = refused.decision.failed
        return {"refused": failed, "names": names_in(failed, lang)}
    except (Malformed, BrokenRegister) as error:
        return {"broken": str(error)}
    findings = receipt.decision.findings if receipt.decision else ()
    return {"decision": receipt.decision, "names": names_in(findings, lang)}


def basis_of(norm: str, lang: str) -> str:
    """A norm's place in the law, as text."""
    source, article, anchor = [*norm.partition(":")[0].split("/", 2), ""][:3]
    return law.cite(source, article, anchor, lang)
