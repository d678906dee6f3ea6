"""Enter the counting commission's protocol: a vote in totals. Totals never become ballots of people."""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from akimat.law import facts
from akimat.maslikhat import providers
from akimat.maslikhat.models import Count
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import AttachmentRef, MaybeCount, PersonRef, VoteRef
from akimat.register.fields import Count as Number
from akimat.register.hand import Hand


class Total(BaseModel):
    """How many votes one nominee gained."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    nominee: PersonRef
    votes: Number


class RecordCount(Act):
    """`roll_call` is the named list, `scan` the signed protocol; `issued` and `found` count ballot papers."""

    vote: VoteRef
    totals: Annotated[tuple[Total, ...], Field(min_length=1)]
    invalid: MaybeCount = None
    took_part: MaybeCount = None
    present: MaybeCount = None
    commission_members: MaybeCount = None
    roll_call: AttachmentRef | None = None
    issued: MaybeCount = None
    found: MaybeCount = None
    scan: AttachmentRef | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.vote, "maslikhat.vote")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.MeetingRegion, self.vote)
        totals = tuple((total.nominee, total.votes) for total in self.totals)
        yield Ask(facts.VoteClosing, self.vote)
        yield providers.count_protocol(
            self.vote,
            totals,
            invalid=self.invalid,
            took_part=self.took_part,
            present=self.present,
            commission_members=self.commission_members,
            papers=(self.issued, self.found),
            scan=self.scan is not None,
        )

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        hand.open(
            Count,
            self.vote,
            totals={str(total.nominee): total.votes for total in self.totals},
            invalid=self.invalid,
            took_part=self.took_part,
            present=self.present,
            commission_members=self.commission_members,
            roll_call=self.roll_call,
            issued=self.issued,
            found=self.found,
            scan=self.scan,
        )
