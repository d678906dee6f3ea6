"""Facts about financing plans: do they fit the budget, and do they leave room for what is already bound."""

import json
from collections.abc import Iterable, Mapping
from uuid import UUID

from akimat.budget import codes
from akimat.budget.ledger import CellBalance, PlanRow, balance
from akimat.law.facts import PlanFit
from akimat.register import hot


def yearly(rows: Iterable[PlanRow]) -> dict[int, tuple[int, int]]:
    """Both plans of each cell for the year."""
    return {row.cell: (sum(row.obligations), sum(row.payments)) for row in rows}


def plan_fit(
    budget: UUID, body: UUID, plan: Mapping[int, tuple[int, int]], ledger: UUID | None = None
) -> PlanFit:
    """A plan about to be approved, beside the budget, the other institutions and what is already bound."""
    administrator, has_plan = hot.row(INSTITUTION, {"budget": budget, "body": body})
    lines = {codes.line_of(cell) for cell in plan}
    return PlanFit(
        registered=administrator is not None,
        planned_already=has_plan,
        strange_codes=tuple(sorted(line for line in lines if codes.administrator_of(line) != administrator)),
        beyond_budget=_beyond(budget, body, plan),
        below_bound=_below_bound(plan, balance(ledger).cells if ledger else {}),
    )


INSTITUTION = """
SELECT (SELECT i.administrator FROM budget_institution i WHERE i.thing_id = %(body)s AND i.unit_id = b.unit_id
        AND i.until IS NULL AND i.voided_act IS NULL),
    EXISTS (SELECT 1 FROM budget_plan p WHERE p.budget_id = b.thing_id AND p.body_id = %(body)s
        AND p.until IS NULL AND p.voided_act IS NULL)
FROM budget_budget b WHERE b.thing_id = %(budget)s AND b.voided_act IS NULL
"""

OTHERS = """
SELECT coalesce(json_object_agg(line, total), '{}') FROM (
    SELECT cell / 1000 AS line, sum(amount) AS total
    FROM budget_balance l, unnest(l.cells, l.payments) AS own (cell, amount)
    WHERE l.budget_id = %(budget)s AND l.body_id <> %(body)s AND l.until IS NULL AND l.voided_act IS NULL
    GROUP BY 1) planned
"""

ADJUSTED = """
SELECT coalesce(json_object_agg(code, total), '{}') FROM (
    SELECT code, sum(adjusted) AS total FROM budget_line
    WHERE budget_id = %(budget)s AND section IN ('expenditure', 'loans_given', 'assets_acquired',
        'principal_repaid') AND until IS NULL AND voided_act IS NULL GROUP BY code) stated
"""


def _beyond(budget: UUID, body: UUID, plan: Mapping[int, tuple[int, int]]) -> tuple[str, ...]:
    """Lines on which all institutions together would plan more than the budget has."""
    others = _json(OTHERS, budget=budget, body=body)
    totals = {f"{int(line):012d}": int(total) for line, total in others.items()}
    for cell, (_obligations, payments) in plan.items():
        line = codes.line_of(cell)
        totals[line] = totals.get(line, 0) + payments
    adjusted = _json(ADJUSTED, budget=budget)
    touched = {codes.line_of(cell) for cell in plan}
    return tuple(sorted(line for line in touched if totals[line] > int(adjusted.get(line, 0))))


def _below_bound(plan: Mapping[int, tuple[int, int]], cells: Mapping[int, CellBalance]) -> tuple[str, ...]:
    """Cells of which more is already committed or paid than the plan would allow."""
    found = []
    for cell, bound in cells.items():
        obligations, payments = plan.get(cell, (0, 0))
        if bound.committed > obligations or bound.paid > payments:
            found.append(f"{cell:015d}")
    return tuple(sorted(found))


def _json(sql: str, **values: object) -> dict[str, int]:
    (found,) = hot.row(sql, values)
    return dict(json.loads(found)) if isinstance(found, str) else dict(found)
