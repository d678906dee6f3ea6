"""Convene a session of a maslikhat: its kind, day, agenda, and who wanted it."""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import Field

from akimat.maslikhat import session_facts, session_reads
from akimat.maslikhat.models import Session
from akimat.maslikhat.session_models import Initiative, SessionKind
from akimat.register.act import Act, Doing, Subject, shared
from akimat.register.fields import BodyRef, Day, Line, MandateRef
from akimat.register.hand import Hand


class ConveneSession(Act):
    """The maslikhat is locked, for one session goes on at a time; its region, for deputies are counted."""

    maslikhat: BodyRef
    number: Line
    session_kind: SessionKind
    initiative: Initiative
    proposers: tuple[MandateRef, ...] = ()
    decided_on: Day | None = None
    held_on: Day
    materials_on: Day | None = None
    agenda: Annotated[tuple[Line, ...], Field(min_length=1)]

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.maslikhat, "bodies.body")
        region = session_reads.region(self.maslikhat)
        if region:
            yield shared(region, "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        yield session_facts.place(self.maslikhat)
        yield session_facts.call(
            self.maslikhat,
            doing.on,
            session_kind=self.session_kind,
            initiative=self.initiative,
            proposers=self.proposers,
            held_on=self.held_on,
            materials_on=self.materials_on,
            decided_on=self.decided_on,
        )

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        session = hand.new("maslikhat.session", made="session")
        hand.open(
            Session,
            session,
            body=self.maslikhat,
            number=self.number,
            session_kind=self.session_kind,
            state="convened",
            called_on=doing.on,
            held_on=self.held_on,
            materials_on=self.materials_on,
            agenda=list(self.agenda),
            closed_sitting=False,
            resumes_on=None,
        )
