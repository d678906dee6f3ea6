"""Call a meeting of the deputies of a region, who are to vote on proposed nominees."""

from collections.abc import Iterable
from typing import Any

from akimat.law import facts
from akimat.maslikhat import providers, reads
from akimat.maslikhat.models import Meeting
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import Day, ProposalRef
from akimat.register.hand import Hand


class CallDeputiesMeeting(Act):
    """Which region follows from the post that the proposal is for."""

    proposal: ProposalRef
    received_on: Day
    announced_on: Day
    held_on: Day

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.proposal, "maslikhat.proposal")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.MeetingRegion, self.proposal)
        yield providers.meeting_call(
            self.proposal,
            doing.on,
            received_on=self.received_on,
            announced_on=self.announced_on,
            held_on=self.held_on,
        )

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        meeting = hand.new("maslikhat.meeting", made="meeting")
        hand.open(
            Meeting,
            meeting,
            region=reads.region_of_proposal(self.proposal),
            proposal=self.proposal,
            state="called",
            received_on=self.received_on,
            announced_on=self.announced_on,
            held_on=self.held_on,
        )
