"""A checkpoint (c2sp.org/tlog-checkpoint): which log, how many acts, the root over them."""

import base64
import re
from dataclasses import dataclass

from akimat.register.merkle import EMPTY
from akimat.register.proof import notes

SIZE = re.compile(r"0|[1-9][0-9]{0,18}")


@dataclass(frozen=True)
class Checkpoint:
    """The head of a log at one size."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """What is signed. No further lines: nobody could audit them."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"

    @classmethod
    def empty(cls, origin: str) -> "Checkpoint":
        """Every log begins with nothing."""
        return cls(origin, 0, EMPTY)


def parse(text: str) -> Checkpoint:
    """From the text of a note. Further lines are allowed by the format, and ignored."""
    lines = text.split("\n")
    if len(lines) < 4 or lines.pop() or not all(lines) or not SIZE.fullmatch(lines[1]):
        raise notes.MalformedNote("not the text of a checkpoint")
    root = notes.decoded(lines[2])
    if len(root) != 32:
        raise notes.MalformedNote("the root is not a SHA-256")
    return Checkpoint(lines[0], int(lines[1]), root)


def opened(data: bytes, log: notes.Verifier) -> Checkpoint:
    """A checkpoint that this log signed. Its origin must be the key's name: one key, one log."""
    found = parse(notes.opened(data, [log]).text)
    if found.origin != log.name:
        raise notes.UnverifiedNote(f"a checkpoint of {found.origin}, signed by {log.name}")
    return found
