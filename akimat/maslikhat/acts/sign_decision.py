"""Sign a decision of the maslikhat: its number, and the text that was adopted."""

from collections.abc import Iterable
from typing import Any

from akimat.maslikhat import session_facts, session_reads
from akimat.maslikhat.models import Paper, Question
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import Line, QuestionRef
from akimat.register.hand import Hand


class SignDecision(Act):
    question: QuestionRef
    number: Line

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.question, "maslikhat.question")
        body = session_reads.body_of_question(self.question)
        if body:
            yield Subject(body, "bodies.body")

    def about(self, doing: Doing) -> Iterable[object]:
        body = session_reads.body_of_question(self.question)
        assert body is not None, "a subject exists"
        yield session_facts.place(body)
        yield session_facts.signing(body, "decision", self.number, doing.on, self.question)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        question = session_reads.first(Question, self.question)
        paper = hand.new("maslikhat.paper", made="paper")
        hand.open(
            Paper,
            paper,
            issuer=question.body_id,
            form="decision",
            year=doing.on.year,
            number=self.number,
            title=question.title,
            text=question.text,
            question=self.question,
        )
