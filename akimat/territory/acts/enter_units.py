"""Enter units of the territory: the tree, or a branch of it, as the classifier has it."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from akimat.register.act import Act, Doing
from akimat.register.errors import BrokenRegister
from akimat.register.fields import Code, Names, UnitRef
from akimat.register.hand import Hand
from akimat.territory import reads
from akimat.territory.models import Unit
from akimat.territory.ranks import FIRST_LEVEL, Rank

KatoCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{9}$")]


class UnitRow(BaseModel):
    """One unit. Its parent is a unit of the register (`parent`), or of an earlier row of this act
    (`parent_code`).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    code: Code
    names: Names
    rank: Rank
    kato_code: KatoCode | None = None
    parent: UnitRef | None = None
    parent_code: Code | None = None


@dataclass(frozen=True)
class _Place:
    unit: UUID
    path: str
    region: UUID | None


class EnterUnits(Act):
    """Rows come in the order of the tree: a parent before its children."""

    housekeeping: ClassVar[bool] = True

    units: Annotated[tuple[UnitRow, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _every_parent_is_known(self) -> "EnterUnits":
        codes: set[str] = set()
        for row in self.units:
            if row.code in codes:
                raise PydanticCustomError("code_twice", "two rows have the code {code}", {"code": row.code})
            if row.parent_code is not None and (row.parent is not None or row.parent_code not in codes):
                raise PydanticCustomError(
                    "no_such_code", "no earlier row has the code {code}", {"code": row.parent_code}
                )
            codes.add(row.code)
        return self

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        places = self._parents_in_the_register()
        for row in self.units:
            named = row.parent or row.parent_code
            if named is not None and named not in places:
                raise BrokenRegister(f"unit {named} no longer stands: nothing can be entered below it")
            places[row.code] = _enter(hand, row, places[named] if named else None)

    def _parents_in_the_register(self) -> dict[UUID | str, _Place]:
        parents = [row.parent for row in self.units if row.parent]
        found = reads.places(parents) if parents else []
        return {unit: _Place(unit, path, region) for unit, path, region in found}


def _enter(hand: Hand, row: UnitRow, above: _Place | None) -> _Place:
    unit = hand.new("territory.unit", made=row.code)
    path = f"{above.path}/{unit}" if above else str(unit)
    region = unit if row.rank in FIRST_LEVEL else above.region if above else None
    hand.open(
        Unit,
        unit,
        name_kk=row.names.kk,
        name_ru=row.names.ru,
        name_en=row.names.en,
        rank=row.rank,
        kato_code=row.kato_code,
        parent=above.unit if above else None,
        region=region,
        path=path,
    )
    return _Place(unit, path, region)
