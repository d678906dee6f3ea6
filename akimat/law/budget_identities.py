"""The identities of a budget as plain functions, which each edition binds below its own sentence.

Source: Budget Code 2008, articles 13-19; Budget Code 2025, articles 9 and 20. Every sum may have any sign
that the sections allow; nothing is rounded.
"""

from akimat.law.facts import BudgetSections
from akimat.law.unknown import Maybe

CATEGORIES = ("tax", "nontax", "capital_sales", "transfers_in")
"""The categories of revenue under the Code of 2008, and of the budgets of 2025."""
WITH_SPECIAL = ("tax", "nontax", "capital_sales", "special", "transfers_in")
"""Budgets of 2026 and later (BK25 9(1))."""


def revenue_is_its_categories(b: BudgetSections, categories: tuple[str, ...]) -> bool:
    """Revenue is the sum of its categories."""
    return b.revenue == _sum(b, categories)


def net_lending(b: BudgetSections) -> bool:
    """Loans given less loans repaid."""
    return b.net_lending == b.loans_given - b.loans_repaid


def assets(b: BudgetSections) -> bool:
    """Acquired less sold."""
    return b.assets_balance == b.assets_acquired - b.assets_sold


def balance(b: BudgetSections) -> bool:
    """Revenue less expenditure, net lending and assets; a deficit is negative."""
    return b.balance == b.revenue - b.expenditure - b.net_lending - b.assets_balance


def financing_mirrors(b: BudgetSections) -> bool:
    """Financing is the balance with the opposite sign."""
    return b.financing + b.balance == 0


def financing_is_its_parts(b: BudgetSections) -> bool:
    """Borrowed and taken from balances, less principal repaid."""
    return b.financing == b.borrowing + b.balances_used - b.principal_repaid


def own_receipts(b: BudgetSections) -> Maybe[int]:
    """Receipts without transfers and loans: what a reserve is a share of."""
    return b.revenue - b.transfers_in + b.loans_repaid + b.assets_sold


def _sum(b: BudgetSections, names: tuple[str, ...]) -> Maybe[int]:
    total: Maybe[int] = 0
    for name in names:
        total = total + getattr(b, name)
    return total
