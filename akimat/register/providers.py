"""How facts are found: each room registers one function per fact class that it owns.

A provider gets what it is asked about and the day, never the payload, the author or a clock; it reads only
what cannot change without locking `about`. The register learns in the same way who an author is.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from akimat.law.facts import Actor, Entering
from akimat.register.act import INSTALLATION, LAW, Act, Ask, Doing
from akimat.register.errors import Malformed

Provider = Callable[[Any, date], object]


@dataclass(frozen=True)
class Standing:
    """What a room knows of one of its things as an author, and of a person's right to enter for it."""

    actor: Actor
    holds: bool
    delegated: bool
    desk_since: date | None


StandingProvider = Callable[[UUID, UUID | None, str, date, date], Standing]
"""(thing, person who enters, kind, day of the act, day of recording) -> Standing"""

_providers: dict[type, Provider] = {}
_standings: dict[str, StandingProvider] = {}


def provides(fact: type) -> Callable[[Provider], Provider]:
    """Register the provider of a fact class."""

    def register(function: Provider) -> Provider:
        assert fact not in _providers, f"two providers of {fact.__name__}"
        _providers[fact] = function
        return function

    return register


def authors(sort: str) -> Callable[[StandingProvider], StandingProvider]:
    """Register who knows the standing of authors of this sort of thing."""

    def register(function: StandingProvider) -> StandingProvider:
        assert sort not in _standings, f"two rooms know {sort}"
        _standings[sort] = function
        return function

    return register


def gather(wanted: Iterable[type], act: Act, doing: Doing, sorts: Mapping[UUID, str]) -> dict[type, object]:
    """The facts that the norms in force want, in the order of their names (so that queries repeat alike)."""
    wanted = frozenset(wanted)
    facts: dict[type, object] = _about_people(wanted & {Actor, Entering}, act, doing, sorts)
    for item in act.about(doing):
        fact = item.fact if isinstance(item, Ask) else type(item)
        if fact in wanted:
            facts[fact] = _found(item, act, doing, sorts) if isinstance(item, Ask) else item
    absent = wanted - facts.keys()
    if absent:
        names = ", ".join(sorted(cls.__name__ for cls in absent))
        raise LookupError(f"{act.kind} says nothing about {names}, which a norm in force asks for")
    return {cls: facts[cls] for cls in sorted(facts, key=lambda cls: cls.__name__)}


def _found(ask: Ask, act: Act, doing: Doing, sorts: Mapping[UUID, str]) -> object:
    """Ask a provider; about something that the act does not lock nothing may be asked."""
    things = ask.about if isinstance(ask.about, tuple) else (ask.about,)
    loose = [thing for thing in things if thing not in sorts]
    if loose:
        raise LookupError(f"{act.kind} asks for {ask.fact.__name__} about {loose}, which it does not lock")
    return _providers[ask.fact](ask.about, doing.on)


def _about_people(
    wanted: frozenset[type], act: Act, doing: Doing, sorts: Mapping[UUID, str]
) -> dict[type, object]:
    facts: dict[type, object] = {}
    judged = _standing(doing.judged_as, doing, sorts)
    if Actor in wanted:
        facts[Actor] = judged.actor
    if Entering in wanted:
        entering = judged if doing.mode != "recorded" else _standing(doing.author, doing, sorts)
        document = doing.document
        facts[Entering] = Entering(
            holds=entering.holds,
            delegated=entering.delegated,
            decides=act.decides,
            signed_original=document is not None and document.issuer is None and document.complete,
            recorded=doing.mode == "recorded",
            on=doing.on,
            recorded_on=doing.recorded_on,
            late_reason_given=bool(doing.late_reason),
            issuer_desk_since=judged.desk_since if doing.mode == "recorded" else None,
            document_complete=document is not None and document.complete,
        )
    return facts


def _standing(author: str, doing: Doing, sorts: Mapping[UUID, str]) -> Standing:
    if author in (LAW, INSTALLATION):
        actor = Actor(post=author, office=author, unit=None, rank=None, held=True, acting=False)
        return Standing(actor, holds=True, delegated=False, desk_since=None)
    thing = UUID(author)
    if sorts[thing] not in _standings:
        raise Malformed(("author", "not_a_thing", {"author": author}))
    return _standings[sorts[thing]](thing, doing.by, doing.kind, doing.on, doing.recorded_on)
