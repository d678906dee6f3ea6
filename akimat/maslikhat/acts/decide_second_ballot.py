"""The meeting decides to vote once more after nobody received consent. No law regulates it."""

from collections.abc import Iterable
from typing import Any

from akimat.law import facts
from akimat.maslikhat import reads
from akimat.maslikhat.models import SecondBallot
from akimat.register.act import Act, Ask, Doing, Subject, shared
from akimat.register.errors import BrokenRegister
from akimat.register.fields import MeetingRef
from akimat.register.hand import Hand


class DecideSecondBallot(Act):
    meeting: MeetingRef

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
            raise BrokenRegister("there has been no vote after which to vote again")
        decision = hand.new("maslikhat.second_ballot", made="second_ballot")
        hand.open(SecondBallot, decision, meeting=self.meeting, vote=vote)
