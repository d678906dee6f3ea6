"""Akims below the top level: a candidate and the answer, an appointment; an election, its akim, the end."""

from akimat.bodies.tests import lower
from akimat.bodies.tests.test_end_elected_powers import LATER, in_office
from akimat.bodies.tests.world import Story


def tell() -> Story:
    """Perform it in an empty register."""
    story = in_office()
    lower.ended(story, "aigul", LATER)
    return story
