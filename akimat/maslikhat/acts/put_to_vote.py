"""Put a question to the vote at an open session: an item of the agenda, and its text, word for word."""

from collections.abc import Iterable
from typing import Any

from akimat.maslikhat import motion_facts, session_facts, session_reads
from akimat.maslikhat.models import Method, Question
from akimat.maslikhat.session_models import QuestionSort
from akimat.maslikhat.session_steps import text_hash
from akimat.register.act import Act, Doing, Subject, shared
from akimat.register.fields import Count, Line, MotionRef, ReportRef, SessionRef, Text
from akimat.register.hand import Hand


class PutToVote(Act):
    """A question of no confidence names its motion, an akim's report the report. Both are locked."""

    session: SessionRef
    item: Count
    question_sort: QuestionSort
    title: Line
    text: Text
    method: Method
    secret: bool = False
    motion: MotionRef | None = None
    report: ReportRef | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.session, "maslikhat.session")
        if self.motion:
            yield Subject(self.motion, "maslikhat.motion")
            post = session_reads.post_of_motion(self.motion)
            if post:
                yield shared(post, "bodies.post")
        region = session_reads.region(session_reads.body_of_session(self.session))
        if region:
            yield shared(region, "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        recorded = doing.mode == "recorded"
        yield session_facts.place(session_reads.body_of_session(self.session))
        yield session_facts.quorum(self.session, doing.on)
        yield session_facts.opening(self.session, self.item, self.question_sort, self.report)
        yield motion_facts.vote(self.motion, self.question_sort, self.text, doing.on, recorded=recorded)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        question = hand.new("maslikhat.question", made="question")
        hand.open(
            Question,
            question,
            session=self.session,
            body=session_reads.body_of_session(self.session),
            item=self.item,
            question_sort=self.question_sort,
            title=self.title,
            text=self.text,
            text_hash=text_hash(self.text),
            method=self.method,
            secret=self.secret,
            motion=self.motion,
            report=self.report,
        )
