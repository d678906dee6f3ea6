"""A body ends with the unit that it governed, and with it its posts, their tenures and delegations."""

from collections.abc import Iterable
from typing import Any

from akimat.bodies import reads, rows
from akimat.bodies.models import Body, Delegation, Post
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import BodyRef
from akimat.register.hand import Hand


class EndBody(Act):
    """Caused by the law; nobody's decision."""

    body: BodyRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.body, "bodies.body")
        for post in reads.standing_posts(self.body):
            yield Subject(post, "bodies.post")

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        for post in reads.standing_posts(self.body):
            rows.close_tenures(hand, post)
            delegations = Delegation.objects.filter(post=post, until=None, voided_act=None).order_by("id")
            for delegation in delegations.values_list("thing_id", flat=True):
                hand.close(Delegation, delegation)
            hand.close(Post, post)
        hand.close(Body, self.body)
