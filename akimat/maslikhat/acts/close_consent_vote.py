"""Close a vote of consent. Its outcome is what the law makes of the count; nobody types it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from akimat.law import facts, facts_codec
from akimat.law.consent import Consent
from akimat.maslikhat import reads, steps
from akimat.maslikhat.models import Outcome, Proposal, Vote
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import VoteRef
from akimat.register.hand import Hand


class CloseConsentVote(Act):
    """With consent the proposal is decided and the meeting over; otherwise both stay open.

    The post is locked: the last outcome for a post is its property, and whoever appoints to it asks for that.
    """

    vote: VoteRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.vote, "maslikhat.vote")
        place = reads.place_of_vote(self.vote)
        if place:
            yield Subject(place.meeting, "maslikhat.meeting")
            yield Subject(place.proposal, "maslikhat.proposal")
            yield Subject(place.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.MeetingRegion, self.vote)
        yield Ask(facts.VoteClosing, self.vote)
        yield Ask(facts.ConsentCount, self.vote)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        place = reads.place_of_vote(self.vote)
        assert place is not None, "a subject exists"
        outcome = defined.get("outcome")
        person = UUID(outcome.person) if isinstance(outcome, Consent) else None
        hand.close(Vote, self.vote)
        hand.open(
            Outcome,
            self.vote,
            post=place.post,
            meeting=place.meeting,
            outcome=None if outcome is None else facts_codec.dump(outcome),
            person=person,
        )
        if person is not None:
            hand.close(Proposal, place.proposal)
            steps.pass_to(hand, place.meeting, "closed")
