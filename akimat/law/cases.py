"""Legal cases beside each edition: dated, written as data, readable by a lawyer, run against the whole law.

A case says only what matters in it; everything else is in order, as `ordinary/` describes an ordinary
act. Its expectation is exact: these norms fail, those cannot be judged, and no other.
"""

import tomllib
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from akimat.law import facts as vocabulary
from akimat.law import facts_codec
from akimat.law.deciding import asks, decide
from akimat.law.decision import Caused, Decision, Finding, Verdict
from akimat.law.library import library
from akimat.law.unknown import Unknown

ORDINARY = Path(__file__).parent / "ordinary"


@dataclass(frozen=True)
class Case:
    """One case of one edition."""

    article: str  # constitution_1995/article_87
    since: date
    about: str  # the anchor
    name: str
    on: date
    kind: str
    facts: Mapping[str, Mapping[str, Any]]
    permitted: bool
    fails: tuple[str, ...]
    cannot_be_judged: tuple[str, ...]
    defined: Mapping[str, Any]
    effects: tuple[str, ...] | None
    source: str | None

    @property
    def place(self) -> tuple[str, date, str]:
        """The anchor of the edition beside which it is written."""
        return self.article, self.since, self.about

    def decision(self) -> Decision:
        """What the law says of it."""
        wanted = asks(self.kind, self.on)
        return decide(self.kind, self.on, {cls: self._fact(cls) for cls in wanted})

    def problems(self) -> list[str]:
        """How the law's answer differs from what the case expects."""
        decision = self.decision()
        return [
            *self._compare("fails", self.fails, decision, Verdict.FAILS),
            *self._compare("cannot be judged", self.cannot_be_judged, decision, Verdict.CANNOT_BE_JUDGED),
            *_differ("permitted", self.permitted, decision.permitted),
            *_differ("defined", dict(self.defined), facts_codec.dump_all(decision.defined)),
            *(
                _differ("effects", sorted(self.effects), sorted(map(_line, decision.effects)))
                if self.effects is not None
                else ()
            ),
        ]

    def _fact(self, cls: type) -> object:
        own = self.facts.get(cls.__name__, {})
        given = {**_ordinary_facts(cls, self.kind), **own}
        hints = typing.get_type_hints(cls)
        return cls(**{name: _value(hints[name], name, value, self.on) for name, value in given.items()})

    def _compare(
        self, word: str, expected: tuple[str, ...], decision: Decision, verdict: Verdict
    ) -> Iterator[str]:
        found = [each for each in decision.findings if each.verdict is verdict]
        for each in found:
            if not any(self._means(name, each) for name in expected):
                yield f"{word}, unexpectedly: {each.norm}"
        for name in expected:
            if not any(self._means(name, each) for each in found):
                yield f"{word}: expected {name}, found {[each.norm for each in found]}"

    def _means(self, name: str, finding: Finding) -> bool:
        """`4.2` or `4.2:rule` of this article, or the same after `source/article/`."""
        full = name if "/" in name else f"{self.article}/{name}"
        return full in (finding.norm, finding.norm.partition(":")[0], finding.norm.replace(":", "/"))


def cases() -> Iterator[Case]:
    """Every case of every edition."""
    for article in library().articles.values():
        for edition in article.editions:
            path = edition.folder / "cases.toml"
            if path.exists():
                for stored in tomllib.loads(path.read_text("utf-8"))["case"]:
                    yield _case(edition.key, edition.since, stored)


def _case(article: str, since: date, stored: dict[str, Any]) -> Case:
    read = dict(stored)
    case = Case(
        article=article,
        since=since,
        about=read.pop("about"),
        name=read.pop("name"),
        on=read.pop("on"),
        kind=read.pop("kind"),
        facts=read.pop("facts", {}),
        permitted={"permitted": True, "refused": False}[read.pop("expect")],
        fails=tuple(read.pop("fails", ())),
        cannot_be_judged=tuple(read.pop("cannot_be_judged", ())),
        defined=read.pop("defined", {}),
        effects=tuple(read.pop("effects")) if "effects" in read else None,
        source=read.pop("source", None),
    )
    if read:
        raise ValueError(f"{article} «{case.name}»: what is {sorted(read)}?")
    return case


@cache
def _ordinary() -> dict[str, Any]:
    """What is ordinary, from every file of the folder; none says the same thing again."""
    found: dict[str, dict[str, Any]] = {"facts": {}, "kinds": {}}
    for path in sorted(ORDINARY.glob("*.toml")):
        for part, entries in tomllib.loads(path.read_text("utf-8")).items():
            if twice := found[part].keys() & entries.keys():
                raise ValueError(f"{path.name}: {sorted(twice)} stands in another file")
            found[part].update(entries)
    return found


def _ordinary_facts(cls: type, kind: str) -> dict[str, Any]:
    ordinary = _ordinary()
    usual = ordinary["facts"].get(cls.__name__, {})
    return {**usual, **ordinary["kinds"].get(kind, {}).get(cls.__name__, {})}


def _value(hint: Any, name: str, value: Any, on: date) -> Any:
    """A value as a lawyer writes it, as the type wants it: "unknown", "none", "the day", "А" = 124."""
    if value == "unknown":
        return Unknown(name)
    if value == "none":
        return None
    if value == "the day":
        return on
    if isinstance(value, dict):
        return tuple(_pair(typing.get_args(hint)[0], pair) for pair in value.items())
    return tuple(_item(hint, name, each, on) for each in value) if isinstance(value, list) else value


def _item(hint: Any, name: str, value: Any, on: date) -> Any:
    """One of a list: a table is a fact of its own."""
    if not isinstance(value, dict):
        return value
    cls = typing.get_args(hint)[0]
    return cls(**{key: _value(typing.get_type_hints(cls)[key], key, each, on) for key, each in value.items()})


def _pair(cls: Callable[..., object], pair: tuple[str, Any]) -> object:
    """A fact of two fields, written as one pair: `"А" = 124` is Votes("А", 124)."""
    return cls(*pair)


def _line(caused: Caused) -> str:
    return " ".join([caused.kind, *map(str, caused.payload.values())])


def _differ(what: str, expected: object, found: object) -> list[str]:
    return [] if expected == found else [f"{what}: expected {expected}, found {found}"]


FACT_CLASSES = tuple(
    cls
    for cls in vars(vocabulary).values()
    if isinstance(cls, type) and cls.__module__.startswith(vocabulary.__name__)
)
"""Every class of the vocabulary."""
