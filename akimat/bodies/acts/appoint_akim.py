"""Appoint an akim of a region, of a city of republican significance or of the capital."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.bodies import rows
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import PersonRef, PostRef
from akimat.register.hand import Hand


class AppointAkim(Act):
    """Whoever was acting until now stops: the post has its holder."""

    decides: ClassVar[bool] = True

    post: PostRef
    person: PersonRef
    prime_minister_submitted: bool = False  # asked for until 20 May 2007

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.Appointment, (self.post, self.person))
        yield Ask(facts.ConsentOutcome, self.post)
        yield facts.Submission(self.prime_minister_submitted)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        rows.close_tenures(hand, self.post, acting=True)
        rows.close_assignments(hand, post=self.post)
        rows.open_tenure(hand, self.post, self.person)
