"""Enter the protocol on the authenticity of signatures: it decides who counts."""

from collections.abc import Iterable
from typing import Any

from akimat.maslikhat import motion_facts, motion_steps, session_facts, session_reads
from akimat.maslikhat.motion_steps import SheetLine
from akimat.register.act import Act, Doing, Subject, shared
from akimat.register.fields import AttachmentRef, Day, MotionRef
from akimat.register.hand import Hand


class VerifySignatures(Act):
    """`sheets` names what the hand-signed sheets hold; signatures given in the register count beside them."""

    motion: MotionRef
    received_on: Day
    sheets: tuple[SheetLine, ...] = ()
    scans: tuple[AttachmentRef, ...] = ()

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.motion, "maslikhat.motion")
        region = session_reads.region(session_reads.body_of_motion(self.motion))
        if region:
            yield shared(region, "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        given = [(line.mandate, line.signed_on) for line in self.sheets if line.authentic]
        yield session_facts.place(session_reads.body_of_motion(self.motion))
        yield motion_facts.protocol(self.motion, given, self.received_on, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        motion_steps.count_signatures(hand, self.motion, self.sheets, defined.get("counted"))
        motion_steps.pass_to(hand, self.motion, "verified", verified_on=doing.on)
