"""Correct an entry (описка): undo it and perform the right one in its place, in the same transaction."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, ClassVar
from uuid import UUID

from pydantic import field_validator
from pydantic_core import PydanticCustomError

from akimat.register import reads, resting
from akimat.register.act import Act, Doing, Subject
from akimat.register.canonical import canonical
from akimat.register.entry import Written
from akimat.register.errors import Malformed
from akimat.register.fields import Document, EntryRef, Line, references
from akimat.register.hand import Hand


class CorrectEntry(Act):
    """The replacement has the mode, the author and the legal day of the entry that it replaces.

    So it is judged as that entry would have been: a correction can never make lawful what was not.
    """

    housekeeping: ClassVar[bool] = True

    entry: EntryRef
    payload: dict[str, Any]
    document: Document | None = None
    reason: Line

    @field_validator("payload")
    @classmethod
    def _can_be_written(cls, payload: dict[str, Any]) -> dict[str, Any]:
        """It has no shape of its own until the entry that it replaces is known, but it is hashed as it is."""
        try:
            canonical(payload)
        except ValueError as error:
            raise PydanticCustomError("not_canonical", "the register cannot write this") from error
        return payload

    @property
    def target(self) -> UUID:
        return self.entry

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield from resting.subjects_of(self.entry)
        act, replaced = self.replacement(doing)
        yield from (Subject(thing, sort, exclusive=False) for thing, sort in references(act))
        yield from act.subjects(replaced)
        if replaced.document and replaced.document.issuer:
            yield Subject(replaced.document.issuer, "bodies.post", exclusive=False)

    def about(self, doing: Doing) -> Iterable[object]:
        return (resting.target_entry(self.entry, doing),)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        resting.undo(hand, self.entry)

    def opaque(self) -> dict[str, Act]:
        return {"payload": self._right(self._written())}

    def replacement(self, doing: Doing) -> tuple[Act, Doing]:
        written = self._written()
        wrong, act = written.doing, self._right(written)
        document = self.document or wrong.document
        late_reason = wrong.late_reason or self.reason
        return act, replace(
            wrong, by=doing.by, recorded_on=doing.recorded_on, document=document, late_reason=late_reason
        )

    def _written(self) -> Written:
        written = reads.entry_of(self.entry)
        if written is None:
            raise Malformed(("entry", "no_such_thing", {"sort": "register.entry", "thing": str(self.entry)}))
        return written

    def _right(self, written: Written) -> Act:
        from akimat.register.perform import parse

        return parse(written.body["kind"], json.loads(json.dumps(self.payload)))
