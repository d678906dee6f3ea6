"""The entry: one act as canonical bytes (RFC 8785 JSON), exactly as it is hashed into the log."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from akimat.law import Decision, Finding, Verdict, facts_codec
from akimat.register.act import Act, Doing
from akimat.register.canonical import canonical
from akimat.register.fields import Document

LARGEST_ENTRY = 65_535


@dataclass(frozen=True)
class Written:
    """An entry read back from the log."""

    number: int
    body: dict[str, Any]

    @property
    def doing(self) -> Doing:
        """The circumstances, as at the first performance."""
        body = self.body
        document = body["document"]
        return Doing(
            act=UUID(body["act"]),
            kind=body["kind"],
            author=body["author"],
            by=UUID(body["by"]) if body["by"] else None,
            on=date.fromisoformat(body["on"]),
            recorded_on=date.fromisoformat(body["recorded_on"]),
            mode=body["mode"],
            document=Document.model_validate_json(json.dumps(document)) if document else None,
            late_reason=body["late_reason"],
        )

    @property
    def verdict(self) -> Verdict:
        """What the law said of the act as a whole: what cannot be judged is not called unlawful."""
        if self.body["permitted"]:
            return Verdict.HOLDS
        against = any(finding.stops and finding.verdict is Verdict.FAILS for finding in findings(self))
        return Verdict.FAILS if against else Verdict.CANNOT_BE_JUDGED

    @property
    def made(self) -> dict[str, UUID]:
        """What the act made, by name."""
        return {name: UUID(thing) for name, thing in self.body["made"].items()}

    @property
    def facts(self) -> dict[str, Any]:
        """Facts as they were judged, by class name, in JSON."""
        facts: dict[str, Any] = self.body["facts"]
        return facts


def compose(
    act: Act,
    doing: Doing,
    *,
    recorded_at: datetime,
    facts: dict[type, object],
    decision: Decision,
    made: dict[str, UUID],
    caused: list[UUID],
    caused_by: UUID | None,
    prepared_by: UUID | None,
) -> bytes:
    """The canonical bytes of one act."""
    body = {
        "act": str(doing.act),
        "author": doing.author,
        "by": str(doing.by) if doing.by else None,
        "caused": [str(each) for each in caused],
        "caused_by": str(caused_by) if caused_by else None,
        "defined": {name: facts_codec.dump(value) for name, value in decision.defined.items()},
        "document": doing.document.model_dump(mode="json") if doing.document else None,
        "facts": _dumped(facts, decision),
        "findings": [_compact(finding) for finding in decision.findings],
        "kind": doing.kind,
        "late_reason": doing.late_reason,
        "made": {name: str(thing) for name, thing in made.items()},
        "mode": doing.mode,
        "norms": decision.norms_hash,
        "on": doing.on.isoformat(),
        "payload": act.model_dump(mode="json"),
        "permitted": decision.permitted,
        "prepared_by": str(prepared_by) if prepared_by else None,
        "recorded_at": recorded_at.isoformat(),
        "recorded_on": doing.recorded_on.isoformat(),
        "target": str(act.target) if act.target else None,
        "v": act.v,
    }
    return canonical(body)


def read(number: int, entry: bytes | memoryview) -> Written:
    """An entry from its bytes."""
    return Written(number, json.loads(bytes(entry)))


def findings(written: Written) -> tuple[Finding, ...]:
    """The findings of an entry, with the facts on which each was made."""
    return tuple(_whole(compact, written.facts) for compact in written.body["findings"])


def _dumped(facts: dict[type, object], decision: Decision) -> dict[str, Any]:
    """The facts as JSON; what a finding has already written down is not written twice."""
    written = {name: fact for finding in decision.findings for name, fact in finding.facts.items()}
    return {cls.__name__: written.get(cls.__name__) or facts_codec.dump(fact) for cls, fact in facts.items()}


def _compact(finding: Finding) -> dict[str, Any]:
    """A finding with the names of its facts only: facts stand once in the entry, the place in the norm."""
    compact = {
        "norm": finding.norm,
        "since": finding.since.isoformat(),
        "word": finding.word,
        "verdict": finding.verdict.value,
        "grade": finding.grade.value,
        "quote": finding.quote,
        "takes": list(finding.facts),
        "of_entry": finding.of_entry,
    }
    optional = {"missing": finding.missing, "warning": finding.warning, "cure": finding.cure}
    return compact | {name: value for name, value in optional.items() if value is not None}


def _whole(compact: dict[str, Any], facts: dict[str, Any]) -> Finding:
    place = compact["norm"].partition(":")[0]
    source, article, anchor = [*place.split("/", 2), ""][:3]  # a text that was not read has no sentence
    taken = {name: facts[name] for name in compact["takes"] if name in facts}
    kept = {name: value for name, value in compact.items() if name != "takes"}
    return Finding.from_json(kept | {"source": source, "article": article, "anchor": anchor, "facts": taken})
