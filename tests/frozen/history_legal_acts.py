"""Legal acts, and their cancelling."""

from akimat.bodies.tests import system
from akimat.bodies.tests.test_cancel_act import AFTER, BEFORE
from akimat.bodies.tests.world import Story


def tell() -> Story:
    """Perform it in an empty register."""
    story = system.executive()
    act = system.issued(story, "north-one_akim", BEFORE)
    system.issued(story, "maslikhat_chair", BEFORE, form="decision", number="51/272-VIII")
    system.cancelled(story, act, "north_akim", AFTER)
    return story
