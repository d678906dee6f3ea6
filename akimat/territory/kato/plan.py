"""What a file would change: each object of it beside the unit that stands, and the units it no longer has.

An object and a unit are the same if they bear the same code. English is ours, not the classifier's: it alone
is no change, and stays while the Kazakh and Russian names stay.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal
from uuid import UUID

from akimat.register import attachments
from akimat.territory import reads
from akimat.territory.kato.latin import romanised
from akimat.territory.kato.rows import Parsed, Row, parse
from akimat.territory.kato.table import Problem
from akimat.territory.reads import Standing

State = Literal["new", "changed", "moved", "gone", "same"]
STATES: tuple[State, ...] = ("new", "changed", "moved", "gone", "same")
CELLS = ("name_kk", "name_ru", "rank")


@dataclass(frozen=True)
class Change:
    """One object: what it is in the file, the unit that stands, and the cells that differ."""

    state: State
    row: Row | None
    unit: Standing | None
    cells: tuple[str, ...] = ()

    @property
    def name_en(self) -> str:
        """What the unit will be called in English."""
        assert self.row is not None
        if self.unit and not {"name_kk", "name_ru"} & set(self.cells):
            return self.unit.name_en
        return self.row.name_en or romanised(self.row.name_kk)


@dataclass(frozen=True)
class Plan:
    """All of them, in the order of the file; those that are gone come last."""

    parsed: Parsed
    changes: tuple[Change, ...]
    standing: tuple[Standing, ...]
    country: UUID | None

    @property
    def counts(self) -> dict[State, int]:
        """How many objects are in each state."""
        found = Counter(change.state for change in self.changes)
        return {state: found[state] for state in STATES}

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.parsed.problems

    @property
    def gone(self) -> list[Standing]:
        """Units that the file no longer has."""
        return [change.unit for change in self.changes if change.state == "gone" and change.unit]

    @property
    def stranded(self) -> list[Standing]:
        """Units without a code whose unit above is gone: the file cannot say where they belong."""
        gone = {unit.thing for unit in self.gone}
        return [unit for unit in self.standing if unit.code is None and unit.parent in gone]

    def overtaken(self, on: date) -> bool:
        """Whether something that the file speaks of was changed after that day."""
        touched = (change.unit for change in self.changes if change.state != "same" and change.unit)
        return any(unit.since > on for unit in touched)

    @property
    def changes_nothing(self) -> bool:
        return not self.problems and all(change.state == "same" for change in self.changes)


def of_file(sha256: str) -> Plan:
    """The plan of a stored file against the units that stand now."""
    return compare(_parsed(sha256), reads.standing_units())


@lru_cache(maxsize=2)
def _parsed(sha256: str) -> Parsed:
    """An act is asked several times about its file, which its hash holds still."""
    return parse(b"".join(attachments.read(sha256)))


def compare(parsed: Parsed, standing: list[Standing]) -> Plan:
    """With faults in it a file changes nothing, so nothing is gone."""
    by_code = {unit.code: unit for unit in standing if unit.code}
    codes = {unit.thing: unit.code for unit in standing}
    changes = [_change(row, by_code.get(row.code), codes) for row in parsed.rows]
    if not parsed.problems:
        kept = {row.code for row in parsed.rows}
        changes += [Change("gone", None, unit) for unit in standing if unit.code and unit.code not in kept]
    country = [unit.thing for unit in standing if unit.rank == "country"]
    return Plan(parsed, tuple(changes), tuple(standing), country[0] if len(country) == 1 else None)


def _change(row: Row, unit: Standing | None, codes: dict[UUID, str | None]) -> Change:
    if unit is None:
        return Change("new", row, None)
    cells = tuple(name for name in CELLS if getattr(row, name) != getattr(unit, name))
    above = codes.get(unit.parent) if unit.parent else None
    if row.parent is not None and row.parent != above:
        return Change("moved", row, unit, (*cells, "parent"))
    return Change("changed" if cells else "same", row, unit, cells)
