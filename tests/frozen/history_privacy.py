"""What becomes of personal data: a private value and a closed scan, both erased later."""

import io
from datetime import date
from uuid import UUID

from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED, Story
from akimat.register import attachments, erasing

ERASED = date(2026, 10, 5)


def tell() -> Story:
    """Perform it in an empty register."""
    story = world.country()
    person = {"names": world.names("Namesake"), "told_apart_by": "born in 1980"}
    erase(story, story.act("bodies.register_person", person, author="registrar", on=FOUNDED).act)
    scan = attachments.store(io.BytesIO(b"a decree"), name="scan.pdf", media_type="", public=False)
    paper = world.paper(story["outside"], FOUNDED).model_copy(update={"attachment": scan})
    taking = {"post": story["president"], "person": story["president_person"]}
    kind = "bodies.president_took_office"
    erase(story, story.act(kind, taking, author="registrar", on=FOUNDED, document=paper).act)
    return story


def erase(story: Story, act: UUID) -> None:
    held = erasing.held_by(act)
    assert held is not None and len(held.references) == 1
    payload = {"entry": act, "what": sorted(held.references), "reason": "no longer needed"}
    story.act("register.erase_personal_data", payload, author="registrar", on=ERASED)
