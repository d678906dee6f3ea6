"""A receipt (c2sp.org/tlog-proof@v1): one text that proves, offline, that an act stands in the register.

It is made against the latest published checkpoint. One made yesterday stays good for ever: every later
checkpoint is consistent with the one that it quotes.
"""

import base64
import hashlib
from dataclasses import dataclass

from akimat.register.proof import checkpoint, notes, proofs
from akimat.register.proof.checkpoint import SIZE

FIRST_LINE = "c2sp.org/tlog-proof@v1"
MOST_HASHES = 63


@dataclass(frozen=True)
class Receipt:
    """The place of an act, the path to the root, and the signed checkpoint with that root."""

    index: int
    path: tuple[bytes, ...]
    checkpoint: bytes

    def __bytes__(self) -> bytes:
        path = "".join(base64.b64encode(each).decode() + "\n" for each in self.path)
        return f"{FIRST_LINE}\nindex {self.index}\n{path}\n".encode() + self.checkpoint


def parse(data: bytes) -> Receipt:
    """From its bytes. Extra data is allowed by the format, authenticated by nobody, and ignored."""
    head, blank, signed = data.partition(b"\n\n")
    try:
        first, *lines = head.decode("ascii").split("\n")
    except UnicodeDecodeError as error:
        raise notes.MalformedNote("not a receipt") from error
    if lines and lines[0].startswith("extra "):
        notes.decoded(lines.pop(0).removeprefix("extra "))
    if first != FIRST_LINE or not blank or not lines or len(lines) > MOST_HASHES + 1:
        raise notes.MalformedNote("not a receipt")
    word, _, index = lines[0].partition(" ")
    path = tuple(notes.decoded(line) for line in lines[1:])
    if word != "index" or not SIZE.fullmatch(index) or any(len(each) != 32 for each in path):
        raise notes.MalformedNote("not a receipt")
    return Receipt(int(index), path, signed)


def proves(receipt: Receipt, entry: bytes, log: notes.Verifier) -> bool:
    """Whether it proves that these bytes are an act of this log. Raises unless the log signed it."""
    head = checkpoint.opened(receipt.checkpoint, log)
    leaf = hashlib.sha256(b"\x00" + entry).digest()
    return proofs.included(receipt.index, head.size, leaf, receipt.path, head.root)
