"""Judging an act: every norm in force on its day that names its kind, and nothing else.

The text in force is found by the day; the facts by the types that the norms ask for. Order decides nothing:
all powers are asked and one must hold, all conditions are asked and all must hold, and two definitions of one
thing are an error that names both.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from akimat.law import facts_codec
from akimat.law.decision import UNVERIFIED, Caused, Conflict, Decision, Finding, Grade, Hole, Verdict
from akimat.law.editions import Article, Edition, Ended, InForce, LastRead, NotEncoded, NotYet
from akimat.law.empowerment import Empowerment
from akimat.law.facts import Actor
from akimat.law.language import Norm
from akimat.law.library import Library, library
from akimat.law.unknown import Touched

WORDS = ("power", "condition", "definition", "effect")


@dataclass(frozen=True)
class Governing:
    """What governs one kind of act on one day."""

    norms: tuple[Norm, ...]
    warnings: Mapping[str, str]  # by article: why its findings are to be read with care
    gaps: tuple[Finding, ...]  # texts of the day that were not read, or do not exist any more or yet
    holes: tuple[Hole, ...]
    norms_hash: str

    def powers(self) -> tuple[Norm, ...]:
        """Who may."""
        return tuple(norm for norm in self.norms if norm.word == "power")


def asks(kind: str, on: date) -> frozenset[type]:
    """The fact classes that the norms in force want to know."""
    wanted = {fact for norm in governing(kind, on).norms for fact in norm.takes}
    return frozenset(wanted - {Empowerment})


def has_effects(kind: str, on: date) -> bool:
    """Whether the law itself causes further acts by acts of this kind."""
    return any(norm.word == "effect" for norm in governing(kind, on).norms)


def holes(kind: str, on: date) -> tuple[Hole, ...]:
    """What the texts in force leave to somebody or something else: not checked here."""
    return governing(kind, on).holes


def decide(kind: str, on: date, facts: Mapping[type, object]) -> Decision:
    """Judge one act by the law in force on its day."""
    law = governing(kind, on)
    judging = _Judging(law, {**facts, Empowerment: Empowerment(bool(law.powers() or law.gaps))})
    judged = [(norm, *judging.judge(norm)) for norm in law.norms]
    findings = (*law.gaps, *_without_spare_powers(judged))
    unverified = tuple(finding for finding in findings if finding.warning == UNVERIFIED)
    return Decision(
        kind=kind,
        on=on,
        findings=findings,
        defined=_defined(judged),
        effects=_effects(judged),
        unjudged=(*unverified, *law.holes),
        norms_hash=law.norms_hash,
    )


def powers(actor: Actor, on: date) -> dict[str, Finding]:
    """For every kind that some power anywhere names: the finding that lets this actor do it, or does not."""
    return {kind: _power(kind, actor, on) for kind in kinds_with_powers()}


@lru_cache(maxsize=1)
def kinds_with_powers() -> tuple[str, ...]:
    """Every kind of act that a power of some edition names."""
    return tuple(
        sorted({kind for norm in library().all_norms() if norm.word == "power" for kind in norm.kinds})
    )


@lru_cache(maxsize=4096)
def governing(kind: str, on: date) -> Governing:
    """Which norms, of which editions, with which warnings."""
    law = library()
    norms: list[Norm] = []
    editions: list[Edition] = []
    warnings: dict[str, str] = {}
    for article in law.articles.values():
        edition = article.edition(on)
        bound = (
            [norm for norm in law.norms[article.key, edition.since] if norm.governs(kind)] if edition else []
        )
        if edition and bound:
            norms.extend(bound)
            editions.append(edition)
            warnings.update(_warning(article, on))
    return Governing(
        norms=tuple(sorted(norms, key=lambda norm: (norm.of_entry, WORDS.index(norm.word)))),
        warnings=warnings,
        gaps=_gaps(law, kind, on, empowered=any(norm.word == "power" for norm in norms)),
        holes=tuple(hole for edition in editions for hole in _holes(law, edition, kind)),
        norms_hash=hashlib.sha256("\n".join(sorted(each.digest for each in editions)).encode()).hexdigest(),
    )


def _warning(article: Article, on: date) -> dict[str, str]:
    if article.warning:
        return {article.key: article.warning}
    status = article.status(on)
    if isinstance(status, LastRead):
        return {article.key: "last_read"}
    if isinstance(status, InForce) and status.edition.inferred_until and on <= status.edition.inferred_until:
        return {article.key: "inferred"}
    return {}


def _gaps(law: Library, kind: str, on: date, *, empowered: bool) -> tuple[Finding, ...]:
    """Unread texts that, by another edition, govern this kind; if nothing empowers, ended and coming ones."""
    speaking = [article for article in law.articles.values() if _names(law, article, kind)]
    unread = [article for article in speaking if isinstance(article.status(on), NotEncoded)]
    if unread:
        return tuple(_gap(article, on, "not_encoded") for article in unread)
    if empowered:
        return ()
    names = {NotYet: "not_yet", Ended: "ended"}
    statuses = ((article, names.get(type(article.status(on)))) for article in speaking)
    return tuple(_gap(article, on, name) for article, name in statuses if name)


def _names(law: Library, article: Article, kind: str) -> bool:
    return any(kind in norm.kinds for each in article.editions for norm in law.norms[article.key, each.since])


def _gap(article: Article, on: date, warning: str) -> Finding:
    return Finding(
        norm=f"{article.key}:{warning}",
        source=article.source,
        article=article.name,
        anchor="",
        since=on,
        word="edition",
        verdict=Verdict.FAILS,
        grade=Grade.VOID,
        quote="",
        warning=warning,
    )


def _holes(law: Library, edition: Edition, kind: str) -> list[Hole]:
    anchors = {n.anchor for n in law.norms[edition.key, edition.since] if kind in n.kinds}
    bound = law.holes[edition.key, edition.since]
    return [
        each.hole for each in bound if kind in each.kinds or (not each.kinds and each.hole.anchor in anchors)
    ]


class _Judging:
    """One act being judged: each fact is written down once, however many norms take it."""

    def __init__(self, law: Governing, facts: Mapping[type, object]):
        self.law = law
        self.facts = facts
        self.written: dict[type, dict[str, Any]] = {}

    def judge(self, norm: Norm) -> tuple[Finding, object]:
        """The finding, and what the rule returned."""
        missing, answer = None, None
        try:
            answer = norm.rule(*(self._fact(norm, cls) for cls in norm.takes))
            verdict = Verdict.FAILS if answer is False else Verdict.HOLDS
        except Touched as touched:
            verdict, missing = Verdict.CANNOT_BE_JUDGED, touched.missing
        return self._finding(norm, verdict, missing), answer

    def _fact(self, norm: Norm, cls: type) -> object:
        if cls not in self.facts:
            raise LookupError(f"{norm.id} asks for {cls.__name__}, and nobody gave it")
        return self.facts[cls]

    def _finding(self, norm: Norm, verdict: Verdict, missing: str | None) -> Finding:
        for cls in norm.takes:
            if cls not in self.written:
                self.written[cls] = facts_codec.dump(self.facts[cls])
        edition = norm.edition
        return Finding(
            norm=norm.id,
            source=edition.source,
            article=edition.article,
            anchor=norm.anchor,
            since=edition.since,
            word=norm.word,
            verdict=verdict,
            grade=norm.grade,
            quote=norm.quote,
            facts={cls.__name__: self.written[cls] for cls in norm.takes},
            missing=missing,
            warning=UNVERIFIED if norm.unverified else self.law.warnings.get(edition.key),
            of_entry=norm.of_entry,
            cure=norm.cure,
        )


_Judged = list[tuple[Norm, Finding, object]]


def _without_spare_powers(judged: _Judged) -> list[Finding]:
    """One power is enough: where one holds, the others say nothing; and a silent definition says nothing."""
    empowered = any(norm.word == "power" and finding.verdict is Verdict.HOLDS for norm, finding, _ in judged)
    spoken = []
    for norm, finding, answer in judged:
        spare = norm.word == "power" and empowered and finding.verdict is not Verdict.HOLDS
        silent = norm.word == "definition" and answer is None and finding.missing is None
        if not spare and not silent:
            spoken.append(finding)
    return spoken


def _defined(judged: _Judged) -> dict[str, object]:
    defined: dict[str, object] = {}
    by: dict[str, Norm] = {}
    for norm, _, answer in judged:
        if norm.defines is None or answer is None:
            continue
        if norm.defines in by:
            raise Conflict(f"{norm.defines}: defined by {by[norm.defines].id} and by {norm.id}")
        defined[norm.defines], by[norm.defines] = answer, norm
    return defined


def _effects(judged: _Judged) -> tuple[Caused, ...]:
    answers = (answer for norm, _, answer in judged if norm.word == "effect")
    return tuple(caused for answer in answers if isinstance(answer, tuple) for caused in answer)


def _power(kind: str, actor: Actor, on: date) -> Finding:
    """One power that holds, or the reason why none does."""
    law = governing(kind, on)
    judging = _Judging(law, {Actor: actor, Empowerment: Empowerment(bool(law.powers()))})
    findings = [judging.judge(norm)[0] for norm in law.powers()]
    if law.gaps:
        return law.gaps[0]
    if not findings:
        default = next(norm for norm in law.norms if norm.takes == (Empowerment,))
        return judging.judge(default)[0]
    return next((finding for finding in findings if finding.verdict is Verdict.HOLDS), findings[0])
