"""What becomes of units: the state classifier, and a later vintage of it."""

from datetime import date

from akimat.bodies.tests import world
from akimat.bodies.tests.world import Story
from akimat.territory.tests import kato_files

CLASSIFIER = date(2022, 10, 3)
LATER = date(2026, 7, 6)


def tell() -> Story:
    """Perform it in an empty register."""
    story = world.country()
    kato_files.imported(story, kato_files.csv_of(), CLASSIFIER)
    kato_files.imported(story, kato_files.csv_of(kato_files.without("113233100")), LATER)
    return story
