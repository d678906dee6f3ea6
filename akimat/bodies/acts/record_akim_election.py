"""The protocol of an election of an akim, in totals. What was not reported stays unknown, never zero."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from akimat.bodies import lower_akims
from akimat.bodies.models import AkimElection
from akimat.law import facts
from akimat.law.consent import Elected, RepeatAmong
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import Count, MaybeCount, PersonRef, PostRef, maybe
from akimat.register.hand import Hand


class CandidateTotal(BaseModel):
    """What one candidate received."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    person: PersonRef
    votes: Count


class RecordAkimElection(Act):
    """The day of the act is the day of the election.

    Sources that give percentages alone are entered in hundredths of a percent: who is first is known then,
    and no sum of votes can be checked, because all other numbers stay unknown.
    """

    post: PostRef
    candidates: Annotated[tuple[CandidateTotal, ...], Field(min_length=1)]
    counted_in: Literal["ballots", "hundredths"] = "ballots"
    against_all: MaybeCount = None
    invalid: MaybeCount = None
    voted: MaybeCount = None
    issued: MaybeCount = None
    cancelled_ballots: MaybeCount = None
    voters: MaybeCount = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield facts.AkimElection(
            votes=tuple(facts.Votes(str(each.person), each.votes) for each in self.candidates),
            against_all=maybe(self.against_all, "against_all"),
            invalid=maybe(self.invalid, "invalid"),
            voted=maybe(self.voted, "voted"),
            issued=maybe(self.issued, "AkimElection.issued"),
            voters=maybe(self.voters, "voters"),
            days_since_tie=lower_akims.days_since_tie(self.post, doing.on),
        )

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        outcome = defined.get("outcome")
        hand.open(
            AkimElection,
            hand.new("bodies.akim_election", made="election"),
            post=self.post,
            winner=outcome.person if isinstance(outcome, Elected) else None,
            tie=isinstance(outcome, RepeatAmong),
        )
