"""Vote on a question: for, against, or abstaining. Its author is the mandate itself."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from akimat.maslikhat import session_facts, session_reads
from akimat.maslikhat.models import QuestionBallot
from akimat.maslikhat.session_models import Choice
from akimat.register.act import INSTALLATION, LAW, Act, Doing, Subject, shared
from akimat.register.fields import Line, QuestionRef
from akimat.register.hand import Hand


class VoteOnQuestion(Act):
    """Bound to the text by its hash. Many vote at once: the question is locked shared, the mandate alone."""

    question: QuestionRef
    choice: Choice
    text_hash: Line

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        if doing.judged_as not in (LAW, INSTALLATION):
            yield Subject(doing.judged_thing, "")
        session = session_reads.session_of_question(self.question)
        if session:
            yield shared(session, "maslikhat.session")

    def about(self, doing: Doing) -> Iterable[object]:
        mandate = doing.judged_thing
        yield session_facts.ballot(self.question, mandate, self.choice, self.text_hash, doing.on)

    def repeats(self, doing: Doing) -> UUID | None:
        if doing.judged_as in (LAW, INSTALLATION):
            return None
        return session_reads.same_ballot(self.question, doing.judged_thing, self.choice)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        ballot = hand.new("maslikhat.question_ballot", made="ballot")
        mandate = doing.judged_thing
        hand.open(QuestionBallot, ballot, question=self.question, mandate=mandate, choice=self.choice)
