"""Close a vote. What comes of it is what the law makes of the count; nobody types it."""

from collections.abc import Iterable
from typing import Any

from akimat.maslikhat import session_facts, session_reads, session_steps
from akimat.maslikhat.session_models import Choice
from akimat.register.act import Act, Doing, Subject, shared
from akimat.register.fields import QuestionRef
from akimat.register.hand import Hand


class CloseQuestion(Act):
    """The motion and the akim's post are locked: who asks about no confidence asks about the post."""

    question: QuestionRef
    chair_voted: Choice | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.question, "maslikhat.question")
        session = session_reads.session_of_question(self.question)
        if session:
            yield Subject(session, "maslikhat.session")
        motion = session_reads.motion_of_question(self.question)
        if motion:
            yield Subject(motion, "maslikhat.motion")
            post = session_reads.post_of_motion(motion)
            if post:
                yield Subject(post, "bodies.post")
        region = session_reads.region(session_reads.body_of_question(self.question))
        if region:
            yield shared(region, "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        yield session_facts.place(session_reads.body_of_question(self.question))
        yield session_facts.closing(self.question)
        yield session_facts.count(self.question, doing.on, self.chair_voted)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        session_steps.resolve(hand, self.question, defined.get("result"), doing.on)
