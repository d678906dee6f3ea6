"""Instruct an akim in whom no confidence was expressed to continue. Dismissing is another act."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.maslikhat import motion_facts, motion_steps, session_reads
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import MotionRef
from akimat.register.hand import Hand


class KeepAkim(Act):
    decides: ClassVar[bool] = True

    motion: MotionRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.motion, "maslikhat.motion")
        post = session_reads.post_of_motion(self.motion)
        if post:
            yield Subject(post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield motion_facts.answering(self.motion, doing.judged_as, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        motion_steps.answer(hand, self.motion)
