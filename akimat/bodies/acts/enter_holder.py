"""Enter who holds a post: when the register begins, or by a document of somebody who has no desk here.

Not a way round the appointment of akims: the law of the house admits it for an akim only as an opening
balance.
"""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.bodies import rows
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import Day, PersonRef, PostRef
from akimat.register.hand import Hand


class EnterHolder(Act):
    """`holds_since` may lie before the register's first day; without it the tenure begins on the day of the
    act.
    """

    housekeeping: ClassVar[bool] = True

    post: PostRef
    person: PersonRef
    acting: bool = False
    holds_since: Day | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.HolderEntry, (self.post, self.person))

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        rows.open_tenure(hand, self.post, self.person, acting=self.acting, since=self.holds_since)
