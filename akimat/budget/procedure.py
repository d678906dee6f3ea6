"""Steps around a decision, as facts: what was done before it, and by when."""

from datetime import date
from uuid import UUID

from akimat.budget.models import Step
from akimat.law.facts import BudgetSteps, StepTaken
from akimat.register import hot
from akimat.register.hand import Hand


def steps_before(budget: UUID, on: date) -> BudgetSteps:
    """What stands before a decision on a budget, which is locked."""
    assembly, submitted, conclusion = hot.row(BEFORE, {"budget": budget})
    return BudgetSteps(
        on=on,
        assembly_agreed=bool(assembly),
        submitted=bool(submitted),
        conclusion_positive=bool(conclusion),
    )


# A step counts for the next decision only: one taken before the last decision belonged to that one.
# Ids of acts are ordered by time.
BEFORE = """
SELECT bool_or(s.positive) FILTER (WHERE s.step = 'assembly'),
    bool_or(s.positive) FILTER (WHERE s.step = 'submitted'),
    bool_or(s.positive) FILTER (WHERE s.step = 'conclusion')
FROM (SELECT t.step, t.positive FROM budget_step t
    WHERE t.budget_id = %(budget)s AND t.until IS NULL AND t.voided_act IS NULL
        AND t.since_act::text > coalesce((SELECT max(x.since_act::text) FROM budget_sections x
            WHERE x.thing_id = %(budget)s AND x.voided_act IS NULL), '')) s
"""


def taken(budget: UUID, on: date) -> StepTaken:
    """When a step is taken, and what stands by then."""
    year, level, sections, approved_on = hot.row(PLACE, {"budget": budget})
    return StepTaken(
        on=on,
        fiscal_year=year,
        level=level,
        approved=sections > 0,
        approved_on=approved_on,
        assembly_agreed=steps_before(budget, on).assembly_agreed,
    )


PLACE = """
SELECT b.fiscal_year, b.level, (SELECT count(*) FROM budget_sections s WHERE s.thing_id = b.thing_id
        AND s.voided_act IS NULL),
    (SELECT max(s.since) FROM budget_sections s WHERE s.thing_id = b.thing_id AND s.voided_act IS NULL)
FROM budget_budget b WHERE b.thing_id = %(budget)s AND b.voided_act IS NULL
"""


def open_step(
    hand: Hand, budget: UUID, step: str, *, positive: bool = True, amount: int | None = None
) -> None:
    """The row of a step."""
    thing = hand.new("budget.step", made="step")
    hand.open(Step, thing, budget=budget, step=step, positive=positive, amount=amount)
