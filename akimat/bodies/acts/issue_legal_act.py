"""Issue a legal act: a resolution of an akimat, a decision or an order of an akim, a decision of a maslikhat.

Its day is the day of signing. What it decides is its text; what becomes of it (registration, publication,
appeals) is told by acts of the rooms above.
"""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.bodies import legal_acts, reads
from akimat.bodies.models import LegalAct, LegalForm
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import AttachmentRef, Line, Text
from akimat.register.hand import Hand


class IssueLegalAct(Act):
    """The body is locked: its numbers, and those of its posts, are given one after another."""

    decides: ClassVar[bool] = True

    form: LegalForm
    number: Line
    title: Line
    text: Text | None = None
    attachment: AttachmentRef | None = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        body = reads.body_of_post(doing.judged_as)
        if body:
            yield Subject(body, "bodies.body")

    def about(self, doing: Doing) -> Iterable[object]:
        readable = self.text is not None or self.attachment is not None
        yield legal_acts.draft(doing.judged_as, self.form, self.number, doing.on.year, readable)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        issuer, body, post = legal_acts.issuer(doing.judged_as, self.form)
        hand.open(
            LegalAct,
            hand.new("bodies.legal_act", made="legal_act"),
            issuer=issuer,
            body=body,
            post=post,
            form=self.form,
            number=self.number,
            year=doing.on.year,
            title=self.title,
            text=self.text,
            attachment=self.attachment,
        )
