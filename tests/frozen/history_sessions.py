"""A maslikhat at work, and no confidence, from which entries of these kinds were frozen."""

from datetime import date

from akimat.bodies.tests import world
from akimat.bodies.tests.world import Story
from akimat.maslikhat.tests import sittings
from akimat.maslikhat.tests.sittings import BEGUN, TEXT


def tell() -> Story:
    """Two reports refused, no confidence expressed, the akim kept; then an ordinary session."""
    story = sittings.district()
    sittings.two_reports_refused(story)
    sittings.begun(story)
    sittings.do(story, "sign_no_confidence", {"motion": story["motion"]}, BEGUN, author="deputy_3")
    sittings.verified(story, 2)
    sittings.raised(story)
    sittings.expressed(story)
    sittings.sent(story)
    sittings.do(story, "keep_akim", {"motion": story["motion"]}, author="north_akim")
    ordinary(story, date(2023, 12, 1))
    return story


def ordinary(story: Story, on: date) -> None:
    """A vote by hands, a decision, a break, who left and came; a commission and an order."""
    maslikhat = story["north-one_maslikhat"]
    sittings.opened(story, present=9, on=on)
    noted = {"session": story["session"], "mandate": story["deputy_9"], "arrived": True}
    sittings.do(story, "note_attendance", noted, on)
    sittings.put(story, on, method="hands")
    counted = {"votes_for": 7, "votes_against": 2, "abstained": 1, "invalid": 0, "present": 10}
    sittings.do(story, "count_question", {"question": story["question"], **counted}, on)
    sittings.closed(story, on)
    sittings.do(story, "sign_decision", {"question": story["question"], "number": "5/1-VIII"}, on)
    sittings.do(story, "break_session", {"session": story["session"], "resumes_on": date(2023, 12, 4)}, on)
    forming = {
        "maslikhat": maslikhat,
        "names": world.names("Бюджет"),
        "chair": story["deputy_1"],
        "members": sittings.mandates(story, 3),
    }
    story.things["standing"] = sittings.do(story, "form_commission", forming, on).made["commission"]
    members = sittings.mandates(story, 2)
    resolution = {"commission": story["standing"], "number": "1", "title": "Бюджет", "text": TEXT}
    votes = {"present": members, "in_favour": members}
    sittings.do(story, "adopt_resolution", resolution | votes, on, author="deputy_1")
    order = {"maslikhat": maslikhat, "number": "1", "title": "О сессии", "text": TEXT}
    sittings.do(story, "issue_order", order, on)
