"""The whole language of a norm: power, condition, definition, effect, and leaves_to.

A norm is a plain function below its sentence: its docstring quotes the Russian line of its anchor, word for
word, and is checked when the module loads; its parameters, by their types, are the facts that it asks for.
Change a word of the law and the module does not load.
"""

import typing
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from akimat.law.decision import Caused, Grade, Hole
from akimat.law.editions import BrokenText, Edition, one_space, read_edition
from akimat.law.facts import Actor

VOID, LATE, DUTY = Grade.VOID, Grade.LATE, Grade.DUTY
EVERY_KIND = "*"
COMMON = tuple(
    Path(__file__).parent / name
    for name in (
        "consent.py",
        "days.py",
        "measures.py",
        "no_confidence.py",
        "unknown.py",
        "working_days.toml",
    )
)
"""Plain functions that editions share: part of what judged, so part of every edition's digest."""

Power = TypeVar("Power", bound=Callable[[Actor], bool])
Condition = TypeVar("Condition", bound=Callable[..., bool])
Definition = TypeVar("Definition", bound=Callable[..., object])
Effect = TypeVar("Effect", bound=Callable[..., tuple[Caused, ...]])


@dataclass(frozen=True)
class Norm:
    """One rule of one edition, bound to its sentence and to the kinds of acts that it governs."""

    edition: Edition
    anchor: str
    name: str
    word: str
    kinds: tuple[str, ...]
    takes: tuple[type, ...]
    quote: str
    rule: Callable[..., object]
    grade: Grade = VOID
    defines: str | None = None
    cure: str | None = None
    unverified: bool = False
    of_entry: bool = False

    @property
    def id(self) -> str:
        """constitution_1995/article_87/4.3:the_larger_number"""
        return f"{self.edition.key}/{self.anchor}:{self.name}"

    def governs(self, kind: str) -> bool:
        """Whether it has anything to say about this kind of act."""
        return kind in self.kinds or EVERY_KIND in self.kinds


@dataclass(frozen=True)
class BoundHole:
    """A hole of an edition, and the kinds of acts that touch it (empty: those of the norms of its anchor)."""

    hole: Hole
    kinds: tuple[str, ...]


class Binder:
    """One edition with what was bound to its sentences."""

    def __init__(self, edition: Edition):
        self.edition = edition
        self.norms: list[Norm] = []
        self.holes: list[BoundHole] = []

    def power(self, anchor: str, *, on: str | tuple[str, ...]) -> Callable[[Power], Power]:
        """Who may do acts of these kinds. One power in force must hold."""

        def bind(rule: Power) -> Power:
            if _facts_of(rule) != (Actor,):
                raise TypeError(f"{rule.__name__}: a power takes the Actor and nothing else")
            return self._bind(rule, "power", anchor, on)

        return bind

    def condition(
        self,
        anchor: str,
        *,
        on: str | tuple[str, ...],
        grade: Grade = VOID,
        cure: str | None = None,
        unverified: bool = False,
        of_entry: bool = False,
    ) -> Callable[[Condition], Condition]:
        """What must be so. `cure` names the act that would make it so."""

        def bind(rule: Condition) -> Condition:
            return self._bind(
                rule,
                "condition",
                anchor,
                on,
                grade=grade,
                cure=cure,
                unverified=unverified,
                of_entry=of_entry,
            )

        return bind

    def definition(
        self, anchor: str, *, on: str | tuple[str, ...], name: str
    ) -> Callable[[Definition], Definition]:
        """What something is; None where the sentence is silent. Two answers of one name are a Conflict."""

        def bind(rule: Definition) -> Definition:
            return self._bind(rule, "definition", anchor, on, defines=name)

        return bind

    def effect(self, anchor: str, *, on: str | tuple[str, ...]) -> Callable[[Effect], Effect]:
        """Which acts the law itself causes by this one."""

        def bind(rule: Effect) -> Effect:
            return self._bind(rule, "effect", anchor, on)

        return bind

    def leaves_to(
        self,
        anchor: str,
        *,
        norm: str | None = None,
        discretion_of: str | None = None,
        open: str | None = None,
        quote: str | None = None,
        on: tuple[str, ...] = (),
    ) -> None:
        """A sentence, or the quoted part of it, that is not judged here, and who or what answers instead."""
        sorts = {"norm": norm, "discretion": discretion_of, "open": open}
        given = {sort: to for sort, to in sorts.items() if to is not None}
        if len(given) != 1:
            raise TypeError(
                f"{self.edition.key} [{anchor}]: a hole is left to exactly one of {sorted(sorts)}"
            )
        ((sort, to),) = given.items()
        words = self._quoted(anchor, quote) if quote else self._line(anchor)
        edition = self.edition
        hole = Hole(edition.source, edition.article, anchor, edition.since, words, sort, to)
        self.holes.append(BoundHole(hole, on))

    def _bind(
        self,
        rule: Definition,
        word: str,
        anchor: str,
        on: str | tuple[str, ...],
        *,
        grade: Grade = VOID,
        defines: str | None = None,
        cure: str | None = None,
        unverified: bool = False,
        of_entry: bool = False,
    ) -> Definition:
        norm = Norm(
            edition=self.edition,
            anchor=anchor,
            name=rule.__name__,
            word=word,
            kinds=(on,) if isinstance(on, str) else on,
            takes=_facts_of(rule),
            quote=self._quoted(anchor, rule.__doc__ or ""),
            rule=rule,
            grade=grade,
            defines=defines,
            cure=cure,
            unverified=unverified,
            of_entry=of_entry,
        )
        if any(other.id == norm.id for other in self.norms):
            raise BrokenText(f"{norm.id} is written twice")
        self.norms.append(norm)
        return rule

    def _line(self, anchor: str) -> str:
        if anchor not in self.edition.texts["ru"]:
            raise BrokenText(f"{self.edition.key} since {self.edition.since} has no [{anchor}]")
        return self.edition.sentence(anchor, "ru").text

    def _quoted(self, anchor: str, words: str) -> str:
        quote = one_space(words)
        if not quote or quote not in self._line(anchor):
            raise BrokenText(f"{self.edition.key} [{anchor}] does not say «{quote}»")
        return quote


def _facts_of(rule: Callable[..., object]) -> tuple[type, ...]:
    hints = typing.get_type_hints(rule)
    return tuple(hint for name, hint in hints.items() if name != "return")


def edition(module: str) -> Binder:
    """The edition in whose folder this module stands: `p = edition(__name__)`."""
    return binder(Path(__file__).parent.joinpath(*module.split(".")[2:5]))


@cache
def binder(folder: Path) -> Binder:
    """One binder for all modules of an edition."""
    return Binder(read_edition(folder, COMMON))
