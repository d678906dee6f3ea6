"""Admit that published acts are lost. The log goes on under a new origin, quoting the old one."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.law import facts
from akimat.register.act import Act, Doing
from akimat.register.fields import Count, Line, Text
from akimat.register.hand import Hand
from akimat.register.proof import checkpoint
from akimat.register.proof.notes import Verifier


class AcceptLoss(Act):
    """`checkpoint` is the last head that the old origin signed, whole, and `key` the key that verifies it.

    `kept` is the number of acts, from the first, that are still those which were signed. No state changes.
    """

    housekeeping: ClassVar[bool] = True

    checkpoint: Text
    key: Line
    kept: Count
    reason: Line

    def about(self, doing: Doing) -> Iterable[object]:
        yield self._loss()

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        """What is lost has no rows, and what is left keeps its own."""

    def _loss(self) -> facts.Loss:
        try:
            head = checkpoint.opened(f"{self.checkpoint}\n".encode(), Verifier.parse(self.key))
        except ValueError:
            return facts.Loss(signed=False, lost=0)
        return facts.Loss(signed=True, lost=max(0, head.size - self.kept))
