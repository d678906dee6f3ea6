"""The page of one budget: sections as the last decision states them, what the law says of it, lines."""

from dataclasses import dataclass
from uuid import UUID

from akimat.budget import money, reads
from akimat.budget.codes import spaced
from akimat.budget.models import FIGURES, Budget, Line, Sections
from akimat.budget.residuals import residuals
from akimat.law import Finding, Verdict
from akimat.register import entry, listing
from akimat.register.models import Entry
from akimat.register.naming import Named
from akimat.territory.as_of import recorded
from akimat.territory.asking import Asked

HEADINGS = ("revenue", "expenditure", "net_lending", "assets_balance", "balance", "financing")
"""Figures that open a section of the text; the others stand below theirs."""


@dataclass(frozen=True)
class Figure:
    """One figure of the text; `text` is None where nobody saw it."""

    key: str
    heading: bool
    text: str | None


@dataclass(frozen=True)
class Left:
    """What an identity leaves over, and the figures that nobody saw."""

    key: str
    text: str
    unseen: tuple[str, ...]


@dataclass(frozen=True)
class LineShown:
    """A line with its three amounts."""

    thing: UUID
    section: str
    code: str
    name: str
    approved: str
    amended: str
    adjusted: str


@dataclass(frozen=True)
class Sheet:
    """What the page shows."""

    budget: Budget
    sections: Sections | None
    figures: list[Figure]
    left: list[Left]
    lines: list[LineShown]
    findings: list[Finding]
    ground: Entry | None
    unit_name: Named | None
    in_tiyn: bool
    names: dict[UUID, Named]


def read(thing: UUID, ask: Asked, *, in_tiyn: bool) -> Sheet | None:
    """Everything about a budget on a day; None where there is none."""
    budget = recorded(Budget, ask.known).filter(thing=thing, since__lte=ask.on).first()
    if budget is None:
        return None
    sections = reads.sections(thing, ask.on, ask.known)
    ground = Entry.objects.filter(act=sections.since_act).first() if sections else None
    lines = list(reads.lines(thing, ask.on, ask.known))
    called = reads.code_names({row.code for row in lines}, ask)
    _none, names = listing.rows([], [budget.unit_id])
    write = money.in_tenge if in_tiyn else money.in_thousands
    return Sheet(
        budget=budget,
        sections=sections,
        figures=[_figure(sections, key, write) for key in FIGURES] if sections else [],
        left=_left(sections, budget.fiscal_year, write) if sections else [],
        lines=[_line(row, called.get(row.code, ""), write) for row in lines],
        findings=_against(ground),
        ground=ground,
        unit_name=names.get(budget.unit_id),
        in_tiyn=in_tiyn,
        names=names,
    )


def _figure(sections: Sections, key: str, write: money.Writer) -> Figure:
    amount = getattr(sections, key)
    return Figure(key, key in HEADINGS, None if amount is None else write(amount))


def _left(sections: Sections, fiscal_year: int, write: money.Writer) -> list[Left]:
    figures = {key: getattr(sections, key) for key in FIGURES}
    return [Left(each.figure, write(each.amount), each.unseen) for each in residuals(figures, fiscal_year)]


def _line(row: Line, name: str, write: money.Writer) -> LineShown:
    return LineShown(
        row.thing_id,
        row.section,
        spaced(row.code),
        name,
        write(row.approved),
        write(row.amended),
        write(row.adjusted),
    )


def _against(ground: Entry | None) -> list[Finding]:
    """What of the decision does not hold, or could not be judged."""
    if ground is None:
        return []
    found = entry.findings(entry.read(ground.number, bytes(ground.entry)))
    return [each for each in found if each.verdict is not Verdict.HOLDS and not each.of_entry]
