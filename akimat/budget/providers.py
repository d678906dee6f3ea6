"""Facts about budgets. State alone is provided; where a payload speaks too, an act calls a function.

The SQL reads what the locked budget or ledger guards, and of units and bodies what never changes.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from akimat.budget.levels import RURAL
from akimat.budget.reads import Place
from akimat.budget.stated import NOTHING, Stated
from akimat.law.facts import BudgetPlace, DecisionText
from akimat.register import hot
from akimat.register.providers import provides


@provides(BudgetPlace)
def budget_place(budget: UUID, on: date) -> BudgetPlace:
    """About a budget: whose it is, whose maslikhat decides on it, and whether it is approved."""
    unit, parent, level, year, approved = _row(PLACE, budget=budget)
    approver = parent if level == RURAL else unit
    return BudgetPlace(
        unit=str(unit),
        approver=str(approver) if approver else None,
        level=level,
        fiscal_year=year,
        approved=approved,
    )


PLACE = """
SELECT b.unit_id, (SELECT u.parent_id FROM territory_unit u WHERE u.thing_id = b.unit_id
        AND u.voided_act IS NULL AND u.until IS NULL),
    b.level, b.fiscal_year, EXISTS (SELECT 1 FROM budget_sections s WHERE s.thing_id = b.thing_id
        AND s.voided_act IS NULL AND s.until IS NULL)
FROM budget_budget b WHERE b.thing_id = %(budget)s AND b.voided_act IS NULL
"""


def decision_text(
    stated: Stated, place: Place, standing: Mapping[tuple[str, str], int] = NOTHING
) -> DecisionText:
    """The form of a decision: from when it takes effect, whether its lines add up, its later years."""
    return DecisionText(
        fiscal_year=place.fiscal_year,
        effective_from=stated.effective_from,
        mismatched=stated.mismatched(standing),
        later_years=tuple(row.fiscal_year for row in stated.later_years),
    )


def _row(sql: str, **values: Any) -> Any:
    return hot.row(sql, values)
