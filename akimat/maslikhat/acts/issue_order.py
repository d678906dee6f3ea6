"""Issue an order (распоряжение) of the chair of a maslikhat."""

from collections.abc import Iterable
from typing import Any

from akimat.maslikhat import session_facts
from akimat.maslikhat.models import Paper
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import BodyRef, Line, Text
from akimat.register.hand import Hand


class IssueOrder(Act):
    maslikhat: BodyRef
    number: Line
    title: Line
    text: Text

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.maslikhat, "bodies.body")

    def about(self, doing: Doing) -> Iterable[object]:
        yield session_facts.place(self.maslikhat)
        yield session_facts.signing(self.maslikhat, "order", self.number, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        paper = hand.new("maslikhat.paper", made="paper")
        hand.open(
            Paper,
            paper,
            issuer=self.maslikhat,
            form="order",
            year=doing.on.year,
            number=self.number,
            title=self.title,
            text=self.text,
            question=None,
        )
