"""Questions about budgets. `on` is the legal day, `known` the number of the last act to be reckoned with."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from akimat.budget.models import (
    FIGURES,
    MONTHS,
    Balance,
    Budget,
    Cash,
    Code,
    Institution,
    Line,
    Plan,
    Sections,
)
from akimat.register import hot
from akimat.register.errors import Malformed
from akimat.territory.as_of import recorded, standing
from akimat.territory.asking import Asked


@dataclass(frozen=True)
class Place:
    """What a budget is about, which never changes."""

    unit: UUID
    fiscal_year: int
    level: int


def place(budget: UUID) -> Place:
    """Whose budget it is, and of which year; anything else is malformed."""
    found = hot.row(
        "SELECT unit_id, fiscal_year, level FROM budget_budget WHERE thing_id = %s AND voided_act IS NULL",
        [budget],
    )
    if found is None:
        raise Malformed(("budget", "no_such_thing", {"sort": "budget.budget", "thing": str(budget)}))
    return Place(*found)


def budget_of(unit: UUID, fiscal_year: int) -> UUID | None:
    """The budget of a unit for a year."""
    rows = Budget.objects.filter(unit=unit, fiscal_year=fiscal_year, voided_act=None)
    return rows.values_list("thing_id", flat=True).first()


def ledger_of(budget: UUID, body: UUID) -> UUID | None:
    """The ledger of an institution in a budget, once it has a plan."""
    rows = Plan.objects.filter(budget=budget, body=body, voided_act=None)
    return rows.values_list("thing_id", flat=True).first()


def codes(on: date, known: int | None = None) -> "QuerySet[Code]":
    """The classification of a day."""
    return standing(Code, on, known).order_by("part", "code")


def sections(budget: UUID, on: date, known: int | None = None) -> Sections | None:
    """The sections in force on a day: those of the last decision."""
    return standing(Sections, on, known).filter(thing=budget).first()


def sections_history(budget: UUID, known: int | None = None) -> "QuerySet[Sections]":
    """Decision after decision."""
    return recorded(Sections, known).filter(thing=budget).order_by("since", "opened_act")


def lines(budget: UUID, on: date, known: int | None = None) -> "QuerySet[Line]":
    """The lines of a budget on a day."""
    return standing(Line, on, known).filter(budget=budget).order_by("section", "code")


def institutions(unit: UUID, on: date, known: int | None = None) -> "QuerySet[Institution]":
    """Bodies that spend from the budget of a unit."""
    return standing(Institution, on, known).filter(unit=unit).order_by("code")


def plan(ledger: UUID, on: date, known: int | None = None) -> Plan | None:
    """The financing plan of a day."""
    return standing(Plan, on, known).filter(thing=ledger).first()


def balances(budget: UUID, on: date, known: int | None = None) -> "QuerySet[Balance]":
    """What is left of each institution's plan on a day."""
    return standing(Balance, on, known).filter(budget=budget)


def cash(holder: UUID, on: date, known: int | None = None) -> Cash | None:
    """The cash account of a budget, or another one, on a day."""
    return standing(Cash, on, known).filter(thing=holder).first()


def budgets_of(unit: UUID, on: date, known: int | None = None) -> "QuerySet[Budget]":
    """The budgets of a unit, the latest year first."""
    return standing(Budget, on, known).filter(unit=unit).order_by("-fiscal_year")


def budgets(on: date, known: int | None = None) -> "QuerySet[Budget]":
    """Every budget of a day."""
    return standing(Budget, on, known).order_by("-fiscal_year", "level", "id")


def code_names(wanted: set[str], ask: Asked) -> dict[str, str]:
    """The names of line codes, receipts and expenditure, in the reader's language."""
    rows = standing(Code, ask.on, ask.known).filter(code__in=wanted)
    return {row.code: str(getattr(row, f"name_{ask.lang}")) for row in rows}


def stated(budget: UUID) -> dict[str, int | None]:
    """The figures of the decision in force, as the next decision finds them; the budget is locked."""
    row = Sections.objects.filter(thing=budget, until=None, voided_act=None).first()
    return {name: getattr(row, name) for name in FIGURES} if row else {}


def amendments_in_quarter(budget: UUID, initiator: str, on: date) -> int:
    """How often an initiator had the budget amended in the quarter of a day."""
    first = date(on.year, 3 * ((on.month - 1) // 3) + 1, 1)
    rows = Sections.objects.filter(thing=budget, voided_act=None, since__gte=first, since__lte=on)
    return rows.filter(instrument=f"amendment:{initiator}").count()


def is_maslikhat(author: str) -> bool:
    """Whether an author signs for a maslikhat. A post's office never changes."""
    found = hot.row("SELECT office FROM bodies_post WHERE thing_id::text = %s LIMIT 1", [author])
    return bool(found) and found[0] in ("maslikhat_chair", "maslikhat_secretary")


@dataclass(frozen=True)
class Owner:
    """Whose ledger it is, which never changes."""

    budget: UUID
    body: UUID


def owner(ledger: UUID) -> Owner:
    """The budget and the institution of a ledger; anything else is malformed."""
    found = hot.row(
        "SELECT budget_id, body_id FROM budget_plan WHERE thing_id = %s AND voided_act IS NULL LIMIT 1",
        [ledger],
    )
    if found is None:
        raise Malformed(("ledger", "no_such_thing", {"sort": "budget.ledger", "thing": str(ledger)}))
    return Owner(*found)


def contract_needed(specific: str, on: date) -> bool | None:
    """Whether a specific is paid only under a registered contract; None where nobody knows."""
    row = standing(Code, on).filter(part="specific", code=specific).first()
    return row.contract if row else None


def planned_to(ledger: UUID, cell: int, month: int) -> int:
    """The plan of a cell by payments, from January to the end of a month."""
    found = hot.row(
        "SELECT cells, payments FROM budget_plan"
        " WHERE thing_id = %s AND until IS NULL AND voided_act IS NULL",
        [ledger],
    )
    if found is None or cell not in found[0]:
        return 0
    start = found[0].index(cell) * MONTHS
    return sum(found[1][start : start + month])
