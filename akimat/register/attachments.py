"""Files that acts refer to: stored by the hash of their bytes, in chunks, inside the database.

A file is stored before the act that names it, in a transaction of its own; one that no act ever names is
harmless. An act names a file by its SHA-256 alone, so the entry stays small and the file cannot be swapped.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO
from urllib.parse import quote
from uuid import UUID

from django.db import transaction

from akimat.register import private
from akimat.register.errors import Malformed
from akimat.register.models import Attachment, AttachmentChunk, AttachmentNamed, Entry

CHUNK_BYTES = 1024 * 1024
LARGEST_BYTES = 256 * CHUNK_BYTES


@transaction.atomic
def store(file: BinaryIO, *, name: str, media_type: str, public: bool) -> str:
    """Store a file; how acts refer to it: by its SHA-256 in hexadecimal, if it is closed a salted one.

    The same bytes again are the same attachment, unless it is closed.

    Raises Malformed if it is empty or larger than 256 MiB.
    """
    salt = b"" if public else private.salt()
    sha256, size = _measure(file, salt)
    if not 0 < size <= LARGEST_BYTES:
        raise Malformed(("attachment", "attachment_size", {"bytes": size, "most": LARGEST_BYTES}))
    values = {"size": size, "media_type": media_type[:100], "name": name[:200], "public": public}
    attachment, is_new = Attachment.objects.get_or_create(sha256=sha256, defaults=values | {"salt": salt})
    if is_new:
        file.seek(0)
        for ordinal, data in enumerate(_chunks(file)):
            AttachmentChunk.objects.create(attachment=attachment, ordinal=ordinal, data=data)
    return sha256


def find(sha256: str) -> Attachment | None:
    """What is known of an attachment, without its bytes."""
    return Attachment.objects.filter(sha256=sha256).first()


def read(attachment: Attachment | str) -> Iterator[bytes]:
    """Its bytes, chunk by chunk; of one that is known by its hash alone as well."""
    chunks = AttachmentChunk.objects.filter(attachment=attachment).order_by("ordinal")
    for chunk in chunks.values_list("data", flat=True).iterator(chunk_size=1):
        yield bytes(chunk)


def quoted_name(attachment: Attachment) -> str:
    """Its file name for a header."""
    return quote(attachment.name)


def named_by(act: UUID, names: Iterable[str]) -> None:
    """Remember which attachments an act names, in its transaction."""
    rows = [AttachmentNamed(attachment=name, act=act) for name in sorted(set(names))]
    if rows:
        AttachmentNamed.objects.bulk_create(rows)


def authors_of(reference: str) -> set[str]:
    """Whose acts name an attachment."""
    acts = AttachmentNamed.objects.filter(attachment=reference).values("act")
    return set(Entry.objects.filter(act__in=acts).values_list("author", flat=True))


def _measure(file: BinaryIO, salt: bytes) -> tuple[str, int]:
    hasher, size = hashlib.sha256(salt), 0
    for data in _chunks(file):
        hasher.update(data)
        size += len(data)
        if size > LARGEST_BYTES:
            break
    return hasher.hexdigest(), size


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while data := file.read(CHUNK_BYTES):
        yield data
