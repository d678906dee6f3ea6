"""A district whose akim is appointed, a rural district whose akim is elected, and who does it."""

from datetime import date
from typing import Any

from akimat.bodies.tests import system
from akimat.bodies.tests.world import Story
from akimat.register.perform import Receipt

DAY = date(2023, 9, 5)
ELECTION_DAY = date(2023, 11, 5)


def vacant(day: date = DAY) -> Story:
    """The district's post is free; there is an election commission. The maslikhat's head is a secretary."""
    story = system.executive()
    payload = {"post": story["north-one_akim"], "person": story["north-one_akim_person"]}
    story.act("bodies.dismiss_lower_akim", payload, author="north_akim", on=day)
    story.body("commission_body", "election_commission", "north-one", day)
    story.post("commission", "commission_body", "election_commission", day)
    story.person("commissioner", day)
    story.holder("commission", "commissioner", day)
    return story


def submitted(story: Story, person: str = "aigul", **rest: Any) -> Receipt:
    payload = {"post": story["north-one_akim"], "person": story[person]}
    return story.act("bodies.submit_candidate", payload, author="north_akim", on=DAY, **rest)


def answered(story: Story, receipt: Receipt, votes_for: int, total: int | None = 25) -> Receipt:
    payload = {"candidacy": receipt.made["candidacy"], "votes_for": votes_for, "deputies_total": total}
    return story.act("bodies.answer_candidate", payload, author="maslikhat_chair", on=DAY)


def appointed(story: Story, person: str = "aigul", author: str = "north_akim") -> Receipt:
    payload = {"post": story["north-one_akim"], "person": story[person]}
    return story.act("bodies.appoint_lower_akim", payload, author=author, on=DAY)


def okrug_free(story: Story) -> None:
    """The akim of the rural district, entered as an opening balance, dies."""
    payload = {"person": story["okrug_akim_person"], "posts": [story["okrug_akim"]]}
    story.act("bodies.person_died", payload, author="registrar", on=DAY)


def elected(story: Story, votes: dict[str, int], on: date = ELECTION_DAY, **totals: Any) -> Receipt:
    candidates = [{"person": story[person], "votes": number} for person, number in votes.items()]
    sums = {"against_all": 4, "invalid": 6, "voted": sum(votes.values()) + 10, "issued": 200, "voters": 500}
    payload = {"post": story["okrug_akim"], "candidates": candidates} | sums | totals
    return story.act("bodies.record_akim_election", payload, author="commission", on=on)


def registered(story: Story, person: str, on: date, age: int | None = 30, terms: int | None = 0) -> Receipt:
    payload = {"post": story["okrug_akim"], "person": story[person], "age_years": age, "terms_before": terms}
    return story.act("bodies.register_elected_akim", payload, author="commission", on=on)


def ended(story: Story, person: str, on: date, author: str = "north-one_akim") -> Receipt:
    payload = {"post": story["okrug_akim"], "person": story[person], "ground": "resignation"}
    return story.act("bodies.end_elected_powers", payload, author=author, on=on)
