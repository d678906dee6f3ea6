"""After a correction: which of the acts in between would have been judged otherwise?

The log is walked up to the correction, with the mistaken entry and all that it caused left out, and what was
put in its place standing there. Each act that followed is judged on the state as it would then have been.
Those that come out otherwise are listed; nothing is undone by itself.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction

from akimat.law import Decision, facts_codec
from akimat.register import entry as entries
from akimat.register import reads
from akimat.register.errors import BrokenRegister, Malformed
from akimat.register.replay import apply_stored, empty_tables, judge_anew, rejudge, stored_act
from akimat.register.resting import family_of


@dataclass(frozen=True)
class Otherwise:
    """An act that would have been judged otherwise, if the mistake had never been entered."""

    number: int
    kind: str
    then: bool
    now: bool
    because: tuple[str, ...]
    """Norms that would have stopped it, definitions that would have come out otherwise, or why it fails."""


def reconsider(correction: int, progress: Callable[[int], None] = lambda _: None) -> list[Otherwise]:
    """The acts between a mistake and its correction that would have been judged otherwise; changes nothing.

    Raises LookupError if that number corrects and voids nothing.
    """
    written = reads.numbered(correction)
    if written is None or not written.body["target"]:
        raise LookupError(f"act {correction} is no correction and voids nothing")
    target = UUID(written.body["target"])
    return list(_walk(target, written, progress))


def _walk(target: UUID, correction: entries.Written, progress: Callable[[int], None]) -> Iterator[Otherwise]:
    left_out = set(family_of(target).acts)
    instead = [each for each in _family(correction) if each.doing.act != correction.doing.act]
    between = False
    with empty_tables():
        for written in reads.walk():
            if written.number == correction.number:
                break
            act = written.doing.act
            if act == target:
                between = True
                yield from filter(None, map(_put_in_place, instead))
            elif act not in left_out and between:
                yield from _judged(written)
            elif act not in left_out:
                apply_stored(written, stored_act(written), written.doing)
            progress(written.number)


def _family(written: entries.Written) -> list[entries.Written]:
    found = map(reads.entry_of, family_of(written.doing.act).acts)
    return sorted((each for each in found if each), key=lambda each: each.number)


def _judged(written: entries.Written) -> Iterator[Otherwise]:
    """One act in between; then its deed is done, for nothing is undone by itself."""
    act, doing = stored_act(written), written.doing
    then = rejudge(written)
    try:
        _, now = judge_anew(act, doing)
    except Malformed as malformed:  # it names something that would not have been there
        yield Otherwise(written.number, doing.kind, then.permitted, False, (str(malformed),))
        return
    because = tuple(_changes(then, now))
    if because:
        yield Otherwise(written.number, doing.kind, then.permitted, now.permitted, because)
    broken = _put_in_place(written)
    if broken:
        yield broken


def _changes(then: Decision, now: Decision) -> Iterator[str]:
    if then.permitted != now.permitted:
        yield from (finding.norm for finding in (now.failed or then.failed))
    for name in sorted(then.defined.keys() | now.defined.keys()):
        before, after = (facts_codec.dump(each.defined.get(name)) for each in (then, now))
        if before != after:
            yield f"{name}: {before} → {after}"


def _put_in_place(written: entries.Written) -> Otherwise | None:
    """Apply an act; a constraint that it breaks is told, and the walk goes on without it."""
    try:
        with transaction.atomic():
            apply_stored(written, stored_act(written), written.doing)
    except (BrokenRegister, IntegrityError) as broken:
        return Otherwise(written.number, written.doing.kind, True, False, (str(broken).partition("\n")[0],))
    return None
