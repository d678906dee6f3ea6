"""Rename a body, as after its unit was renamed."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.bodies import rows
from akimat.bodies.models import Body
from akimat.register.act import Act, Doing, Subject
from akimat.register.errors import BrokenRegister
from akimat.register.fields import BodyRef, Names
from akimat.register.hand import Hand


class RenameBody(Act):
    """Everything else about the body stays; acts done before bear the name of their day."""

    housekeeping: ClassVar[bool] = True

    body: BodyRef
    names: Names

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.body, "bodies.body")

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        row = Body.objects.filter(thing=self.body, until=None, voided_act=None).first()
        if row is None:
            raise BrokenRegister(f"body {self.body} no longer stands")
        hand.close(Body, self.body)
        hand.open(
            Body,
            self.body,
            kind=row.kind,
            unit=row.unit_id,
            apparatus=row.apparatus_id,
            desk_since=row.desk_since,
            **rows.named(self.names),
        )
