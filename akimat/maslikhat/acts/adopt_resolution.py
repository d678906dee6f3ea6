"""Adopt a resolution (постановление) of a standing commission."""

from collections.abc import Iterable
from typing import Any

from akimat.law import facts
from akimat.maslikhat import session_facts, session_reads
from akimat.maslikhat.models import Paper, StandingCommission
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import CommissionRef, Line, MandateRef, Text
from akimat.register.hand import Hand


class AdoptResolution(Act):
    commission: CommissionRef
    number: Line
    title: Line
    text: Text
    present: tuple[MandateRef, ...]
    in_favour: tuple[MandateRef, ...]

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.commission, "maslikhat.commission")

    def about(self, doing: Doing) -> Iterable[object]:
        row = session_reads.first(StandingCommission, self.commission)
        yield session_facts.place(row.body_id)
        yield facts.CommissionVote(
            members=len(row.members),
            present=len(set(self.present)),
            votes_for=len(set(self.in_favour) & set(self.present)),
            strangers=len({*self.present, *self.in_favour} - set(row.members)),
        )
        yield session_facts.signing(self.commission, "resolution", self.number, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        paper = hand.new("maslikhat.paper", made="paper")
        hand.open(
            Paper,
            paper,
            issuer=self.commission,
            form="resolution",
            year=doing.on.year,
            number=self.number,
            title=self.title,
            text=self.text,
            question=None,
        )
