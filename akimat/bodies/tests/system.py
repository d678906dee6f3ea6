"""The unified system in small: the Government, regions, districts, a rural district, a maslikhat, a court."""

from datetime import date
from typing import Any
from uuid import UUID

from akimat.bodies.tests import world
from akimat.bodies.tests.world import Story
from akimat.register.perform import Receipt

FOUNDED = date(2017, 6, 1)


def executive(on: date = FOUNDED) -> Story:
    """Everybody has a desk here, and every post of an akim its holder, entered as an opening balance."""
    story = world.country(on, at_work=on)
    units = [{"code": "okrug", "names": world.names("okrug"), "rank": "rural_district"}]
    units[0]["parent"] = str(story["north-one"])
    story.things |= story.act("territory.enter_units", {"units": units}, author="registrar", on=on).made
    headed(story, "government", "government", "country", "government", on)
    headed(story, "court", "state_body", "country", "court", on)
    for district in ("north-one", "south-one"):
        headed(story, f"{district}_akim", "akimat", district, "akim", on)
    headed(story, "okrug_akim", "apparatus", "okrug", "akim", on)
    headed(story, "maslikhat_chair", "maslikhat", "north-one", "maslikhat_secretary", on)
    for region in ("north", "south"):
        person = story.person(f"{region}_person", on)
        story.holder(f"{region}_akim", f"{region}_person", on)
        assert person
    return story


def headed(story: Story, name: str, kind: str, unit: str, office: str, on: date) -> None:
    story.body(f"{name}_body", kind, unit, on)
    story.post(name, f"{name}_body", office, on)
    story.person(f"{name}_person", on)
    story.holder(name, f"{name}_person", on)


def issued(
    story: Story, author: str, on: date, *, form: str = "order", number: str = "1", **rest: Any
) -> UUID:
    """A legal act with a text; the thing."""
    payload = {"form": form, "number": number, "title": "On roads", "text": "Roads are to be mended."}
    made = story.act("bodies.issue_legal_act", payload | rest, author=author, on=on).made
    return made["legal_act"]


def cancelled(story: Story, act: UUID, author: str, on: date) -> Receipt:
    payload = {"legal_act": act, "reason": "contrary to law"}
    return story.act("bodies.cancel_act", payload, author=author, on=on)
