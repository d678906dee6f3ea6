"""Duties assigned for a time and ended early; the death of an official."""

from datetime import date

from akimat.bodies.tests.test_assign_duties import assigned, in_office
from akimat.bodies.tests.world import Story

BACK = date(2023, 9, 12)


def tell() -> Story:
    """Perform it in an empty register."""
    story = in_office()
    ending = {"post": story["north_akim"], "assignment": assigned(story).made["assignment"]}
    story.act("bodies.end_assignment", ending, author="north_akim", on=BACK)
    death = {"person": story["bolat"], "posts": [story["deputy"]]}
    story.act("bodies.person_died", death, author="registrar", on=BACK)
    return story
