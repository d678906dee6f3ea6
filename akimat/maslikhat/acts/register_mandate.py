"""Register a deputy's mandate, from the day of the act."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.law import facts
from akimat.maslikhat import reads
from akimat.maslikhat.models import Mandate
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import BodyRef, PersonRef
from akimat.register.hand import Hand


class RegisterMandate(Act):
    """The person is locked, for nobody sits in two maslikhats; the region, for its electorate grows."""

    housekeeping: ClassVar[bool] = True

    maslikhat: BodyRef
    person: PersonRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.person, "bodies.person")
        yield Subject(reads.region_of(self.maslikhat), "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.MandateElsewhere, (self.person, self.maslikhat))

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        region = reads.region_of(self.maslikhat)
        mandate = hand.new("maslikhat.mandate", made="mandate")
        hand.open(Mandate, mandate, body=self.maslikhat, person=self.person, region=region)
