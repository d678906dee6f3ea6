"""Erase what is not public: private values and closed files that an entry refers to. It cannot be undone.

The entry itself, its number and its proofs stay: it never held more than a commitment.
"""

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import Field

from akimat.law import facts
from akimat.register import erasing
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import Digest, EntryRef, Line
from akimat.register.hand import Hand
from akimat.register.models import Erasure


class ErasePersonalData(Act):
    """`what` are the commitments and the references of closed files, as the entry has them.

    The reason says on what ground, never what the data were.
    """

    housekeeping: ClassVar[bool] = True

    entry: EntryRef
    what: Annotated[tuple[Digest, ...], Field(min_length=1, max_length=100)]
    reason: Line

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        """Whoever may erase this locks the post whose entry it is: two never erase the same."""
        author = erasing.author_of(self.entry)
        return (Subject(author, ""),) if isinstance(author, UUID) else ()

    def about(self, doing: Doing) -> Iterable[object]:
        found = erasing.held_by(self.entry)
        held = found is not None and set(self.what) <= found.references
        yield facts.Erasing(
            exists=found is not None,
            by_same_author=found is not None and found.author == doing.author,
            held=held,
            erased_already=bool(erasing.erased(self.what)),
        )

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        for reference in sorted(set(self.what)):
            hand.open(Erasure, hand.new("register.erasure"), reference=reference)
