"""Submit a candidate for the post of a lower akim to the maslikhat of his unit: one at a time."""

from collections.abc import Iterable
from typing import Any

from akimat.bodies import lower_akims
from akimat.bodies.models import Candidacy
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import PersonRef, PostRef
from akimat.register.hand import Hand


class SubmitCandidate(Act):
    """The maslikhat answers; nobody is appointed by this."""

    post: PostRef
    person: PersonRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield lower_akims.candidate(doing.judged_as, self.post, self.person, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        hand.open(
            Candidacy, hand.new("bodies.candidacy", made="candidacy"), post=self.post, person=self.person
        )
