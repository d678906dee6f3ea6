"""Close a session."""

from collections.abc import Iterable
from typing import Any

from akimat.maslikhat import session_facts, session_reads, session_steps
from akimat.register.act import Act, Doing, Subject, shared
from akimat.register.fields import SessionRef
from akimat.register.hand import Hand


class CloseSession(Act):
    session: SessionRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.session, "maslikhat.session")
        region = session_reads.region(session_reads.body_of_session(self.session))
        if region:
            yield shared(region, "territory.unit")
        body = session_reads.body_of_session(self.session)
        if body:
            yield Subject(body, "bodies.body")

    def about(self, doing: Doing) -> Iterable[object]:
        yield session_facts.place(session_reads.body_of_session(self.session))
        yield session_facts.state(self.session, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        session_steps.pass_to(hand, self.session, "closed")
