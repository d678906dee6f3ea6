"""Is the log whole? Checks every entry against its hash, its number and its columns, and every attachment.

What it cannot see is a log rewritten as a whole by whoever owns the machine: signed checkpoints are for that.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection

from akimat.law import Verdict
from akimat.register import reads
from akimat.register.canonical import is_canonical
from akimat.register.entry import Written, findings
from akimat.register.merkle import root
from akimat.register.models import Attachment, AttachmentChunk, Entry

COLUMNS = ("act", "kind", "on", "recorded_on", "mode", "author", "by", "caused_by", "target")


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
    for row in Entry.objects.order_by("number").iterator(chunk_size=1000):
        faults.extend(f"act {row.number}: {fault}" for fault in _faults(row, expected=len(leaves) + 1))
        leaves.append(hashlib.sha256(b"\x00" + bytes(row.entry)).digest())
        progress(row.number)
    if reads.size() != len(leaves):
        faults.append(f"the head says {reads.size()} acts, the log holds {len(leaves)}")
    faults.extend(_key_faults())
    faults.extend(_attachment_faults())
    return Verified(len(leaves), root(leaves), tuple(faults))


def _faults(row: Entry, expected: int) -> Iterator[str]:
    entry = bytes(row.entry)
    if row.number != expected:
        yield f"number {expected} expected"
    if hashlib.sha256(b"\x00" + entry).digest() != bytes(row.leaf):
        yield "its leaf is not the hash of its bytes"
    if not is_canonical(entry):
        yield "its bytes are not canonical"
    try:
        yield from _faults_of_content(row, json.loads(entry))
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        yield f"its bytes are no entry: {error!r}"


def _faults_of_content(row: Entry, body: dict[str, Any]) -> Iterator[str]:
    if not _admitted(Written(row.number, body)):
        yield "its own findings refuse it"
    for column in COLUMNS:
        value = getattr(row, column)
        if (None if value is None else str(value)) != body[column]:
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


def _attachment_faults() -> Iterator[str]:
    for attachment in Attachment.objects.all():
        hasher = hashlib.sha256()
        for chunk in AttachmentChunk.objects.filter(attachment=attachment).order_by("ordinal").iterator():
            hasher.update(bytes(chunk.data))
        if hasher.hexdigest() != attachment.sha256:
            yield f"attachment {attachment.sha256} has other bytes"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT e.number, e.document->>'attachment' FROM (SELECT number,"
            " convert_from(entry, 'UTF8')::jsonb->'document' AS document FROM register_entry) e"
            " WHERE e.document->>'attachment' IS NOT NULL AND NOT EXISTS"
            " (SELECT 1 FROM register_attachment a WHERE a.sha256 = e.document->>'attachment')"
        )
        yield from (
            f"act {number}: its attachment {sha256} is missing" for number, sha256 in cursor.fetchall()
        )
