"""A vote counted again from an export alone: the electorate, who was there, the base, the votes, the outcome.

No database, no rule of `law` and no provider is asked: acts are read from the bundles of the export, as
`verify.py` reads them, and its own count of votes is used. What is computed here is compared with what the
register says of itself.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from akimat.register.proof import verify_export
from akimat.register.proof.verify_export import Act, Fault, Votes

FIRST_LEVEL = frozenset({"region", "city_of_republican_significance", "capital"})
MAJORITY_SINCE = date(2026, 7, 1)
"""Art. 89(4) of the Constitution of 2026; before that the larger number of votes was enough."""
CLOSING = "maslikhat.close_consent_vote"


@dataclass
class Meeting:
    """A meeting, as its acts tell."""

    proposal: str
    present: set[str] = field(default_factory=set)
    told_present: int | None = None
    told_total: int | None = None


@dataclass(frozen=True)
class Recounted:
    """What a vote comes to, and what the register says of it."""

    number: int
    on: date
    maslikhats: int
    deputies_total: int | None
    present: int | None
    took_part: int | None
    invalid: int | None
    votes: tuple[tuple[str, int], ...]  # by name, the most first
    outcome: str
    said: str
    faults: tuple[str, ...]

    @property
    def needed(self) -> int | None:
        """Two thirds, rounded up."""
        return None if self.deputies_total is None else -(-2 * self.deputies_total // 3)

    @property
    def good(self) -> bool:
        """Whether the register says what its acts say."""
        return self.outcome == self.said and not self.faults


def recount(folder: Path, number: int) -> Recounted:
    """Of the act that closed a vote, by its number. Raises Fault where the export does not tell."""
    acts = list(_acts(folder, number))
    if not acts or acts[-1][0] != number or acts[-1][1]["kind"] != CLOSING:
        raise Fault(f"act {number} of this export closes no vote of consent")
    walk = Walk(_voided(acts))
    for at, act in acts:
        walk.read(at, act)
    return walk.told(number, acts[-1][1])


def _acts(folder: Path, last: int) -> Iterator[tuple[int, Act]]:
    """Acts up to the last one, in their order; the signed head says how many there are."""
    with open(folder / "checkpoint", encoding="utf-8") as file:
        size = int(file.read().split("\n")[1])
    for bundle in range(-(-size // 256)):
        width = min(256, size - bundle * 256)
        path = folder / verify_export.tile_path("entries", bundle, width)
        for at, entry in enumerate(verify_export.split(path.read_bytes()), bundle * 256 + 1):
            if at > last:
                return
            yield at, json.loads(entry)


def _voided(acts: list[tuple[int, Act]]) -> set[str]:
    """Acts that were voided or corrected, with all that they caused."""
    caused = {act["act"]: act["caused"] for _, act in acts}
    waiting = [act["target"] for _, act in acts if act.get("target")]
    found: set[str] = set()
    while waiting:
        each = waiting.pop()
        found.add(each)
        waiting += caused.get(each, [])
    return found


class Walk:
    """State, as far as a vote rests on it."""

    def __init__(self, voided: set[str]):
        self.voided, self.votes = voided, Votes()
        self.units: dict[str, tuple[str, str | None]] = {}  # rank, parent
        self.bodies: dict[str, tuple[str, str | None]] = {}  # kind, unit
        self.posts: dict[str, str] = {}
        self.people: dict[str, str] = {}
        self.seats: dict[str, int | None] = {}
        self.mandates: dict[str, str] = {}
        self.proposals: dict[str, str] = {}
        self.meetings: dict[str, Meeting] = {}
        self.meeting_of: dict[str, str] = {}

    def read(self, number: int, act: Act) -> None:
        """One act after another."""
        kind: str = act["kind"]
        if kind in verify_export.RECOUNTED:
            self.votes.read(number, act)
        reader = getattr(self, kind.replace(".", "_"), None)
        if reader is not None and act["act"] not in self.voided:
            reader(act["payload"], act["made"])

    def territory_enter_units(self, payload: Act, made: Act) -> None:
        for row in payload["units"]:
            parent = row.get("parent") or made.get(row.get("parent_code"))
            self.units[made[row["code"]]] = (row["rank"], parent)

    def bodies_create_body(self, payload: Act, made: Act) -> None:
        self.bodies[made["body"]] = (payload["body_kind"], payload.get("unit"))

    def bodies_create_post(self, payload: Act, made: Act) -> None:
        self.posts[made["post"]] = payload["body"]

    def bodies_register_person(self, payload: Act, made: Act) -> None:
        self.people[made["person"]] = payload["names"]["ru"]

    def maslikhat_set_seats(self, payload: Act, made: Act) -> None:
        self.seats[payload["maslikhat"]] = payload.get("seats")

    def maslikhat_register_mandate(self, payload: Act, made: Act) -> None:
        self.mandates[made["mandate"]] = payload["maslikhat"]

    def maslikhat_end_mandate(self, payload: Act, made: Act) -> None:
        self.mandates.pop(payload["mandate"], None)

    def maslikhat_propose_nominees(self, payload: Act, made: Act) -> None:
        self.proposals[made["proposal"]] = payload["post"]

    def maslikhat_call_deputies_meeting(self, payload: Act, made: Act) -> None:
        self.meetings[made["meeting"]] = Meeting(payload["proposal"])

    def maslikhat_open_deputies_meeting(self, payload: Act, made: Act) -> None:
        meeting = self.meetings[payload["meeting"]]
        meeting.present |= set(payload.get("present") or ())
        meeting.told_present = payload.get("present_total")
        meeting.told_total = payload.get("deputies_total")

    def maslikhat_register_presence(self, payload: Act, made: Act) -> None:
        self.meetings[payload["meeting"]].present.add(payload["mandate"])

    def maslikhat_register_departure(self, payload: Act, made: Act) -> None:
        self.meetings[payload["meeting"]].present.discard(payload["mandate"])

    def maslikhat_open_consent_vote(self, payload: Act, made: Act) -> None:
        self.meeting_of[made["vote"]] = payload["meeting"]

    def told(self, number: int, closing: Act) -> Recounted:
        """What all this comes to for one vote."""
        vote = closing["payload"]["vote"]
        meeting = self.meetings[self.meeting_of[vote]]
        electorate = self._electorate(self.posts[self.proposals[meeting.proposal]])
        tally, took_part = self.votes.recount(vote)
        counts = [payload for act, payload in self.votes.counts.get(vote, []) if act not in self.voided]
        here = len(meeting.present & self.mandates.keys())
        on = date.fromisoformat(closing["on"])
        return Recounted(
            number=number,
            on=on,
            maslikhats=len(electorate),
            deputies_total=self._total(electorate, meeting),
            present=here if meeting.present or meeting.told_present is None else meeting.told_present,
            took_part=took_part,
            invalid=counts[-1].get("invalid") if counts else 0,
            votes=tuple(sorted(((self._name(p), v) for p, v in tally.items()), key=lambda line: -line[1])),
            outcome=self._said(_outcome(tally, took_part, on)),
            said=self._said(closing["defined"].get("outcome")),
            faults=tuple(fault for fault in self.votes.faults if fault.startswith(f"act {number}:")),
        )

    def _electorate(self, body: str) -> list[str]:
        region = self._region(self.bodies[body][1])
        own = ((each, unit) for each, (kind, unit) in self.bodies.items() if kind == "maslikhat")
        return [each for each, unit in own if self._region(unit) == region]

    def _region(self, unit: str | None) -> str | None:
        while unit is not None and self.units[unit][0] not in FIRST_LEVEL:
            unit = self.units[unit][1]
        return unit

    def _total(self, electorate: list[str], meeting: Meeting) -> int | None:
        known = [self.seats.get(each) for each in electorate]
        whole = [each for each in known if each is not None]
        return sum(whole) if known and len(whole) == len(known) else meeting.told_total

    def _name(self, person: str) -> str:
        return self.people.get(person, person)

    def _said(self, outcome: Any) -> str:
        if not outcome:
            return "no outcome"
        named = [outcome["person"]] if outcome["is"] == "Consent" else outcome.get("tied", ())
        return " ".join([outcome["is"], ", ".join(sorted(map(self._name, named)))]).strip()


def _outcome(tally: dict[str, int], took_part: int | None, on: date) -> Act | None:
    most = max(tally.values(), default=0)
    top = sorted(person for person, votes in tally.items() if votes == most)
    if most == 0:
        return None
    if len(top) > 1:
        return {"is": "RepeatAmong", "tied": top}
    if on < MAJORITY_SINCE:
        return {"is": "Consent", "person": top[0]}
    if took_part is None:
        return None
    return {"is": "Consent", "person": top[0]} if most * 2 > took_part else {"is": "Nobody"}
