"""Enter the signed minutes of a meeting, and when they were sent to the Presidential Administration."""

from collections.abc import Iterable
from typing import Any

from akimat.law import facts
from akimat.maslikhat import providers
from akimat.maslikhat.models import Minutes
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import AttachmentRef, Day, Line, MeetingRef
from akimat.register.hand import Hand


class SignMinutes(Act):
    """Signed by the chair of the maslikhat and the chair of the counting commission."""

    meeting: MeetingRef
    number: Line
    signed_on: Day
    sent_on: Day | None = None
    scan: AttachmentRef | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.meeting, "maslikhat.meeting")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.MeetingRegion, self.meeting)
        yield providers.minutes(self.meeting, self.sent_on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        hand.open(
            Minutes,
            self.meeting,
            number=self.number,
            signed_on=self.signed_on,
            sent_on=self.sent_on,
            scan=self.scan,
        )
