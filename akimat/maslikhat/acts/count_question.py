"""Enter the protocol of a vote by hands or on paper, in totals."""

from collections.abc import Iterable
from typing import Any

from akimat.maslikhat import session_facts, session_reads
from akimat.maslikhat.models import QuestionCount
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import AttachmentRef, Count, MaybeCount, QuestionRef
from akimat.register.hand import Hand


class CountQuestion(Act):
    question: QuestionRef
    votes_for: Count
    votes_against: Count
    abstained: Count
    invalid: Count
    present: MaybeCount = None
    scan: AttachmentRef | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.question, "maslikhat.question")

    def about(self, doing: Doing) -> Iterable[object]:
        counted = self.votes_for + self.votes_against + self.abstained + self.invalid
        yield session_facts.place(session_reads.body_of_question(self.question))
        yield session_facts.protocol(self.question, counted, self.present)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        hand.open(
            QuestionCount,
            self.question,
            votes_for=self.votes_for,
            votes_against=self.votes_against,
            abstained=self.abstained,
            invalid=self.invalid,
            present=self.present,
        )
