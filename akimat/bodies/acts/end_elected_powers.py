"""The superior akim ends the powers of an elected akim before their term, on a ground that the law names."""

from collections.abc import Iterable
from typing import Any, ClassVar, Literal

from akimat.bodies import lower_akims, rows
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import PersonRef, PostRef
from akimat.register.hand import Hand


class EndElectedPowers(Act):
    """A death is another act, which frees every post of the person."""

    decides: ClassVar[bool] = True

    post: PostRef
    person: PersonRef
    ground: Literal["leaving_party", "no_confidence", "resignation", "court", "citizenship", "disciplinary"]

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.post, "bodies.post")

    def about(self, doing: Doing) -> Iterable[object]:
        yield lower_akims.early_end(doing.judged_as, self.post, self.person, doing.on)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        rows.close_tenures(hand, self.post, person=self.person)
        rows.close_terms(hand, self.post, self.person)
