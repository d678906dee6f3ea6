"""The one door: `perform` admits an act if the law admits it, changes state, and appends it to the log.

One READ COMMITTED transaction, always in this order: the key; the subjects, locked in one order; facts and
decision; state, and the acts that the law itself causes; last the head of the log. Nothing is locked after
the head. A refusal leaves nothing behind but a line in the journal, written afterwards on its own.
"""

import hashlib
import json
import secrets
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from pydantic import BaseModel, ValidationError

from akimat import law
from akimat.law import Decision
from akimat.register import clock, entry, hot, journal, private
from akimat.register.act import INSTALLATION, LAW, Act, Doing, Mode, Subject, find, shared
from akimat.register.attachments import find as find_attachment
from akimat.register.attachments import named_by
from akimat.register.canonical import canonical
from akimat.register.errors import BrokenRegister, Malformed, Refused
from akimat.register.fields import Document, Key, Line, attachments, references
from akimat.register.hand import Hand
from akimat.register.private import Secret
from akimat.register.providers import gather

M = TypeVar("M", bound=BaseModel)

MOST_FORESIGHTS = 3
"""How often effects may change under our eyes before we give up."""


@dataclass(frozen=True)
class By:
    """The signed-in person: the account that owns the key, the person, and who prepared the act."""

    account: str
    person: UUID | None
    prepared_by: UUID | None = None


@dataclass(frozen=True)
class Receipt:
    """What the author gets. Of a dry run: number and leaf are None; of an act repeated: the decision."""

    act: UUID
    kind: str
    number: int | None
    leaf: bytes | None
    made: dict[str, UUID]
    decision: Decision | None
    permitted: bool
    caused: tuple[UUID, ...] = ()
    repeated: bool = False


@dataclass(frozen=True)
class _Judged:
    """An act with what was found about it."""

    act: Act
    doing: Doing
    facts: dict[type, object]
    decision: Decision

    def caused(self) -> list[tuple[Act, Doing]]:
        """The acts that the law itself causes by it."""
        effect = replace(
            self.doing,
            author=LAW,
            mode="caused",
            document=None,
            caused_by_recorded=self.doing.mode == "recorded",
        )
        return [
            (parse(each.kind, each.payload), replace(effect, act=_uuid7(), kind=each.kind))
            for each in self.decision.effects
        ]


class _Repeated(Exception):
    """It says an earlier act again. The transaction is left, or its key would lead to an act that is none."""

    def __init__(self, act: UUID):
        super().__init__(act)
        self.act = act


class _SubjectsChanged(Exception):
    """The effects turned out to touch things that are not locked."""


def perform(
    kind: str,
    payload: Act | dict[str, Any],
    *,
    author: str | UUID,
    by: By,
    on: date,
    key: str,
    document: Document | None = None,
    late_reason: str | None = None,
    dry_run: bool = False,
) -> Receipt:
    """Perform one act in the name of `author` (a post or mandate), entered by `by`, on the legal day `on`.

    `key` is the account's idempotency key. With a `document` that names an issuer the act is recorded, not
    issued: the law judges it but does not stop it. `dry_run` judges without locks and writes nothing.

    Raises Malformed, Refused or BrokenRegister.
    """
    act = parse(kind, payload)
    _parsed(_Envelope, {"key": None if dry_run else key, "late_reason": late_reason})
    _stored(act, document)
    private.demand_known(act)
    act, found = private.seal(act)
    if str(author) == LAW:
        raise Malformed(("author", "not_a_thing", {"author": LAW}))  # nobody acts in the name of the law
    recorded_at = clock.now()
    mode: Mode = "recorded" if document is not None and document.issuer is not None else "issued"
    doing = Doing(_uuid7(), kind, str(author), by.person, on, recorded_at.date(), mode, document, late_reason)
    if dry_run:
        return _foretell(act, doing)
    try:
        for _ in range(MOST_FORESIGHTS):
            try:
                with transaction.atomic(durable=True):
                    return _perform(act, found, doing, by, key, recorded_at)
            except _SubjectsChanged:
                continue
        raise BrokenRegister(f"{kind}: its effects changed {MOST_FORESIGHTS} times while it was judged")
    except _Repeated as repeated:
        return _again(repeated.act)
    except Refused as refused:
        journal.write(act, doing, refused.decision)
        raise
    except IntegrityError as error:
        raise BrokenRegister(_explain(error)) from error


def parse(kind: str, payload: Act | dict[str, Any]) -> Act:
    """The typed act of a payload, or Malformed naming every field at fault."""
    cls = find(kind)
    if cls is None or (isinstance(payload, Act) and payload.kind != kind):
        raise Malformed(("kind", "no_such_kind", {"kind": kind}))
    return payload if isinstance(payload, Act) else _parsed(cls, payload)


def _stored(act: Act, document: Document | None) -> None:
    """What an act attaches is stored before it. Attachments are never removed, so nothing is locked."""
    for named in (act, document):
        for sha256 in attachments(named) if named else ():
            if find_attachment(sha256) is None:
                raise Malformed(("attachment", "no_such_thing", {"sort": "attachment", "thing": sha256}))


class _Envelope(BaseModel):
    """What surrounds a payload and is free text."""

    key: Key | None
    late_reason: Line | None


def _parsed(model: type[M], values: dict[str, Any]) -> M:
    try:
        return model.model_validate_json(json.dumps(values))
    except ValidationError as error:
        problems = ((".".join(map(str, e["loc"])), e["type"], dict(e.get("ctx", {}))) for e in error.errors())
        raise Malformed(*problems) from error


def judge(act: Act, doing: Doing, sorts: Mapping[UUID, str]) -> _Judged:
    """Facts and decision. Changes nothing."""
    facts = gather(law.asks(doing.kind, doing.on), act, doing, sorts)
    return _Judged(act, doing, facts, law.decide(doing.kind, doing.on, facts))


def _perform(
    act: Act, found: Mapping[str, Secret], doing: Doing, by: By, key: str, recorded_at: datetime
) -> Receipt:
    earlier = _take_key(act, found, doing, by, key)
    if earlier:
        return _again(earlier)
    private.keep(doing.act, found)
    locked = _lock(_foreseen_subjects(act, doing))
    earlier = act.repeats(doing)
    if earlier:
        raise _Repeated(earlier)
    enacted = list(_enact(act, doing, None, locked, recorded_at, by))
    numbers = _append([each.written for each in enacted])
    first = enacted[0]
    return Receipt(
        act=doing.act,
        kind=doing.kind,
        number=numbers[0],
        leaf=hashlib.sha256(b"\x00" + first.written).digest(),
        made=first.made,
        decision=first.decision,
        permitted=first.decision.permitted,
        caused=tuple(each.act for each in enacted[1:]),
    )


@dataclass(frozen=True)
class _Enacted:
    act: UUID
    written: bytes
    made: dict[str, UUID]
    decision: Decision


def _enact(
    act: Act, doing: Doing, cause: UUID | None, locked: Mapping[UUID, str], recorded_at: datetime, by: By
) -> Iterator[_Enacted]:
    """Judge, admit and apply an act; then, one after another, the acts that it causes."""
    if any(thing not in locked for thing in _subjects(act, doing)):
        raise _SubjectsChanged
    judged = judge(act, doing, locked)
    _admit(judged)
    follow = judged.caused()
    with Hand(doing.act, doing.on) as hand:
        act.apply(hand, doing, judged.decision.defined)
    replacement = act.replacement(doing)
    if replacement:
        follow.append((replacement[0], replace(replacement[1], act=_uuid7())))
    written = entry.compose(
        act,
        doing,
        recorded_at=recorded_at,
        facts=judged.facts,
        decision=judged.decision,
        made=hand.made,
        caused=[each.act for _, each in follow],
        caused_by=cause,
        prepared_by=by.prepared_by if cause is None else None,
    )
    if len(written) > entry.LARGEST_ENTRY:
        raise Malformed(("", "entry_too_large", {"bytes": len(written), "most": entry.LARGEST_ENTRY}))
    named_by(doing.act, [each for part in (act, doing.document) if part for each in attachments(part)])
    yield _Enacted(doing.act, written, hand.made, judged.decision)
    for caused_act, caused_doing in follow:
        yield from _enact(caused_act, caused_doing, doing.act, locked, recorded_at, by)


def _take_key(act: Act, found: Mapping[str, Secret], doing: Doing, by: By, key: str) -> UUID | None:
    """Claim the key; if it already led to a receipt of the same request, that act."""
    digest = _digest(act, found, doing, by)
    claim = (
        "INSERT INTO register_key (account, key, digest, act) VALUES (%s, %s, %s, %s)"
        " ON CONFLICT DO NOTHING RETURNING act"
    )
    if hot.row(claim, [by.account, key, digest, doing.act]):
        return None
    find_key = "SELECT digest, act FROM register_key WHERE account = %s AND key = %s"
    taken, earlier = hot.row(find_key, [by.account, key])
    if bytes(taken) != digest or not private.same_as(earlier, found):
        raise Malformed(("key", "key_used_for_another_act", {"key": key}))
    return UUID(str(earlier))


def _digest(act: Act, found: Mapping[str, Secret], doing: Doing, by: By) -> bytes:
    request = {
        "kind": doing.kind,
        "payload": private.masked(act.model_dump(mode="json"), found),
        "author": doing.author,
        "by": str(by.person) if by.person else None,
        "prepared_by": str(by.prepared_by) if by.prepared_by else None,
        "on": doing.on.isoformat(),
        "document": doing.document.model_dump(mode="json") if doing.document else None,
        "late_reason": doing.late_reason,
    }
    return hashlib.sha256(canonical(request)).digest()


def _subjects(act: Act, doing: Doing) -> dict[UUID, Subject]:
    """Each thing once, in its strongest mode; the author's and the issuer's posts are always among them."""
    strongest: dict[UUID, Subject] = {}
    authors = {doing.author, doing.judged_as} - {LAW, INSTALLATION}
    try:
        own = [shared(UUID(author), "") for author in authors]
    except ValueError:
        raise Malformed(("author", "not_a_thing", {"author": doing.author})) from None
    named = (shared(thing, sort) for thing, sort in references(act))
    for subject in (*own, *named, *act.subjects(doing)):
        known = strongest.get(subject.thing)
        sort = subject.sort or (known.sort if known else "")
        exclusive = subject.exclusive or (known is not None and known.exclusive)
        strongest[subject.thing] = Subject(subject.thing, sort, exclusive)
    return strongest


def _foreseen_subjects(act: Act, doing: Doing) -> dict[UUID, Subject]:
    """Subjects of the act and, where a norm in force has an effect, of the acts it will cause."""
    subjects = _subjects(act, doing)
    for effect, effect_doing in _foreseen_effects(act, doing, subjects):
        for subject in _foreseen_subjects(effect, effect_doing).values():
            known = subjects.get(subject.thing)
            if known is None or subject.exclusive:
                subjects[subject.thing] = subject
    return subjects


def _foreseen_effects(act: Act, doing: Doing, subjects: dict[UUID, Subject]) -> list[tuple[Act, Doing]]:
    if not law.has_effects(doing.kind, doing.on):
        return []
    return judge(act, doing, _sorts(subjects)).caused()


def _lock(subjects: dict[UUID, Subject]) -> dict[UUID, str]:
    """Lock all subjects in one order, one statement; the sort of each."""
    ordered = sorted(subjects.values())
    (sorts,) = hot.row(
        "SELECT register_lock(%s::uuid[], %s::text[], %s::boolean[])",
        [[s.thing for s in ordered], [s.sort or None for s in ordered], [s.exclusive for s in ordered]],
    )
    for subject, sort in zip(ordered, sorts, strict=True):
        if sort is None:
            raise Malformed(
                ("", "no_such_thing", {"sort": subject.sort or "author", "thing": str(subject.thing)})
            )
    return {subject.thing: sort for subject, sort in zip(ordered, sorts, strict=True)}


def subject_sorts(act: Act, doing: Doing) -> dict[UUID, str]:
    """The sorts of an act's subjects, without locks."""
    return _sorts(_subjects(act, doing))


def _sorts(subjects: dict[UUID, Subject]) -> dict[UUID, str]:
    """The sort of each subject, without locks; anything missing is malformed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, sort FROM register_thing WHERE id = ANY(%s::uuid[])", [list(subjects)])
        sorts = dict(cursor.fetchall())
    for thing, subject in subjects.items():
        if subject.sort not in ("", sorts.get(thing)) or thing not in sorts:
            raise Malformed(("", "no_such_thing", {"sort": subject.sort or "author", "thing": str(thing)}))
    return sorts


def _admit(judged: _Judged) -> None:
    """Refuse what the law refuses. A recorded act and what it causes stand until they are cancelled."""
    if clock.is_story():
        _only_in_a_demonstration(judged.doing)
    decision, doing = judged.decision, judged.doing
    stands = doing.mode == "recorded" or doing.caused_by_recorded
    if not (decision.entry_permitted if stands else decision.permitted):
        raise Refused(decision)


def _only_in_a_demonstration(doing: Doing) -> None:
    from akimat.register import reads

    if doing.author != INSTALLATION and not reads.is_demonstration():
        raise BrokenRegister("a story can be told only in a register founded as a demonstration")


def _append(entries: list[bytes]) -> list[int]:
    (last,) = hot.row("SELECT register_append(%b::bytea[])", [entries])
    return list(range(last - len(entries) + 1, last + 1))


def _again(act: UUID) -> Receipt:
    """The receipt of an act that is already in the log."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT number, leaf, entry FROM register_entry WHERE act = %s", [act])
        found = cursor.fetchone()
    if found is None:
        raise BrokenRegister(f"act {act} is not in the log")
    number, leaf, stored = found
    written = entry.read(number, stored)
    caused = tuple(UUID(each) for each in written.body["caused"])
    return Receipt(
        act,
        written.body["kind"],
        number,
        bytes(leaf),
        written.made,
        decision=None,
        permitted=written.body["permitted"],
        caused=caused,
        repeated=True,
    )


def _foretell(act: Act, doing: Doing) -> Receipt:
    """Judge as of now, without locks; raise Refused as `perform` would."""
    judged = judge(act, doing, subject_sorts(act, doing))
    _admit(judged)
    return Receipt(
        doing.act, doing.kind, None, None, {}, judged.decision, permitted=judged.decision.permitted
    )


def _explain(error: IntegrityError) -> str:
    detail = getattr(error.__cause__, "diag", None)
    constraint = getattr(detail, "constraint_name", None)
    return f"{constraint}: {getattr(detail, 'message_detail', '')}" if constraint else str(error)


def _uuid7() -> UUID:
    """A UUIDv7 (RFC 9562): ordered by time, the rest random."""
    milliseconds = time.time_ns() // 1_000_000
    value = (
        (milliseconds << 80)
        | (0x7 << 76)
        | (secrets.randbits(12) << 64)
        | (0b10 << 62)
        | secrets.randbits(62)
    )
    return UUID(int=value)
