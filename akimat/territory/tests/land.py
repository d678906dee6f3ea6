"""Districts with rural districts and villages, on a day of the law of 2026; a maslikhat that decides."""

from datetime import date
from typing import Any
from uuid import UUID

from akimat.bodies.tests import system, world
from akimat.bodies.tests.world import Story
from akimat.register.perform import Receipt
from akimat.territory import reads

DAY = date(2026, 9, 1)


def country() -> Story:
    """The region north has districts one and two; one has the rural districts a and b with a village each."""
    story = system.executive(date(2023, 6, 1))
    rows = [_row(name, "rural_district", parent=str(story["north-one"])) for name in ("a", "b")]
    rows += [_row(f"{name}-village", "locality", parent_code=name) for name in ("a", "b")]
    on = date(2023, 6, 1)
    story.things |= story.act("territory.enter_units", {"units": rows}, author="registrar", on=on).made
    system.headed(story, "north_chair", "maslikhat", "north", "maslikhat_chair", on)
    system.headed(story, "a_akim", "apparatus", "a", "akim", on)
    story.things["decided"] = system.issued(story, "north_chair", DAY, form="decision", number="7/1")
    return story


def act(story: Story, kind: str, author: str = "north_akim", **payload: Any) -> Receipt:
    """An act on units by their short names; the maslikhat's decision goes with it unless said otherwise."""
    named = {name: _named(story, value) for name, value in payload.items()}
    if kind != "rename_unit":
        named.setdefault("maslikhat_decision", story["decided"] if author == "north_akim" else None)
    return story.act(f"territory.{kind}", named, author=author, on=DAY)


def _named(story: Story, value: Any) -> Any:
    if isinstance(value, list):
        return [_named(story, each) for each in value]
    return story.things.get(value, value) if isinstance(value, str) else value


def _row(code: str, rank: str, **place: str) -> dict[str, Any]:
    return {"code": code, "names": world.names(code), "rank": rank} | place


def path_of(story: Story, unit: str, on: date = DAY) -> list[str]:
    """The short names of the units above, from the root."""
    short = {thing: name for name, thing in story.things.items() if isinstance(thing, UUID)}
    row = reads.unit(story[unit], on)
    assert row
    return [short[UUID(each)] for each in row.path.split("/")[:-1]]
