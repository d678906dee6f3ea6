"""File the akim's yearly report to the deputies, or a revised one after it was not approved."""

from collections.abc import Iterable
from typing import Any

from akimat.maslikhat import session_facts, session_reads
from akimat.maslikhat.models import AkimReport
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import AttachmentRef, BodyRef, Count, Day, ReportRef
from akimat.register.hand import Hand


class FileAkimReport(Act):
    """The author's post is the akim's; the report is an attachment."""

    maslikhat: BodyRef
    year: Count
    text: AttachmentRef
    session_on: Day | None = None
    revises: ReportRef | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.maslikhat, "bodies.body")

    def about(self, doing: Doing) -> Iterable[object]:
        yield session_facts.filing(
            self.maslikhat, doing.judged_thing, doing.on, session_on=self.session_on, revises=self.revises
        )

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        report = hand.new("maslikhat.report", made="report")
        hand.open(
            AkimReport,
            report,
            body=self.maslikhat,
            post=doing.judged_thing,
            person=session_reads.holder(doing.judged_thing, doing.on),
            year=self.year,
            text=self.text,
            revises=self.revises,
        )
