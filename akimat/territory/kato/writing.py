"""A plan is carried out: units are closed and opened, a thousand at a time, from the root down."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from akimat.register.hand import Hand
from akimat.territory.kato.plan import Change, Plan
from akimat.territory.models import Unit
from akimat.territory.reads import Standing
from akimat.territory.tree import Place, places


@dataclass(frozen=True)
class _Wanted:
    """A unit as the file has it."""

    thing: UUID
    parent: UUID | None
    fields: dict[str, Any]
    was: Standing | None


def carry_out(hand: Hand, plan: Plan) -> None:
    """Close what is gone or changed, open what is new or changed. A changed place changes all below it."""
    wanted = _wanted(hand, plan)
    rooted = places((each.thing, each.parent, each.fields["rank"]) for each in wanted)
    altered = [each for each in wanted if _differs(each, rooted[each.thing])]
    gone = [unit.thing for unit in plan.gone]
    hand.close_many(Unit, gone + [each.thing for each in altered if each.was])
    hand.open_many(Unit, [_row(each, rooted[each.thing]) for each in altered])


def _wanted(hand: Hand, plan: Plan) -> list[_Wanted]:
    new = [change for change in plan.changes if change.state == "new"]
    made = dict(
        zip((_code(change) for change in new), hand.new_many("territory.unit", len(new)), strict=True)
    )
    things: dict[str, UUID] = {unit.code: unit.thing for unit in plan.standing if unit.code} | made
    kept = [change for change in plan.changes if change.row]
    uncoded = [unit for unit in plan.standing if unit.code is None]
    return [
        *(_Wanted(unit.thing, unit.parent, _as_it_was(unit), unit) for unit in uncoded),
        *(_of_change(change, things, plan.country) for change in kept),
    ]


def _of_change(change: Change, things: dict[str, UUID], country: UUID | None) -> _Wanted:
    row, unit = change.row, change.unit
    assert row is not None
    otherwise = unit.parent if unit else country
    fields = {
        "name_kk": row.name_kk,
        "name_ru": row.name_ru,
        "name_en": change.name_en,
        "rank": row.rank,
        "kato_code": row.code,
    }
    return _Wanted(things[row.code], things[row.parent] if row.parent else otherwise, fields, unit)


def _as_it_was(unit: Standing) -> dict[str, Any]:
    names = {name: getattr(unit, name) for name in ("name_kk", "name_ru", "name_en")}
    return names | {"rank": unit.rank, "kato_code": unit.code}


def _differs(wanted: _Wanted, place: Place) -> bool:
    was = wanted.was
    return (
        was is None
        or _as_it_was(was) != wanted.fields
        or was.path != place.path
        or was.region != place.region
    )


def _row(wanted: _Wanted, place: Place) -> dict[str, Any]:
    place_of = {"parent": wanted.parent, "region": place.region, "path": place.path}
    return {"thing": wanted.thing} | wanted.fields | place_of


def _code(change: Change) -> str:
    assert change.row is not None
    return change.row.code
