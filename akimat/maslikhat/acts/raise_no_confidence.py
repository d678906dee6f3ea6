"""Raise the question of no confidence: as many deputies ask for it as the law of the day wants."""

from collections.abc import Iterable
from typing import Any

from akimat.maslikhat import motion_facts, motion_steps, session_facts, session_reads
from akimat.register.act import Act, Doing, Subject, shared
from akimat.register.fields import MotionRef
from akimat.register.hand import Hand


class RaiseNoConfidence(Act):
    motion: MotionRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.motion, "maslikhat.motion")
        region = session_reads.region(session_reads.body_of_motion(self.motion))
        if region:
            yield shared(region, "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        yield session_facts.place(session_reads.body_of_motion(self.motion))
        yield motion_facts.motion(self.motion, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        motion_steps.pass_to(hand, self.motion, "raised")
