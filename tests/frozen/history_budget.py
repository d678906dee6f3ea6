"""Money: budgets of a district and of a rural district below it, from the draft to payments."""

from datetime import date
from typing import Any

from akimat.bodies.tests.world import Story
from akimat.budget.tests import treasury
from akimat.budget.tests.test_changing_budgets import adjusted, amended, concluded, sequestered
from akimat.budget.tests.test_execution import certified, contracted, did, paid
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
    executed(story)
    step(story, "submit_report", "akim", date(2026, 4, 1))
    return story


def decided(story: Story) -> None:
    """Draft, a plan of the first quarter, the decision, the implementing act."""
    step(story, "submit_draft", "akim", date(2024, 11, 1), commission_on=date(2024, 10, 1))
    quarter: dict[str, Any] = {"forecast_tiyn": 10_000_00, "amount_tiyn": 2_500_00}
    step(story, "adopt_quarter_plan", "akim", ENTERED, **quarter)
    treasury.approved(story)
    step(story, "implement_budget", "akim", date(2024, 12, 27))


def executed(story: Story) -> None:
    """A contract, its certificate, a payment, a refund, a change of the plan."""
    told_money(story)
    contracted(story, number="14", amount=700_00)
    certified(story, 700_00)
    paid(story, 700_00)
    back = {"obligation": story["contract"], "invoice": "r1", "amount_tiyn": 100_00}
    did(story, "refund", **back)
    plan = treasury.months(2_000_00)
    cells = [{"cell": treasury.SUPPLIES, "obligations": plan, "payments": plan}]
    did(story, "move_plan", cells=cells)


def told_money(story: Story) -> None:
    """Cash on the account, and the ledger under its short name."""
    story.things["ledger"] = story["ledger-finance"]
    receipts = {"budget": story["budget"], "statement": "1", "amount_tiyn": 3_000_00}
    story.act("budget.record_receipts", receipts, author="financier", on=date(2025, 3, 10))


def changed(story: Story) -> None:
    """Each kind of change once."""
    adjusted(story, ("071458015000", -600_00), ("071458018000", 600_00))
    concluded(story)
    amended(story)
    sequestered(story, 100_00)
