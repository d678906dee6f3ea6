"""End an assignment of duties before its last day: the holder is back, or somebody else takes over."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.bodies import duties
from akimat.bodies.models import Assignment
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import AssignmentRef, PostRef
from akimat.register.hand import Hand


class EndAssignment(Act):
    """The post is named, so that it is locked: whoever acts for it is judged before or after."""

    decides: ClassVar[bool] = True

    post: PostRef
    assignment: AssignmentRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield duties.running(doing.judged_as, self.post, self.assignment, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        hand.close(Assignment, self.assignment)
