"""An akim whose powers have ended goes on, acting, until the President appoints: so the law says."""

from collections.abc import Iterable
from typing import Any

from akimat.bodies import rows
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import PersonRef, PostRef
from akimat.register.hand import Hand


class ContinueAsActing(Act):
    """Caused by the law; nobody's decision."""

    post: PostRef
    person: PersonRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.Appointment, (self.post, self.person))

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        rows.open_tenure(hand, self.post, self.person, acting=True)
