"""A newly elected President took office: an event outside the house, recorded from its document."""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import StringConstraints

from akimat.bodies import providers, rows
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import PersonRef, PostRef
from akimat.register.hand import Hand


class PresidentTookOffice(Act):
    """The President's post is locked exclusively.

    Whoever appoints an akim of the top level holds that post shared, so no akim can appear while the law ends
    the powers of all of them. A re-elected President begins a new tenure.
    Whoever merely succeeds (`elected` is false) ends nobody's powers. `at` is the time of the oath: from that
    moment of the day the powers end.
    """

    post: PostRef
    person: PersonRef
    elected: bool = True
    at: Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")] | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield facts.TopLevelAkims(providers.akims_in_office(doing.on), self.elected)
        yield Ask(facts.Appointment, (self.post, self.person))

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        rows.close_tenures(hand, self.post)
        rows.open_tenure(hand, self.post, self.person)
