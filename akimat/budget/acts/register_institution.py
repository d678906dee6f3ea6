"""Register a body as an institution that spends: from whose budget, under which administrator, with which
code.
"""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.budget.codes import Administrator
from akimat.budget.models import Institution
from akimat.register.act import Act, Doing, Subject
from akimat.register.fields import BodyRef, Line, UnitRef
from akimat.register.hand import Hand


class RegisterInstitution(Act):
    """The treasury's code is unique."""

    housekeeping: ClassVar[bool] = True

    body: BodyRef
    unit: UnitRef
    administrator: Administrator
    treasury_code: Line

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.body, "bodies.body")

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        hand.open(
            Institution,
            self.body,
            unit=self.unit,
            administrator=self.administrator,
            code=self.treasury_code,
        )
