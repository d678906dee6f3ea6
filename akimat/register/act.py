"""An act: one class in one file, which is at once its payload.

A subclass lives in `akimat/<room>/acts/<stem>.py`; its kind is `<room>.<stem>`. It says four things: whom it
locks, what it asks about, what it repeats, and how it changes state. It never judges.
"""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from akimat.register.errors import Malformed
from akimat.register.fields import Document

if TYPE_CHECKING:
    from akimat.register.hand import Hand

Mode = Literal["issued", "recorded", "caused"]

LAW = "law"
"""Author of acts that the law itself causes."""
INSTALLATION = "installation"
"""Author of the first act: the installation's own key."""


@dataclass(frozen=True)
class Doing:
    """The circumstances of one act: all that is not payload. The same at first performance and in replay."""

    act: UUID
    kind: str
    author: str  # a thing's UUID, LAW or INSTALLATION
    by: UUID | None  # the person who enters it
    on: date
    recorded_on: date
    mode: Mode
    document: Document | None = None
    late_reason: str | None = None
    caused_by_recorded: bool = False

    @property
    def judged_as(self) -> str:
        """Whose act the law judges: the issuer's if recorded, else the author's."""
        if self.document is not None and self.document.issuer is not None:
            return str(self.document.issuer)
        return self.author

    @property
    def judged_thing(self) -> UUID:
        """The same, where only a thing will do: neither the law nor the installation casts a ballot."""
        try:
            return UUID(self.judged_as)
        except ValueError:
            raise Malformed(("author", "not_a_thing", {"author": self.judged_as})) from None


@dataclass(frozen=True, order=True)
class Subject:
    """An anchor row to be locked: things sort by UUID, so that all acts lock in one order."""

    thing: UUID
    sort: str
    exclusive: bool = True


def shared(thing: UUID, sort: str) -> Subject:
    """A subject at which many may act at once."""
    return Subject(thing, sort, exclusive=False)


@dataclass(frozen=True)
class Ask:
    """A question for a facts provider: which fact, about what. `about` must be among the act's subjects."""

    fact: type
    about: UUID | tuple[UUID, ...]


class Act(BaseModel):
    """Base of every act. Frozen, strict, nothing extra."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    kind: ClassVar[str]
    v: ClassVar[int] = 1
    decides: ClassVar[bool] = False
    """Appoints, dismisses or pays: a clerk cannot perform it without the signed original."""
    housekeeping: ClassVar[bool] = False
    """Keeps the register itself; done by whoever may enter for the author's body."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        package, _, stem = cls.__module__.rpartition(".")
        if package.endswith(".acts"):
            cls.kind = f"{package.split('.')[-2]}.{stem}"
            _kinds[cls.kind] = cls

    @property
    def target(self) -> UUID | None:
        """The earlier act that this one corrects or voids."""
        return None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        """What the act locks besides its author and what its payload names (those are shared already).

        Reads immutable columns only.
        """
        return ()

    def about(self, doing: Doing) -> Iterable[object]:
        """Ready facts, or `Ask`s for the providers."""
        return ()

    def repeats(self, doing: Doing) -> UUID | None:
        """An earlier act that this one says again, word for word: its receipt is returned."""
        return None

    def opaque(self) -> "Mapping[str, Act]":
        """Acts that stand in fields of this one without a shape of their own, and may hold private values."""
        return {}

    def replacement(self, doing: Doing) -> "tuple[Act, Doing] | None":
        """An act to be performed right after this one has changed state: only a correction has one."""
        return None

    @classmethod
    def upcast(cls, v: int, payload: dict[str, Any]) -> dict[str, Any]:
        """A stored payload of version `v` in today's shape."""
        if v != cls.v:
            raise ValueError(f"{cls.kind}: no way from version {v} to {cls.v}")
        return payload

    def apply(self, hand: "Hand", doing: Doing, defined: dict[str, Any]) -> None:
        """Change state. Deterministic: no clock, no randomness, no judging, no reading of the log."""
        raise NotImplementedError


_kinds: dict[str, type[Act]] = {}


def load_room(package: str) -> None:
    """Import every file of a room's `acts` folder."""
    acts = importlib.import_module(f"{package}.acts")
    for module in pkgutil.iter_modules(acts.__path__):
        importlib.import_module(f"{package}.acts.{module.name}")


def kinds() -> Iterator[type[Act]]:
    """Every kind of act known here, by name."""
    return iter(_kinds[kind] for kind in sorted(_kinds))


def find(kind: str) -> type[Act] | None:
    """The class of a kind, or None."""
    return _kinds.get(kind)
