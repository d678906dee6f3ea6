"""The world of `bodies` with maslikhats: seats, deputies, a chair; the steps of a meeting to its vote."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED, Story
from akimat.maslikhat import reads
from akimat.register.perform import Receipt

DAY = date(2023, 9, 5)
NOMINEES = ("aigul", "bolat")


def region(seats: tuple[int | None, ...] = (3, 3, 3), mandates: int = 9, founded: date = FOUNDED) -> Story:
    """The north with its regional maslikhat and two of districts; deputies spread evenly over them."""
    story = world.country(founded)
    story.body("commission_body", "election_commission", "north", on=founded)
    story.post("commission", "commission_body", "election_commission", on=founded)
    story.person("commissioner", on=founded)
    story.holder("commission", "commissioner", on=founded)
    for unit, number in zip(("north", "north-one", "north-two"), seats, strict=True):
        maslikhat = f"{unit}_maslikhat"
        story.body(maslikhat, "maslikhat", unit, on=founded)
        if number is not None:
            payload = {"maslikhat": story[maslikhat], "seats": number}
            story.act("maslikhat.set_seats", payload, author="commission", on=founded)
    story.post("chair", "north_maslikhat", "maslikhat_chair", on=founded)
    story.person("chairman", on=founded)
    story.holder("chair", "chairman", on=founded)
    for number in range(mandates):
        unit = ("north", "north-one", "north-two")[number % 3]
        deputy(story, f"deputy_{number}", f"{unit}_maslikhat", on=founded)
    return story


def deputy(story: Story, name: str, maslikhat: str, on: date = FOUNDED) -> UUID:
    """A person with a mandate, kept under the name; the person under the name with `_person`."""
    story.person(f"{name}_person", on=on)
    payload = {"maslikhat": story[maslikhat], "person": story[f"{name}_person"]}
    return story.make(name, "mandate", "maslikhat.register_mandate", payload, author="commission", on=on)


def proposed(
    story: Story, on: date = DAY, nominees: Iterable[str] = NOMINEES, post: str = "north_akim"
) -> UUID:
    payload = {"post": story[post], "nominees": [story[name] for name in nominees]}
    return story.make(
        "proposal", "proposal", "maslikhat.propose_nominees", payload, author="president", on=on
    )


def called(story: Story, on: date = DAY, **days: date) -> UUID:
    payload = {"proposal": story["proposal"], "received_on": on, "announced_on": on, "held_on": on} | days
    return story.make("meeting", "meeting", "maslikhat.call_deputies_meeting", payload, author="chair", on=on)


def opened(story: Story, present: int = 9, on: date = DAY, **rest: Any) -> Receipt:
    payload = {"meeting": story["meeting"], "present": [story[f"deputy_{n}"] for n in range(present)]}
    return story.act("maslikhat.open_deputies_meeting", payload, author="chair", on=on, **rest)


def vote_opened(
    story: Story,
    on: date = DAY,
    nominees: Iterable[str] = NOMINEES,
    method: str = "electronic",
    question: bool = False,
    prepared: bool = True,
    manner: str = "open",
) -> UUID:
    """`prepared`: the steps before it, that the Rules ask for, are done where they are missing."""
    if prepared:
        prepare(story, on)
    payload = {
        "meeting": story["meeting"],
        "nominees": [story[name] for name in nominees],
        "method": method,
        "question": world.names("For whom?") if question else None,
        "manner": manner,
    }
    return story.make("vote", "vote", "maslikhat.open_consent_vote", payload, author="chair", on=on)


def prepare(story: Story, on: date = DAY, secret: bool = False) -> None:
    """A commission of three of those present, the manner of voting, the order to repeat after equal votes."""
    meeting = story["meeting"]
    here = sorted(reads.here(meeting))
    if here and not reads.has_commission(meeting):
        commission(story, on)
        payload = {"meeting": meeting, "secret": secret, "votes": len(here)}
        story.act("maslikhat.choose_manner", payload, author="chair", on=on)
    last = reads.last_vote(meeting)
    found = reads.outcomes([last]).get(last) if last else None
    equal = bool(found and found.outcome and found.outcome["is"] == "RepeatAmong")
    if equal and not reads.repeat_is_ordered(meeting):
        story.act("maslikhat.order_repeat_vote", {"meeting": meeting, "at": "15:30"}, author="chair", on=on)


def commission(story: Story, on: date = DAY, size: int = 3, **changes: Any) -> Receipt:
    members = sorted(reads.here(story["meeting"]))[:size]
    payload = {"meeting": story["meeting"], "members": members, "chair": members[0], "secretary": members[-1]}
    return story.act("maslikhat.elect_commission", payload | changes, author="chair", on=on)


def voting(
    present: int = 9, method: str = "electronic", on: date = DAY, ask: bool = True, **rest: Any
) -> Story:
    """A region where a vote of consent has just been opened, or is about to be."""
    story = region(**rest)
    proposed(story, on)
    called(story, on)
    opened(story, present, on)
    if ask:
        vote_opened(story, on, method=method)
    return story


def ballot(story: Story, name: str, nominee: str, on: date = DAY, **rest: Any) -> Receipt:
    """A deputy's ballot, cast by the deputy unless `by` says who."""
    by = rest.pop("by", story.things.get(f"{name}_person"))
    saying = {name: rest.pop(name) for name in ("question", "elsewhere") if name in rest}
    payload = {"vote": story["vote"], "nominee": story[nominee], **saying}
    return story.act("maslikhat.cast_ballot", payload, author=name, on=on, by=by, **rest)


def ballots(story: Story, counts: dict[str, int], on: date = DAY) -> None:
    """So many ballots for each nominee, by one deputy after another."""
    number = 0
    for nominee, votes in counts.items():
        for _ in range(votes):
            ballot(story, f"deputy_{number}", nominee, on)
            number += 1


def counted(story: Story, totals: dict[str, int], on: date = DAY, **changes: Any) -> Receipt:
    """The counting commission's protocol."""
    took_part = sum(totals.values()) + changes.get("invalid", 0)
    payload = {
        "vote": story["vote"],
        "totals": [{"nominee": story[name], "votes": votes} for name, votes in totals.items()],
        "invalid": 0,
        "took_part": took_part,
        "present": took_part,
        "commission_members": 3,
    }
    return story.act("maslikhat.record_count", payload | changes, author="chair", on=on)


def closed(story: Story, on: date = DAY, **rest: Any) -> Receipt:
    return story.act("maslikhat.close_consent_vote", {"vote": story["vote"]}, author="chair", on=on, **rest)


def appointed(story: Story, person: str, on: date = DAY, **rest: Any) -> Receipt:
    payload = {"post": story["north_akim"], "person": story[person]}
    return story.act("bodies.appoint_akim", payload, author="president", on=on, **rest)
