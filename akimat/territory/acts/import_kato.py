"""Import the state classifier: all of its objects become units, and units that it no longer has end.

One act, however many codes: the file is its attachment, and what it changes is derived from the file and from
the units that stand. All or nothing.
"""

from collections.abc import Iterable
from typing import Any, ClassVar
from uuid import UUID

from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import AttachmentRef
from akimat.register.hand import Hand
from akimat.territory import reads
from akimat.territory.kato import plan, writing
from akimat.territory.models import Classifier


class ImportKato(Act):
    """Every unit is locked: no body is created in a unit that is about to end, no other file comes first."""

    housekeeping: ClassVar[bool] = True

    file: AttachmentRef

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        return (Subject(unit, "territory.unit") for unit in reads.every_unit())

    def about(self, doing: Doing) -> Iterable[object]:
        planned = plan.of_file(self.file)
        yield facts.KatoFile(
            codes=len(planned.parsed.rows),
            errors=len(planned.problems),
            overtaken=planned.overtaken(doing.on),
            stranded=len(planned.stranded),
        )
        yield Ask(facts.BodiesInUnits, tuple(unit.thing for unit in planned.gone))

    def repeats(self, doing: Doing) -> UUID | None:
        """The same file again changes nothing: the act that brought it answers."""
        latest = reads.classifier()
        if latest is None or latest.file != self.file or not plan.of_file(self.file).changes_nothing:
            return None
        return latest.since_act

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        planned = plan.of_file(self.file)
        counts = planned.counts
        writing.carry_out(hand, planned)
        latest = reads.classifier()
        if latest:
            hand.close(Classifier, latest.thing_id)
        thing = latest.thing_id if latest else hand.new("territory.classifier", made="classifier")
        hand.open(
            Classifier,
            thing,
            file=self.file,
            vintage=planned.parsed.vintage,
            codes=len(planned.parsed.rows),
            new=counts["new"],
            changed=counts["changed"],
            moved=counts["moved"],
            gone=counts["gone"],
        )
