"""The counting commission orders a repeat vote among those who were equal; the chair has set its time."""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import StringConstraints

from akimat.law import facts
from akimat.maslikhat import reads
from akimat.maslikhat.models import RepeatOrder
from akimat.register.act import Act, Ask, Doing, Subject, shared
from akimat.register.errors import BrokenRegister
from akimat.register.fields import MeetingRef
from akimat.register.hand import Hand

Hour = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class OrderRepeatVote(Act):
    """Among whom is not said: it follows from the count."""

    meeting: MeetingRef
    at: Hour

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.meeting, "maslikhat.meeting")
        yield shared(reads.place_of_meeting(self.meeting).proposal, "maslikhat.proposal")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.MeetingRegion, self.meeting)
        yield Ask(facts.Gathering, (self.meeting,))
        yield Ask(facts.VoteOpening, (self.meeting,))

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        vote = reads.last_vote(self.meeting)
        if vote is None:
            raise BrokenRegister("there has been no vote that could be repeated")
        order = hand.new("maslikhat.repeat_order", made="repeat_order")
        hand.open(RepeatOrder, order, meeting=self.meeting, vote=vote, at=self.at)
