"""Open a session, or go on with it after a break: who is present is registered, and the quorum judged."""

from collections.abc import Iterable
from typing import Any

from akimat.maslikhat import session_facts, session_reads, session_steps
from akimat.register.act import Act, Doing, Subject, shared
from akimat.register.fields import MandateRef, MaybeCount, SessionRef
from akimat.register.hand import Hand


class OpenSession(Act):
    """The totals are for a recorded session known only in numbers. The first starts a convocation."""

    session: SessionRef
    present: tuple[MandateRef, ...] | None = None
    present_total: MaybeCount = None
    deputies_total: MaybeCount = None
    convocation: MaybeCount = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.session, "maslikhat.session")
        region = session_reads.region(session_reads.body_of_session(self.session))
        if region:
            yield shared(region, "territory.unit")
        body = session_reads.body_of_session(self.session)
        if body:
            yield Subject(body, "bodies.body")

    def about(self, doing: Doing) -> Iterable[object]:
        body = session_reads.body_of_session(self.session)
        assert body is not None, "a subject exists"
        told = (self.present_total, self.deputies_total) if doing.mode == "recorded" else (None, None)
        listed = self.present if self.present is not None or doing.mode == "recorded" else ()
        yield session_facts.place(body)
        yield session_facts.state(self.session, doing.on, self.present or ())
        yield session_facts.quorum_of(body, doing.on, listed, told)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        if doing.mode == "recorded" and self.present is None:
            session_steps.tell_totals(hand, self.session, self.present_total, self.deputies_total)
        session_steps.replace_presence(hand, self.session, self.present or ())
        session_steps.pass_to(hand, self.session, "open")
        session_steps.begin_convocation(hand, self.session, self.convocation)
