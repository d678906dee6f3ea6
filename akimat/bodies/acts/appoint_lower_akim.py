"""Appoint the akim of a district, of a city of regional significance, or of a district in a city."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.bodies import lower_akims, rows
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import PersonRef, PostRef
from akimat.register.hand import Hand


class AppointLowerAkim(Act):
    """Whoever was acting stops in the same act. When such akims are elected instead, the law says."""

    decides: ClassVar[bool] = True

    post: PostRef
    person: PersonRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield lower_akims.lower_akim(doing.judged_as, self.post, self.person, doing.on)
        yield lower_akims.consent(self.post, self.person, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        rows.close_tenures(hand, self.post, acting=True)
        rows.close_assignments(hand, post=self.post)
        rows.open_tenure(hand, self.post, self.person)
