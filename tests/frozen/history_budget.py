"""Money: a budget of a district, from the decision to payments."""

from datetime import date

from akimat.bodies.tests.world import Story
from akimat.budget.tests import treasury

ENTERED = date(2024, 12, 19)


def tell() -> Story:
    """Perform it in an empty register."""
    story = treasury.district()
    treasury.codes(story, [("specific", "149")], on=ENTERED)
    treasury.approved(story)
    treasury.planned(story)
    return story
