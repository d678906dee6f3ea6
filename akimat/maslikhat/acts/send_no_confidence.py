"""Send the decision on no confidence to whoever decides: the President, or the superior akim."""

from collections.abc import Iterable
from typing import Any

from akimat.maslikhat import motion_facts, motion_steps, session_facts, session_reads
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import Day, MotionRef, PostRef
from akimat.register.hand import Hand


class SendNoConfidence(Act):
    motion: MotionRef
    addressee: PostRef
    received_on: Day

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.motion, "maslikhat.motion")

    def about(self, doing: Doing) -> Iterable[object]:
        yield session_facts.place(session_reads.body_of_motion(self.motion))
        yield motion_facts.addressing(self.motion, self.addressee, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        motion_steps.send(hand, self.motion, self.addressee, self.received_on)
