"""Register a person: an official, by full name in three languages.

Nothing else about anybody is public. What tells namesakes apart is private: the entry holds a commitment.
"""

from typing import Any, ClassVar

from akimat.bodies import rows
from akimat.register.act import Act, Doing
from akimat.register.fields import Line, Names, Private
from akimat.register.hand import Hand


class RegisterPerson(Act):
    housekeeping: ClassVar[bool] = True

    names: Names
    told_apart_by: Private[Line] | None = None

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        rows.open_person(hand, self.names)
