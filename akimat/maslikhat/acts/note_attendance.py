"""Note that a deputy came to a session after its opening, or left it."""

from collections.abc import Iterable
from typing import Any

from akimat.maslikhat import session_facts, session_reads, session_steps
from akimat.register.act import Act, Doing, Subject, shared
from akimat.register.fields import MandateRef, SessionRef
from akimat.register.hand import Hand


class NoteAttendance(Act):
    """The session is locked: no vote opens meanwhile."""

    session: SessionRef
    mandate: MandateRef
    arrived: bool

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.session, "maslikhat.session")
        region = session_reads.region(session_reads.body_of_session(self.session))
        if region:
            yield shared(region, "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        yield session_facts.place(session_reads.body_of_session(self.session))
        yield session_facts.state(self.session, doing.on, (self.mandate,))

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        session_steps.attend(hand, self.session, self.mandate, arrived=self.arrived)
