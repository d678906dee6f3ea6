"""A holder leaves a post that nobody here appoints to: a head of an apparatus, a chair of a maslikhat."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.bodies import rows
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import PersonRef, PostRef
from akimat.register.hand import Hand


class LeavePost(Act):
    housekeeping: ClassVar[bool] = True

    post: PostRef
    person: PersonRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.HolderEntry, (self.post, self.person))

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        rows.close_tenures(hand, self.post, person=self.person)
