"""Open a vote of consent at an open meeting: the proposal's nominees, or those among whom it is repeated."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import Field

from akimat.law import facts
from akimat.maslikhat import providers, reads
from akimat.maslikhat.models import Method, Vote
from akimat.register.act import Act, Ask, Doing, Subject, shared
from akimat.register.fields import MeetingRef, Names, PersonRef
from akimat.register.hand import Hand


class OpenConsentVote(Act):
    """The order of nominees decides nothing. A ballot is bound to `question`, the text as it was put.

    `manner` is how the meeting chose to vote; None where nobody reported it, and then it cannot be judged.
    """

    meeting: MeetingRef
    nominees: Annotated[tuple[PersonRef, ...], Field(min_length=1)]
    method: Method
    question: Names | None = None
    manner: Literal["open", "secret"] | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.meeting, "maslikhat.meeting")
        region = reads.region_of_meeting(self.meeting)
        if region:
            yield shared(region, "territory.unit")
            yield shared(reads.place_of_meeting(self.meeting).proposal, "maslikhat.proposal")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.MeetingRegion, self.meeting)
        yield Ask(facts.Gathering, (self.meeting,))
        yield Ask(facts.Quorum, self.meeting)
        recorded = doing.mode == "recorded"
        yield providers.vote_opening_as(
            self.meeting, self.nominees, self.method, self.manner, recorded=recorded
        )

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        meeting = reads.place_of_meeting(self.meeting)
        vote = hand.new("maslikhat.vote", made="vote")
        hand.open(
            Vote,
            vote,
            meeting=self.meeting,
            opening=meeting.opening,
            proposal=meeting.proposal,
            post=meeting.post,
            region=meeting.region,
            nominees=list(self.nominees),
            method=self.method,
            question=self.question.model_dump() if self.question else None,
        )
