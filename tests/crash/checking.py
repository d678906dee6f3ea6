"""After the kills: is everything there that anybody was told, once, whole, and nothing else?"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from akimat.bodies.tests.world import FOUNDED
from akimat.register import clock, perform, reads
from akimat.register.models import Entry
from akimat.register.replay import replay
from akimat.register.verify import verify
from tests.crash.ledger import Intent, Ledger


@dataclass
class Found:
    lost: list[str] = field(default_factory=list)
    """Told, and not in the log as told."""
    doubled: list[str] = field(default_factory=list)
    """Asked for once, and twice in the log."""
    phantoms: list[int] = field(default_factory=list)
    """In the log, and asked for by nobody."""
    broken: list[str] = field(default_factory=list)
    """State without an act, an act without state, a number left out."""
    changed: list[str] = field(default_factory=list)
    """Asked again by its key, and another receipt given."""

    def __bool__(self) -> bool:
        return any((self.lost, self.doubled, self.phantoms, self.broken, self.changed))


def check(ledgers: Iterable[Ledger], since: int) -> Found:
    """Everything after the act with this number."""
    found = Found()
    kept = {str(row.act): row for row in Entry.objects.filter(number__gt=since)}
    intents: dict[str, Intent] = {}
    for ledger in ledgers:
        intents |= ledger.intents()
        for told in ledger.told():
            row = kept.get(told.act)
            if row is None or (row.number, bytes(row.leaf).hex()) != (told.number, told.leaf):
                found.lost.append(told.key)
    found.doubled, found.phantoms = _doubled_and_phantoms(intents, since)
    found.broken = [*verify().faults, *replay().faults]
    return found


def _doubled_and_phantoms(intents: dict[str, Intent], since: int) -> tuple[list[str], list[int]]:
    """An act says whose it is by its payload: names and codes are keys, a deputy votes once."""
    said = Counter(_says(intent.kind, intent.payload, intent.author) for intent in intents.values())
    entered: Counter[str] = Counter()
    phantoms = []
    for written in reads.walk(since + 1):
        if written.body["caused_by"] is None:
            says = _says(written.body["kind"], written.body["payload"], written.body["author"])
            entered[says] += 1
            if says not in said:
                phantoms.append(written.number)
    return [says for says, times in entered.items() if times > 1], phantoms


def _says(kind: str, payload: dict[str, Any], author: str) -> str:
    told = {"maslikhat.cast_ballot": author, "register.correct_entry": payload.get("entry")}
    return f"{kind} {told.get(kind) or payload['names']['ru']}"


def ask_again(ledgers: Iterable[Ledger], found: Found) -> int:
    """Each key once more: what was told is told alike, what was not is now done. How many were asked."""
    asked = 0
    with clock.telling_on(FOUNDED):
        for ledger in ledgers:
            told = {each.key: each.act for each in ledger.told()}
            for key, intent in ledger.intents().items():
                by = perform.By("crash", UUID(intent.by))
                author = UUID(intent.author)
                again = perform.perform(
                    intent.kind, intent.payload, author=author, by=by, on=FOUNDED, key=key
                )
                if key in told and (str(again.act) != told[key] or not again.repeated):
                    found.changed.append(key)
                asked += 1
    return asked
