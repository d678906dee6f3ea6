"""Create a body: an akimat, a maslikhat, an apparatus, a state body, an election commission."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.bodies import providers, rows
from akimat.bodies.models import BodyKind
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import BodyRef, Day, Names, UnitRef
from akimat.register.hand import Hand
from akimat.territory import reads as territory


class CreateBody(Act):
    """`desk_since` is its first day of work in this installation; without it, its acts are recorded, not
    issued.

    The unit is locked, because it must not get two bodies of a kind; a maslikhat also belongs to an
    electorate, which is a property of its unit of the first level.
    """

    housekeeping: ClassVar[bool] = True

    body_kind: BodyKind
    names: Names
    unit: UnitRef | None = None
    apparatus: BodyRef | None = None
    desk_since: Day | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        if self.unit:
            yield Subject(self.unit, "territory.unit")
        if self.unit and self.body_kind == "maslikhat":
            region = territory.region_of(self.unit)
            if region:
                yield Subject(region, "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        yield providers.body_at_level(self.body_kind, self.unit, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        rows.open_body(
            hand,
            self.names,
            kind=self.body_kind,
            unit=self.unit,
            apparatus=self.apparatus,
            desk_since=self.desk_since,
        )
