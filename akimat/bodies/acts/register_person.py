"""Register a person: an official, by full name in three languages. Nothing else about anybody is entered."""

from typing import Any, ClassVar

from akimat.bodies import rows
from akimat.register.act import Act, Doing
from akimat.register.fields import Names
from akimat.register.hand import Hand


class RegisterPerson(Act):
    housekeeping: ClassVar[bool] = True

    names: Names

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        rows.open_person(hand, self.names)
