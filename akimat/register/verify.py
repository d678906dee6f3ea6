"""Is the log whole? Checks every entry against its hash, its number and its columns, and what it refers to.

Bytes are hashed as they are stored and never written anew: the columns are looked for in the bytes, at the
one place where canonical JSON has them, and only an entry in which they are not found there is taken apart.
That the rest of an entry is canonical, replay checks, which reads every entry anyway.

What it cannot see is a log rewritten as a whole by whoever owns the machine: signed checkpoints are for that.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from akimat.law import Verdict
from akimat.register import reads
from akimat.register.canonical import is_canonical
from akimat.register.entry import Written, findings
from akimat.register.merkle import root
from akimat.register.referred import Referred

COLUMNS = ("act", "kind", "on", "recorded_on", "mode", "author", "by", "caused_by", "target")
ROWS = (
    'SELECT number, act::text, kind, "on"::text, recorded_on::text, mode, author, by::text,'
    " caused_by::text, target::text, entry, leaf FROM register_entry ORDER BY number"
)
AT_ONCE = 2000
PERMITTED = b',"permitted":true,"prepared_by":'
Row = tuple[int, str, str, str, str, str, str, str | None, str | None, str | None, bytes, bytes]


@dataclass(frozen=True)
class Verified:
    """What was found: the size, the Merkle root (RFC 6962), and every fault with its number."""

    size: int
    root: bytes
    faults: tuple[str, ...]


def verify(progress: Callable[[int], None] = lambda _: None) -> Verified:
    """Walk the whole log once."""
    leaves: list[bytes] = []
    faults: list[str] = []
    referred = Referred()
    for row in _rows():
        number, entry, stored = row[0], row[10], row[11]
        leaf = hashlib.sha256(b"\x00" + entry).digest()
        leaves.append(leaf)
        if number != len(leaves) or leaf != stored or not _says(entry, row):
            faults.extend(f"act {number}: {fault}" for fault in _faults(row, expected=len(leaves)))
        referred.refer(number, entry)
        progress(number)
    if reads.size() != len(leaves):
        faults.append(f"the head says {reads.size()} acts, the log holds {len(leaves)}")
    faults.extend(_key_faults())
    faults.extend(referred.faults())
    return Verified(len(leaves), root(leaves), tuple(faults))


def _rows() -> Iterator[Row]:
    """Straight from the driver, in its binary form: the bytes of a million acts are much to unescape."""
    with transaction.atomic():
        connection.ensure_connection()
        with connection.connection.cursor("verify") as cursor:
            cursor.itersize = AT_ONCE
            yield from cursor.execute(ROWS, binary=True)


def _says(entry: bytes, row: Row) -> bool:
    """Whether canonical bytes say what the columns say, and that the law admits the act.

    Each column stands between the keys beside it. In a string no quotation mark stands alone, so a key that
    is found once is the entry's own.
    """
    _, act, kind, on, recorded_on, mode, author, by, caused_by, target, _, _ = row
    begin = f'{{"act":"{act}","author":"{author}","by":{_text(by)},"caused":['.encode()
    end = f',"recorded_on":"{recorded_on}","target":{_text(target)},"v":'.encode()
    if not entry.startswith(begin):
        return False
    if not entry.startswith(
        f'],"caused_by":{_text(caused_by)},"defined":'.encode(), entry.find(b"]", len(begin))
    ):
        return False
    last, late, norms = entry.rfind(end), entry.find(b',"late_reason":'), entry.find(b',"norms":"')
    if last < 0 or not entry[last + len(end) : -1].isdigit() or entry[-1:] != b"}":
        return False
    if entry.find(b',"late_reason":', late + 1) != -1 or entry.find(b',"norms":"', norms + 1) != -1:
        return False
    permitted = entry.rfind(PERMITTED, 0, last)
    if permitted < 0 or entry.find(b'"permitted":', permitted + len(PERMITTED)) != -1:
        return False
    return (
        entry.endswith(f',"kind":"{kind}"'.encode(), 0, late)
        and entry.endswith(f',"mode":"{mode}"'.encode(), 0, norms)
        and entry.startswith(f'","on":"{on}","payload":'.encode(), norms + 74)
    )


def _text(value: str | None) -> str:
    return "null" if value is None else f'"{value}"'


def _faults(row: Row, expected: int) -> Iterator[str]:
    """What is wrong with an entry, word by word."""
    number, entry, stored = row[0], row[10], row[11]
    if number != expected:
        yield f"number {expected} expected"
    if hashlib.sha256(b"\x00" + entry).digest() != stored:
        yield "its leaf is not the hash of its bytes"
    if not is_canonical(entry):
        yield "its bytes are not canonical"
    try:
        yield from _faults_of_content(row, json.loads(entry))
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        yield f"its bytes are no entry: {error!r}"


def _faults_of_content(row: Row, body: dict[str, Any]) -> Iterator[str]:
    if not _admitted(Written(row[0], body)):
        yield "its own findings refuse it"
    for column, value in zip(COLUMNS, row[1:10], strict=True):
        if value != body[column]:
            yield f"column {column} says {value}, the entry {body[column]}"


def _admitted(written: Written) -> bool:
    """By its own findings. What the law itself causes stands or falls with its cause."""
    if written.body["mode"] == "issued":
        return bool(written.body["permitted"])
    against = (f.of_entry and f.stops and f.verdict is not Verdict.HOLDS for f in findings(written))
    return written.body["mode"] == "caused" or not any(against)


def _key_faults() -> Iterator[str]:
    """A key that leads to no act was claimed past the door, and would keep its owner from acting by it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT account, key FROM register_key k"
            " WHERE NOT EXISTS (SELECT 1 FROM register_entry e WHERE e.act = k.act)"
        )
        yield from (f"key {key} of account {account} leads to no act" for account, key in cursor.fetchall())
