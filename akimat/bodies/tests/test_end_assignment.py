"""An assignment of duties is ended before its last day."""

from datetime import date

import pytest

from akimat.bodies import reads
from akimat.bodies.tests.refusals import refused
from akimat.bodies.tests.test_assign_duties import AFTER, DAY, assigned, in_office

pytestmark = pytest.mark.django_db
BACK = date(2023, 9, 12)


def test_the_akim_is_back_early() -> None:
    story = in_office()
    ending = {"post": story["north_akim"], "assignment": assigned(story).made["assignment"]}
    story.act("bodies.end_assignment", ending, author="north_akim", on=BACK)
    assert reads.assignments(BACK).count() == 0 and reads.assignments(DAY).count() == 1


def test_what_has_run_out_is_not_ended_again() -> None:
    story = in_office()
    ending = {"post": story["north_akim"], "assignment": assigned(story).made["assignment"]}
    with refused("3", "bodies.end_assignment", "house"):
        story.act("bodies.end_assignment", ending, author="north_akim", on=AFTER)


def test_another_posts_assignment_is_not_ended_here() -> None:
    story = in_office()
    ending = {"post": story["deputy"], "assignment": assigned(story).made["assignment"]}
    with refused("3", "bodies.end_assignment", "house"):
        story.act("bodies.end_assignment", ending, author="north_akim", on=BACK)
