"""A newly elected President took office: an event outside the house, recorded from its document."""

from collections.abc import Iterable
from typing import Any

from akimat.bodies import rows
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import PersonRef, PostRef
from akimat.register.hand import Hand


class PresidentTookOffice(Act):
    """The President's post is locked exclusively.

    Whoever appoints an akim of the top level holds that post shared, so no akim can appear while the law ends
    the powers of all of them. A re-elected President begins a new tenure.
    """

    post: PostRef
    person: PersonRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.TopLevelAkims, self.post)
        yield Ask(facts.Appointment, (self.post, self.person))

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        rows.close_tenures(hand, self.post)
        rows.open_tenure(hand, self.post, self.person)
