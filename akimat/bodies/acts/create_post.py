"""Create a post of a body. Its head is one post; of an akimat that is the akim."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.bodies import providers, reads, rows
from akimat.bodies.offices import Office
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import BodyRef, Code, Day, Names
from akimat.register.hand import Hand


class CreatePost(Act):
    """The post is of the unit of its body."""

    housekeeping: ClassVar[bool] = True

    body: BodyRef
    office: Office
    code: Code
    names: Names
    is_head: bool = False
    desk_since: Day | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.body, "bodies.body")

    def about(self, doing: Doing) -> Iterable[object]:
        yield providers.head_of_body(self.body, self.office, self.is_head)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        rows.open_post(
            hand,
            self.names,
            body=self.body,
            office=self.office,
            unit=reads.unit_of_body(self.body),
            code=self.code,
            is_head=self.is_head,
            desk_since=self.desk_since,
        )
