"""A plan is carried out: each unit as the file has it, whatever has no code as it was."""

from collections.abc import Iterator
from uuid import UUID

from akimat.register.hand import Hand
from akimat.territory.kato.plan import Change, Plan
from akimat.territory.settling import Wanted, as_it_was, settle


def carry_out(hand: Hand, plan: Plan) -> None:
    """Close what is gone or changed, open what is new or changed."""
    settle(hand, _wanted(hand, plan), [unit.thing for unit in plan.gone])


def _wanted(hand: Hand, plan: Plan) -> Iterator[Wanted]:
    new = [change for change in plan.changes if change.state == "new"]
    made = dict(zip(map(_code, new), hand.new_many("territory.unit", len(new)), strict=True))
    things: dict[str, UUID] = {unit.code: unit.thing for unit in plan.standing if unit.code} | made
    yield from (as_it_was(unit) for unit in plan.standing if unit.code is None)
    yield from (_of_change(change, things, plan.country) for change in plan.changes if change.row)


def _of_change(change: Change, things: dict[str, UUID], country: UUID | None) -> Wanted:
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
    return Wanted(things[row.code], things[row.parent] if row.parent else otherwise, fields, unit)


def _code(change: Change) -> str:
    assert change.row is not None
    return change.row.code
