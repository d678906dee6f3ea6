"""Dismiss an akim, in full right or acting."""

from collections.abc import Iterable
from typing import Any, ClassVar, Literal

from akimat.bodies import rows
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import PersonRef, PostRef
from akimat.register.hand import Hand


class DismissAkim(Act):
    """The grounds are for the reader: at discretion none is needed."""

    decides: ClassVar[bool] = True

    post: PostRef
    person: PersonRef
    ground: Literal["discretion", "resignation", "other_post"] = "discretion"

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.Dismissal, (self.post, self.person))

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        rows.close_tenures(hand, self.post, person=self.person)
