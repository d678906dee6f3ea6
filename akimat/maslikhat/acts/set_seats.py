"""Set the number of deputies of a maslikhat: a decision of the election commission."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.law import facts
from akimat.maslikhat import reads
from akimat.maslikhat.models import Seats
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import BodyRef, MaybeCount, maybe
from akimat.register.hand import Hand


class SetSeats(Act):
    """Without a number the seats are on record as not known, and whoever needs them cannot judge."""

    housekeeping: ClassVar[bool] = True

    maslikhat: BodyRef
    seats: MaybeCount = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.maslikhat, "bodies.body")
        yield Subject(reads.region_of(self.maslikhat), "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        rank = reads.rank_of_maslikhat(self.maslikhat, doing.on)
        yield facts.Seats(maybe(self.seats, "seats"), rank)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        if Seats.objects.filter(thing=self.maslikhat, until=None, voided_act=None).exists():
            hand.close(Seats, self.maslikhat)
        hand.open(Seats, self.maslikhat, region=reads.region_of(self.maslikhat), seats=self.seats)
