"""Void an entry: it was entered twice, or nothing of the kind happened."""

from collections.abc import Iterable
from typing import Any, ClassVar
from uuid import UUID

from akimat.register import resting
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import EntryRef, Line
from akimat.register.hand import Hand


class VoidEntry(Act):
    """The entry stays in the log for ever; its rows are as if they had never been."""

    housekeeping: ClassVar[bool] = True

    entry: EntryRef
    reason: Line

    @property
    def target(self) -> UUID:
        return self.entry

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        return resting.subjects_of(self.entry)

    def about(self, doing: Doing) -> Iterable[object]:
        return (resting.target_entry(self.entry, doing),)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        resting.undo(hand, self.entry)
