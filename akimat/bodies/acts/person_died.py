"""An official died: an event outside the house. All his posts become free, and what he entered for others."""

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from pydantic import Field

from akimat.bodies import duties, rows
from akimat.bodies.models import Delegation
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import PersonRef, PostRef
from akimat.register.hand import Hand


class PersonDied(Act):
    """His posts are named, because each of them is locked; the law of the house asks that all are."""

    housekeeping: ClassVar[bool] = True

    person: PersonRef
    posts: Annotated[tuple[PostRef, ...], Field(min_length=1)]

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.person, "bodies.person")
        for post in self.posts:
            yield Subject(post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield duties.death(self.person, self.posts)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        for post in sorted(self.posts):
            rows.close_tenures(hand, post, person=self.person)
            rows.close_terms(hand, post, self.person)
        rows.close_assignments(hand, person=self.person)
        entered = Delegation.objects.filter(person=self.person, until=None, voided_act=None).order_by("id")
        for delegation in entered.values_list("thing_id", flat=True):
            hand.close(Delegation, delegation)
