"""Money: budgets of a district and of a rural district below it, from the draft to payments."""

from datetime import date
from typing import Any

from akimat.bodies.tests.world import Story
from akimat.budget.tests import treasury
from akimat.budget.tests.test_changing_budgets import adjusted, amended, concluded, sequestered
from akimat.budget.tests.test_procedure import agreed, rural, step

ENTERED = date(2024, 12, 19)


def tell() -> Story:
    """Perform it in an empty register."""
    story = rural()
    agreed(story)
    treasury.budgets(story, ["north-one"])
    story.things["budget"] = story["budget-north-one"]
    treasury.codes(story, [("specific", "149")], on=ENTERED)
    decided(story)
    treasury.planned(story)
    changed(story)
    step(story, "submit_report", "akim", date(2026, 4, 1))
    return story


def decided(story: Story) -> None:
    """Draft, a plan of the first quarter, the decision, the implementing act."""
    step(story, "submit_draft", "akim", date(2024, 11, 1), commission_on=date(2024, 10, 1))
    quarter: dict[str, Any] = {"forecast_tiyn": 10_000_00, "amount_tiyn": 2_500_00}
    step(story, "adopt_quarter_plan", "akim", ENTERED, **quarter)
    treasury.approved(story)
    step(story, "implement_budget", "akim", date(2024, 12, 27))


def changed(story: Story) -> None:
    """Each kind of change once."""
    adjusted(story, ("071458015000", -600_00), ("071458018000", 600_00))
    concluded(story)
    amended(story)
    sequestered(story, 100_00)
