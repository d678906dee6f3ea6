"""A mandate ends once, by the election commission."""

import pytest

from akimat.bodies.tests.refusals import refused
from akimat.maslikhat import reads
from akimat.maslikhat.tests import assembly
from akimat.maslikhat.tests.assembly import DAY

pytestmark = pytest.mark.django_db


def test_it_ends_once() -> None:
    story = assembly.region(mandates=3)
    story.act("maslikhat.end_mandate", {"mandate": story["deputy_0"]}, author="commission", on=DAY)
    assert reads.electorate(story["north"], DAY).mandates == 2
    with refused("4.1", "maslikhat.end_mandate", "law_148_2001"):
        story.act("maslikhat.end_mandate", {"mandate": story["deputy_0"]}, author="commission", on=DAY)


def test_the_chair_ends_nobodys_mandate() -> None:
    story = assembly.region(mandates=1)
    with refused("4.1", "maslikhat.end_mandate", "law_148_2001"):
        story.act("maslikhat.end_mandate", {"mandate": story["deputy_0"]}, author="chair", on=DAY)
