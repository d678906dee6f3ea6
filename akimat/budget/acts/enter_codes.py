"""Enter codes of the unified budget classification, from the day on which an order put them into force."""

from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from akimat.budget.codes import Digits, Part, level_of
from akimat.budget.models import Code
from akimat.register.act import Act, Doing
from akimat.register.fields import Line, Names
from akimat.register.hand import Hand


class CodeRow(BaseModel):
    """One code. `cofog` and `gfsm` are where international classifications count it, as far as known."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    part: Part
    digits: Digits
    names: Names
    cofog: Line | None = None
    gfsm: Line | None = None
    contract: bool | None = None


class EnterCodes(Act):
    """A code that stands already is not entered again: it is renamed or closed."""

    housekeeping: ClassVar[bool] = True

    codes: Annotated[tuple[CodeRow, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _of_their_length(self) -> "EnterCodes":
        for row in self.codes:
            if level_of(row.part, row.digits) is None:
                raise PydanticCustomError("code_length", "{code} is no code", {"code": row.digits})
        return self

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        for row in self.codes:
            thing = hand.new("budget.code", made=f"{row.part}.{row.digits}")
            hand.open(
                Code,
                thing,
                part=row.part,
                code=row.digits,
                name_kk=row.names.kk,
                name_ru=row.names.ru,
                name_en=row.names.en,
                cofog=row.cofog,
                gfsm=row.gfsm,
                contract=row.contract,
            )
