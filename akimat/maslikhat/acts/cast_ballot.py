"""Cast a ballot: one present mandate votes for one nominee. Its author is the mandate itself."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from akimat.law import facts
from akimat.maslikhat import reads
from akimat.maslikhat.models import BallotCast
from akimat.register.act import INSTALLATION, LAW, Act, Ask, Doing, Subject
from akimat.register.fields import PersonRef, VoteRef
from akimat.register.hand import Hand


class CastBallot(Act):
    """Many vote at once: the vote is locked shared, the own mandate exclusively.

    The sort of the author is left open: whoever is no deputy is refused by law, not by a type.
    """

    vote: VoteRef
    nominee: PersonRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        if doing.judged_as not in (LAW, INSTALLATION):
            yield Subject(UUID(doing.judged_as), "")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.Ballot, (self.vote, UUID(doing.judged_as), self.nominee))

    def repeats(self, doing: Doing) -> UUID | None:
        return reads.same_ballot(self.vote, doing.judged_as, self.nominee)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        ballot = hand.new("maslikhat.ballot", made="ballot")
        hand.open(BallotCast, ballot, vote=self.vote, mandate=UUID(doing.judged_as), nominee=self.nominee)
