"""Rename a unit: its history keeps the old name, and old acts point to it as it was called."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import Names, UnitRef
from akimat.register.hand import Hand
from akimat.territory import changing
from akimat.territory.settling import change


class RenameUnit(Act):
    """Bodies are called as they are called: a body with the old name is renamed by `bodies.rename_body`."""

    decides: ClassVar[bool] = True

    unit: UnitRef
    names: Names

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.unit, "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        yield changing.told(self.unit, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        change(hand, {self.unit: changing.named(self.names)})
