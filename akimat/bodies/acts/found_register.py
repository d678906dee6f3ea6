"""Found the register: its first act, done once, in the name of the installation itself.

It names who may enter and delegate first: the head of an apparatus, and clerks if there are any. Everything
else follows by acts of theirs.
"""

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from akimat.bodies import rows
from akimat.bodies.models import Founding
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing
from akimat.register.fields import Code, Line, Names
from akimat.register.hand import Hand


class Clerk(BaseModel):
    """Somebody who enters acts in the name of the apparatus from the first day."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    person: Names
    kinds: Annotated[tuple[Line, ...], Field(min_length=1)]


class FoundRegister(Act):
    """The apparatus has no unit yet: the territory is entered afterwards."""

    housekeeping: ClassVar[bool] = True

    names: Names
    demonstration: bool
    apparatus: Names
    head_post: Names
    head_code: Code
    head: Names
    clerks: tuple[Clerk, ...] = ()

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.Founding, ())

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        founding = hand.new("bodies.founding", made="founding")
        hand.open(Founding, founding, demonstration=self.demonstration, **rows.named(self.names))
        body = rows.open_body(
            hand, self.apparatus, kind="apparatus", unit=None, apparatus=None, desk_since=doing.on
        )
        post = rows.open_post(
            hand,
            self.head_post,
            body=body,
            office="apparatus_head",
            unit=None,
            code=self.head_code,
            is_head=True,
            desk_since=doing.on,
        )
        rows.open_tenure(hand, post, rows.open_person(hand, self.head))
        for number, clerk in enumerate(self.clerks, start=1):
            person = rows.open_person(hand, clerk.person, made=f"clerk_{number}")
            rows.open_delegation(hand, post, person, clerk.kinds, made=f"delegation_{number}")
