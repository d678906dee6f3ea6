"""Delegate entry: a person may enter acts of these kinds in the name of a post.

The apparatus delegates, because it outlives its head. A clerk enters and never decides.
"""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.bodies import providers, rows
from akimat.bodies.models import Delegation
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import Line, PersonRef, PostRef
from akimat.register.hand import Hand


class DelegateEntry(Act):
    """What is said now replaces what was delegated to the person before; no kinds at all takes it back."""

    housekeeping: ClassVar[bool] = True

    post: PostRef
    person: PersonRef
    kinds: tuple[Line, ...] = ()

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield providers.delegating(doing.judged_as, self.post, self.kinds)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        earlier = Delegation.objects.filter(post=self.post, person=self.person, until=None, voided_act=None)
        for delegation in earlier.values_list("thing_id", flat=True):
            hand.close(Delegation, delegation)
        if self.kinds:
            rows.open_delegation(hand, self.post, self.person, self.kinds)
