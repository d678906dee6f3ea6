"""Propose nominees for the post of an akim of the top level, to be put to a vote of deputies."""

from collections.abc import Iterable
from typing import Any

from akimat.law import facts
from akimat.maslikhat.models import Proposal
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import PersonRef, PostRef
from akimat.register.hand import Hand


class ProposeNominees(Act):
    """How many, and whether they differ, is the law's question."""

    post: PostRef
    nominees: tuple[PersonRef, ...]

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.Nomination, (self.post, *self.nominees))

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        proposal = hand.new("maslikhat.proposal", made="proposal")
        hand.open(Proposal, proposal, post=self.post, nominees=list(self.nominees))
