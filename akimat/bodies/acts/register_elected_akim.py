"""The election commission registers whoever was elected akim: from this day he has powers, for four years."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.bodies import lower_akims, rows
from akimat.bodies.models import Term
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import MaybeCount, PersonRef, PostRef, maybe
from akimat.register.hand import Hand

YEARS = 4


class RegisterElectedAkim(Act):
    """Age and earlier terms come from the commission: only what follows from them is kept."""

    decides: ClassVar[bool] = True

    post: PostRef
    person: PersonRef
    age_years: MaybeCount = None
    terms_before: MaybeCount = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        age, terms = maybe(self.age_years, "age_years"), maybe(self.terms_before, "terms_before")
        yield lower_akims.elected(self.post, self.person, age, terms, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        rows.close_tenures(hand, self.post, acting=True)
        rows.close_assignments(hand, post=self.post)
        rows.open_tenure(hand, self.post, self.person)
        last = doing.on.replace(year=doing.on.year + YEARS)
        term = hand.new("bodies.term", made="term")
        hand.open(Term, term, post=self.post, person=self.person, last_day=last)
