"""A plan as rows of a page: each object with its state, the cells that differ, and what is wrong where."""

from dataclasses import dataclass
from uuid import UUID

from akimat.territory.kato import messages
from akimat.territory.kato.plan import CELLS, STATES, Change, Plan
from akimat.territory.kato.table import Problem

ERROR = "error"


@dataclass(frozen=True)
class Cell:
    """What the file says, and what stood there if that differs. `term` if it is a word of the glossary."""

    now: str
    was: str = ""
    term: bool = False


@dataclass(frozen=True)
class Line:
    """One object, or one fault of the file."""

    state: str
    row: int | None
    code: str
    cells: tuple[Cell, ...]
    unit: UUID | None = None
    column: str | None = None
    message: str = ""


def counts(plan: Plan) -> list[tuple[str, str, int]]:
    """State, its word, how many; errors first."""
    numbers: dict[str, int] = {ERROR: len(plan.problems)} | {str(k): n for k, n in plan.counts.items()}
    return [(state, messages.state(state), numbers[state]) for state in (ERROR, *STATES)]


def lines(plan: Plan, state: str) -> list[Line]:
    """The rows of one state; or of all that is not as before, errors first."""
    wanted = {state} if state in (ERROR, *STATES) else {ERROR, *STATES} - {"same"}
    faults = [_fault(problem) for problem in plan.problems] if ERROR in wanted else []
    codes = {unit.thing: unit.code or "" for unit in plan.standing}
    return faults + [_line(change, codes) for change in plan.changes if change.state in wanted]


def _fault(problem: Problem) -> Line:
    return Line(ERROR, problem.row, "", (), column=problem.column, message=messages.sentence(problem))


def _line(change: Change, codes: dict[UUID, str]) -> Line:
    row, unit = change.row, change.unit
    now, was = row or unit, unit if row else None
    assert now is not None
    cells = tuple(_cell(name, now, was, change.cells) for name in CELLS)
    above = row.parent if row else codes.get(unit.parent) if unit and unit.parent else None
    before = codes.get(unit.parent, "") if unit and unit.parent and "parent" in change.cells else ""
    return Line(
        change.state,
        row.number if row else None,
        row.code if row else (unit.code or "" if unit else ""),
        (*cells, Cell(above or "", before)),
        unit.thing if unit else None,
    )


def _cell(name: str, now: object, was: object | None, differing: tuple[str, ...]) -> Cell:
    before = str(getattr(was, name)) if was is not None and name in differing else ""
    return Cell(str(getattr(now, name)), before, term=name == "rank")
