"""What judging gives: a value. Only `akimat.law.deciding` builds one."""

from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

UNVERIFIED = "unverified"
"""Warning of a norm whose content was not read in a source."""


class Verdict(StrEnum):
    """The answer of one norm."""

    HOLDS = "holds"
    FAILS = "fails"
    CANNOT_BE_JUDGED = "cannot_be_judged"


class Grade(StrEnum):
    """What failure means."""

    VOID = "void"
    """The act is refused."""
    LATE = "late"
    """A term was missed: recorded and shown; refusing would leave nothing that could cure it."""
    DUTY = "duty"
    """Something is due now."""


@dataclass(frozen=True)
class Finding:
    """One norm, judged on one act: the sentence, the facts it took, the verdict."""

    norm: str  # "constitution_1995/article_87/4.3:the_larger_number"
    source: str
    article: str
    anchor: str  # empty where the text of the day was not read
    since: date  # first day of the edition; where no text was read, the day asked about
    word: str  # power, condition, definition, effect, edition
    verdict: Verdict
    grade: Grade
    quote: str
    facts: dict[str, dict[str, Any]] = field(default_factory=dict)
    missing: str | None = None
    warning: str | None = None
    of_entry: bool = False
    cure: str | None = None

    @property
    def stops(self) -> bool:
        """Whether an issued act is refused because of it. What nobody has verified warns instead."""
        return self.grade is Grade.VOID and self.verdict is not Verdict.HOLDS and self.warning != UNVERIFIED

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return asdict(self) | {"since": self.since.isoformat()}

    @staticmethod
    def from_json(stored: dict[str, Any]) -> "Finding":
        """The finding that was written as `stored`."""
        typed = {
            "since": date.fromisoformat(stored["since"]),
            "verdict": Verdict(stored["verdict"]),
            "grade": Grade(stored["grade"]),
        }
        return Finding(**stored | typed)


@dataclass(frozen=True)
class Hole:
    """A sentence, or a part of one, that is not judged here: left to a norm, to discretion, or open."""

    source: str
    article: str
    anchor: str
    since: date
    quote: str
    sort: str  # norm, discretion, open
    to: str  # the norm, the post, or the room that is to fill it


@dataclass(frozen=True)
class Caused:
    """An act that the law itself causes."""

    kind: str
    payload: dict[str, Any]


@dataclass(frozen=True)
class Decision:
    """Everything that the law in force on the day says about one act."""

    kind: str
    on: date
    findings: tuple[Finding, ...]
    defined: dict[str, object]
    effects: tuple[Caused, ...]
    unjudged: tuple[Finding | Hole, ...]
    norms_hash: str

    @property
    def failed(self) -> tuple[Finding, ...]:
        """The findings that stop an issued act."""
        return tuple(finding for finding in self.findings if finding.stops)

    @property
    def permitted(self) -> bool:
        """Somebody has the power, and nothing void fails or cannot be judged."""
        return not self.failed

    @property
    def entry_permitted(self) -> bool:
        """Whether it may be entered: all that is asked of a recorded act."""
        return not any(finding.of_entry for finding in self.failed)


class Conflict(Exception):
    """Two norms define one thing: an error of the encoding, never settled by order."""
