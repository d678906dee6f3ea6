"""Cancel a legal act of a local body: from its own day, the past stands."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.bodies import legal_acts, reads
from akimat.bodies.models import LegalAct
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject, shared
from akimat.register.fields import LegalActRef, Line
from akimat.register.hand import Hand


class CancelAct(Act):
    """The units of both sides are locked as well: who stands above whom follows from the tree."""

    decides: ClassVar[bool] = True

    legal_act: LegalActRef
    reason: Line

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.legal_act, "bodies.legal_act")
        for unit in legal_acts.units(self.legal_act, doing.judged_as):
            yield shared(unit, "territory.unit")

    def about(self, doing: Doing) -> Iterable[object]:
        if reads.body_of_post(doing.judged_as) is None:  # the key of the installation, the law itself
            yield facts.Cancelling(issuer="", in_force=False, author_is_higher=False, author_is_issuer=False)
        else:
            yield Ask(facts.Cancelling, (self.legal_act, doing.judged_thing))

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        hand.close(LegalAct, self.legal_act)
