"""Local budgets: what a decision states, whose budget it is, what its text says. Amounts are in tiyn."""

from dataclasses import dataclass
from datetime import date

from akimat.law.unknown import Maybe


@dataclass(frozen=True)
class BudgetUnits:
    """The ranks of units about to be entered as having a budget."""

    ranks: tuple[str, ...]


@dataclass(frozen=True)
class BudgetPlace:
    """A budget: the unit, the unit whose maslikhat decides on it, its level, and whether it is approved."""

    unit: str
    approver: str | None
    level: int
    fiscal_year: int
    approved: bool


@dataclass(frozen=True)
class BudgetSections:
    """The figures of a decision, by section. A figure that nobody saw is Unknown, never zero."""

    level: int
    fiscal_year: int
    revenue: Maybe[int]
    tax: Maybe[int]
    nontax: Maybe[int]
    capital_sales: Maybe[int]
    special: Maybe[int]
    transfers_in: Maybe[int]
    expenditure: Maybe[int]
    net_lending: Maybe[int]
    loans_given: Maybe[int]
    loans_repaid: Maybe[int]
    assets_balance: Maybe[int]
    assets_acquired: Maybe[int]
    assets_sold: Maybe[int]
    balance: Maybe[int]
    financing: Maybe[int]
    borrowing: Maybe[int]
    principal_repaid: Maybe[int]
    balances_used: Maybe[int]
    reserve: Maybe[int]
    withdrawals: Maybe[int]


@dataclass(frozen=True)
class DecisionText:
    """The form of a decision on a budget."""

    fiscal_year: int
    effective_from: date
    mismatched: tuple[str, ...]  # sections whose lines do not add up to the figure of the text
    later_years: tuple[int, ...]


@dataclass(frozen=True)
class PlanFit:
    """A financing plan about to be approved or changed."""

    registered: bool  # the institution spends from this budget
    planned_already: bool
    strange_codes: tuple[str, ...]  # lines of another administrator
    beyond_budget: tuple[str, ...]  # lines of which more would be planned than the budget has
    below_bound: tuple[str, ...]  # cells of which more is already committed or paid
