"""Rebuild state from the log, and find whatever does not follow from it.

The log is walked into empty tables. Before each act its facts are read from the state rebuilt so far and
compared with the stored ones (a forged fact is named); the act is judged by today's encoding of the law of
its day (differences are listed, they do not break the register); then it is applied with the stored
`defined`. At the end the rebuilt tables are compared with the real ones.

The empty tables are temporary and carry the names of the real ones, which they shadow: providers and acts run
unchanged. No account and no clock is asked.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from akimat import law
from akimat.law import facts as law_facts
from akimat.law import facts_codec
from akimat.register import entry as entries
from akimat.register import reads
from akimat.register.act import Act, Doing, find
from akimat.register.canonical import canonical
from akimat.register.errors import BrokenRegister, Malformed
from akimat.register.grants import state_tables
from akimat.register.hand import Hand
from akimat.register.perform import subject_sorts
from akimat.register.providers import gather

SHADOWED = "register_thing"


@dataclass(frozen=True)
class OtherVerdict:
    """An act that today's encoding of the law judges otherwise."""

    number: int
    kind: str
    then: bool
    now: bool
    norms: tuple[str, ...]


@dataclass
class Replayed:
    """The outcome: faults break the register, other verdicts do not."""

    acts: int = 0
    facts: list[str] = field(default_factory=list)
    """Facts that the state rebuilt so far does not bear out."""
    made: list[str] = field(default_factory=list)
    """Acts that make other things than their entries say."""
    tables: list[str] = field(default_factory=list)
    """Rows in which the rebuilt tables and the real ones differ."""
    other_verdicts: list[OtherVerdict] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        """Everything that does not follow from the log."""
        return [*self.facts, *self.made, *self.tables]


class _Stop(Exception):
    """Leaves the transaction, and with it every temporary table."""


def replay(progress: Callable[[int], None] = lambda _: None) -> Replayed:
    """Replay the whole log as the run-time role; changes nothing."""
    result = Replayed()
    with empty_tables():
        for number, stored in reads.walk_bytes():
            written = entries.read(number, stored)
            if canonical(written.body) != stored:
                result.facts.append(f"act {number}: its bytes are not canonical")
            try:
                _step(written, result)
            except (Malformed, BrokenRegister, LookupError, ValueError, IntegrityError) as broken:
                result.made.append(f"act {number} cannot be replayed: {_first_line(broken)}")
                return result
            result.acts += 1
            progress(written.number)
        result.tables.extend(_differences())
    return result


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]


@contextmanager
def empty_tables() -> Iterator[None]:
    """State is empty inside, and whatever was done to it is forgotten at the end."""
    try:
        with transaction.atomic():
            _shadow()
            yield
            raise _Stop
    except _Stop:
        return


def stored_act(written: entries.Written) -> Act:
    """The act of an entry, in today's shape."""
    cls = find(written.body["kind"])
    if cls is None:
        raise LookupError(f"act {written.number}: nobody knows the kind {written.body['kind']}")
    return cls.model_validate_json(json.dumps(cls.upcast(written.body["v"], written.body["payload"])))


def rejudge(written: entries.Written) -> law.Decision:
    """Judge an entry again from its stored facts alone."""
    facts: dict[type, object] = {cls: facts_codec.load(cls, stored) for cls, stored in _stored_facts(written)}
    return law.decide(written.body["kind"], written.doing.on, facts)


def _stored_facts(written: entries.Written) -> Iterator[tuple[type, dict[str, Any]]]:
    return ((getattr(law_facts, name), stored) for name, stored in written.facts.items())


def judge_anew(act: Act, doing: Doing) -> tuple[dict[type, object], law.Decision]:
    """Facts from the state rebuilt so far, and what today's encoding of the law of that day says."""
    facts = gather(law.asks(doing.kind, doing.on), act, doing, subject_sorts(act, doing))
    return facts, law.decide(doing.kind, doing.on, facts)


def apply_stored(written: entries.Written, act: Act, doing: Doing) -> dict[str, UUID]:
    """Do to the rebuilt state what the act did, with the stored definitions; what it made."""
    defined = {name: facts_codec.load_result(value) for name, value in written.body["defined"].items()}
    with Hand(doing.act, doing.on) as hand:
        act.apply(hand, doing, defined)
    return hand.made


def _step(written: entries.Written, result: Replayed) -> None:
    act, doing = stored_act(written), written.doing
    facts, decision = judge_anew(act, doing)
    for cls, fact in facts.items():
        found = facts_codec.dump(fact)
        stored = written.facts.get(cls.__name__)
        older = decision.norms_hash != written.body["norms"]
        if stored is None and older:
            continue  # today's encoding asks for more than that of then
        if stored is None or not _same(cls, stored, found, older=older):
            result.facts.append(f"act {written.number}: fact {cls.__name__} says {stored}, the state {found}")
    if decision.permitted != written.body["permitted"] and ERASED not in _parts(facts):
        norms = tuple(finding.norm for finding in decision.failed)
        result.other_verdicts.append(
            OtherVerdict(written.number, doing.kind, written.body["permitted"], decision.permitted, norms)
        )
    made = apply_stored(written, act, doing)
    if made != written.made:
        result.made.append(f"act {written.number}: made {made}, the entry says {written.made}")


def _same(cls: type, stored: dict[str, Any], found: dict[str, Any], *, older: bool) -> bool:
    """Whether the state says the same; of an entry that an older encoding judged, what it said counts."""
    if older:
        return _agree(stored, {name: found.get(name) for name in stored})
    return _agree(_grown(cls, stored), found)


def _grown(cls: type, stored: dict[str, Any]) -> Any:
    """A stored fact with the fields that its class has got since, at their defaults."""
    return facts_codec.dump(facts_codec.load(cls, stored))


ERASED = {"unknown": "erased"}
"""What a fact says of a value that an act erased since: nothing can be compared with it."""


def _agree(stored: Any, found: Any) -> bool:
    """Whether a fact is still the same, wherever something was erased since."""
    if found == ERASED or stored == found:
        return True
    both = isinstance(stored, dict) and isinstance(found, dict) and stored.keys() == found.keys()
    return both and all(_agree(stored[name], found[name]) for name in stored)


def _parts(facts: dict[type, object]) -> list[Any]:
    """Every field of every fact, as JSON."""
    return [value for fact in facts.values() for value in facts_codec.dump(fact).values()]


def _shadow() -> None:
    with connection.cursor() as cursor:
        for table in (SHADOWED, *state_tables()):
            cursor.execute(
                f'CREATE TEMP TABLE "{table}" (LIKE public."{table}" INCLUDING ALL) ON COMMIT DROP'
            )
        cursor.execute("DISCARD PLANS")  # a prepared statement would go on reading the tables of its planning


def _differences() -> Iterator[str]:
    with connection.cursor() as cursor:
        for table in (SHADOWED, *state_tables()):
            for side, one, other in (
                ("is not in the log", "public", "pg_temp"),
                ("is missing from the state", "pg_temp", "public"),
            ):
                cursor.execute(
                    f'SELECT * FROM {one}."{table}" EXCEPT SELECT * FROM {other}."{table}" LIMIT 20'
                )
                for row in cursor.fetchall():
                    yield f"{table}: row {_told(row)} {side}"


def _told(row: tuple[object, ...]) -> str:
    return ", ".join(str(value) for value in row if isinstance(value, (UUID, str)))[:200]
