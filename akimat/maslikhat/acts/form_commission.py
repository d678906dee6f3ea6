"""Form a standing commission of a maslikhat from its deputies."""

from collections.abc import Iterable
from typing import Any

from akimat.law import facts
from akimat.maslikhat import session_facts, session_reads
from akimat.maslikhat.models import StandingCommission
from akimat.register.act import Act, Doing, Subject, shared
from akimat.register.fields import BodyRef, MandateRef, Names
from akimat.register.hand import Hand


class FormCommission(Act):
    maslikhat: BodyRef
    names: Names
    chair: MandateRef
    members: tuple[MandateRef, ...]

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.maslikhat, "bodies.body")
        region = session_reads.region(self.maslikhat)
        if region:
            yield shared(region, "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        known = session_reads.deputies(self.maslikhat, doing.on)
        yield session_facts.place(self.maslikhat)
        yield facts.CommissionForming(
            commissions=session_reads.commissions(self.maslikhat),
            strangers=len({self.chair, *self.members} - known),
            chair_is_member=self.chair in self.members,
            with_maslikhat_chair=session_reads.chair_sits_in(self.maslikhat, self.members, doing.on),
        )

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        commission = hand.new("maslikhat.commission", made="commission")
        hand.open(
            StandingCommission,
            commission,
            body=self.maslikhat,
            name_kk=self.names.kk,
            name_ru=self.names.ru,
            name_en=self.names.en,
            chair=self.chair,
            members=list(self.members),
        )
