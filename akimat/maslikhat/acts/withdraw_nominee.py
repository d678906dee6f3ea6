"""A nominee withdraws, or has died: he stands on no ballot. With fewer than two left there is no vote."""

from collections.abc import Iterable
from typing import Any

from akimat.law import facts
from akimat.maslikhat.models import Withdrawal
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import PersonRef, ProposalRef
from akimat.register.hand import Hand


class WithdrawNominee(Act):
    """The proposal is locked: no vote on it opens meanwhile."""

    proposal: ProposalRef
    nominee: PersonRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.proposal, "maslikhat.proposal")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.MeetingRegion, self.proposal)
        yield Ask(facts.Withdrawing, (self.proposal, self.nominee))

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        withdrawal = hand.new("maslikhat.withdrawal", made="withdrawal")
        hand.open(Withdrawal, withdrawal, proposal=self.proposal, nominee=self.nominee)
