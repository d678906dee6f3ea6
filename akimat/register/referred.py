"""What entries refer to without holding it: files and private values. Are they there, and the same?"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from akimat.register import act as acts
from akimat.register import private, shapes
from akimat.register.models import Attachment, AttachmentChunk, Private

HASHES = re.compile(rb'"([0-9a-f]{64})"')


def _fields() -> tuple[bytes, ...]:
    """The fields of payloads and documents that refer to files, as the bytes before their values."""
    names = {"attachment"}
    for cls in acts.kinds():
        names |= {name for name, shape in shapes.shapes(cls).items() if shape.sort == "register.attachment"}
    return tuple(f'"{name}":'.encode() for name in sorted(names))


@dataclass
class Referred:
    """What entries refer to, each with the number of the first entry that does."""

    files: dict[str, int] = field(default_factory=dict)
    values: dict[str, int] = field(default_factory=dict)
    fields: tuple[bytes, ...] = field(default_factory=_fields)

    def refer(self, number: int, entry: bytes) -> None:
        """Take note of what one entry refers to."""
        for name in self.fields:
            at = entry.find(name)
            while at != -1:
                found = HASHES.match(entry, at + len(name))
                if found:
                    self.files.setdefault(found[1].decode(), number)
                at = entry.find(name, at + 1)
        if b'"commitment":"' in entry:
            for each in private.commitments(entry):
                self.values.setdefault(each, number)

    def faults(self) -> Iterator[str]:
        """What is not there and was not erased, or is not what it was."""
        yield from _attachment_faults(self.files)
        yield from _private_faults(self.values)


def _attachment_faults(named: dict[str, int]) -> Iterator[str]:
    """Files have the bytes that their names say; whatever is named is there, or was erased by an act."""
    there = set()
    for attachment in Attachment.objects.order_by("sha256"):
        there.add(attachment.sha256)
        hasher = hashlib.sha256(bytes(attachment.salt))
        for chunk in AttachmentChunk.objects.filter(attachment=attachment).order_by("ordinal").iterator():
            hasher.update(bytes(chunk.data))
        if hasher.hexdigest() != attachment.sha256:
            yield f"attachment {attachment.sha256} has other bytes"
    missing = named.keys() - there
    for each in sorted(missing - private.erased(missing).keys(), key=lambda each: named[each]):
        yield f"act {named[each]}: its attachment {each} is missing"


def _private_faults(named: dict[str, int]) -> Iterator[str]:
    """Private values are those that were committed to; none is gone unless an act erased it."""
    there = set()
    for each in Private.objects.order_by("commitment").iterator():
        there.add(each.commitment)
        if hashlib.sha256(bytes(each.salt) + bytes(each.value)).hexdigest() != each.commitment:
            yield f"the private value {each.path} of act {each.act} is not the one that was committed to"
    missing = named.keys() - there
    for commitment in sorted(missing - private.erased(missing).keys(), key=lambda each: named[each]):
        yield f"act {named[commitment]}: its private value {commitment} is missing"
