"""Who dismisses an appointed akim of a district; an elected one is not dismissed so."""

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import lower, system
from akimat.bodies.tests.refusals import refused

pytestmark = pytest.mark.django_db
KIND = "bodies.dismiss_lower_akim"


def test_the_superior_dismisses_and_no_other() -> None:
    story = system.executive()
    leaving = {"post": story["north-one_akim"], "person": story["north-one_akim_person"]}
    with refused("1.2", KIND, "law_148_2001"):
        story.act(KIND, leaving, author="south_akim", on=lower.DAY)
    story.act(KIND, leaving, author="north_akim", on=lower.DAY)
    assert reads.holder_of(story["north-one_akim"], lower.DAY) is None
    with refused("1.2", KIND, "law_148_2001"):
        story.act(KIND, leaving, author="north_akim", on=lower.DAY)
