"""Assign the duties of a post to somebody for a time: leave, illness, travel, or until an appointment.

It ends by itself after its last day: who may act is computed by the day, and no act is needed.
"""

from collections.abc import Iterable
from typing import Any, ClassVar, Literal

from akimat.bodies import duties
from akimat.bodies.models import Assignment
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import Day, Line, PersonRef, PostRef, Text
from akimat.register.hand import Hand

Reason = Literal["leave", "illness", "travel", "vacancy"]


class AssignDuties(Act):
    """Whoever has the duties has all powers of the office, or those for `kinds` of acts alone.

    The holder, if there is one, goes on holding the post; every act of the other says that he is acting.
    """

    decides: ClassVar[bool] = True

    post: PostRef
    person: PersonRef
    reason: Reason
    last_day: Day | None = None
    kinds: tuple[Line, ...] = ()
    share: Text | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")
        yield Subject(self.person, "bodies.person")

    def about(self, doing: Doing) -> Iterable[object]:
        yield duties.assignment(
            doing.judged_as, self.post, self.person, self.reason, self.last_day, self.kinds, doing.on
        )

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        assignment = hand.new("bodies.assignment", made="assignment")
        hand.open(
            Assignment,
            assignment,
            post=self.post,
            person=self.person,
            reason=self.reason,
            last_day=self.last_day,
            kinds=sorted(set(self.kinds)),
            share=self.share or "",
        )
