"""Cast a ballot: one present mandate votes for one nominee. Its author is the mandate itself."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from akimat.maslikhat import providers, reads
from akimat.maslikhat.models import BallotCast
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import Digest, PersonRef, VoteRef
from akimat.register.hand import Hand


class CastBallot(Act):
    """Many vote at once: the vote is locked shared, the own mandate exclusively.

    The sort of the author is left open: whoever is no deputy is refused by law, not by a type. `question` is
    the hash of the text that the voter saw; `elsewhere` is said by a voter who is not in the hall.
    """

    vote: VoteRef
    nominee: PersonRef
    question: Digest | None = None
    elsewhere: bool = False

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(doing.judged_thing, "")

    def about(self, doing: Doing) -> Iterable[object]:
        yield providers.ballot(
            self.vote,
            doing.judged_thing,
            self.nominee,
            doing.on,
            question_seen=self.question,
            elsewhere=self.elsewhere,
        )

    def repeats(self, doing: Doing) -> UUID | None:
        return reads.same_ballot(self.vote, doing.judged_as, self.nominee)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        ballot = hand.new("maslikhat.ballot", made="ballot")
        hand.open(BallotCast, ballot, vote=self.vote, mandate=doing.judged_thing, nominee=self.nominee)
