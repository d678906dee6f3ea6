"""Dismiss an appointed akim below the top level. The powers of an elected one end by other grounds."""

from collections.abc import Iterable
from typing import Any, ClassVar, Literal

from akimat.bodies import lower_akims, rows
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import PersonRef, PostRef
from akimat.register.hand import Hand


class DismissLowerAkim(Act):
    decides: ClassVar[bool] = True

    post: PostRef
    person: PersonRef
    ground: Literal["discretion", "resignation", "other_post", "no_confidence"] = "discretion"

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield lower_akims.lower_akim(doing.judged_as, self.post, self.person, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        rows.close_tenures(hand, self.post, person=self.person)
