"""Sign for a question of no confidence in the register itself. Its author is the mandate."""

from collections.abc import Iterable
from typing import Any

from akimat.maslikhat import motion_facts
from akimat.maslikhat.models import Signature
from akimat.register.act import INSTALLATION, LAW, Act, Doing, Subject
from akimat.register.fields import MotionRef
from akimat.register.hand import Hand


class SignNoConfidence(Act):
    motion: MotionRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        if doing.judged_as not in (LAW, INSTALLATION):
            yield Subject(doing.judged_thing, "")

    def about(self, doing: Doing) -> Iterable[object]:
        yield motion_facts.signing(self.motion, doing.judged_thing, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        signature = hand.new("maslikhat.signature", made="signature")
        hand.open(Signature, signature, motion=self.motion, mandate=doing.judged_thing, counted=None)
