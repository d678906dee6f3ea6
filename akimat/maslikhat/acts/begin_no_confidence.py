"""Begin a question of no confidence: the initiators' written address, with the text to be voted on."""

from collections.abc import Iterable
from typing import Any

from akimat.maslikhat import motion_facts, session_facts, session_reads
from akimat.maslikhat.models import Motion
from akimat.maslikhat.session_models import Ground
from akimat.register.act import Act, Doing, Subject, shared
from akimat.register.fields import AttachmentRef, BodyRef, MandateRef, MaybeCount, PersonRef, PostRef, Text
from akimat.register.hand import Hand


class BeginNoConfidence(Act):
    """The akim's post is locked: whether another question about the same akim goes on is a property of it.

    Papers are closed attachments, or the document says where the original lies.
    """

    maslikhat: BodyRef
    post: PostRef
    person: PersonRef
    initiators: tuple[MandateRef, ...]
    text: Text
    ground: Ground
    address: AttachmentRef | None = None
    assembly_minutes: AttachmentRef | None = None
    reports_refused: MaybeCount = None

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")
        region = session_reads.region(self.maslikhat)
        if region:
            yield shared(region, "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        yield session_facts.place(self.maslikhat)
        yield motion_facts.initiative(self.maslikhat, self.post, self.person, self.initiators, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        motion = hand.new("maslikhat.motion", made="motion")
        hand.open(
            Motion,
            motion,
            body=self.maslikhat,
            post=self.post,
            person=self.person,
            state="collecting",
            text=self.text,
            ground=self.ground,
            reports_refused=self.reports_refused,
            assembly_minutes=self.assembly_minutes,
            begun_on=doing.on,
            verified_on=None,
        )
