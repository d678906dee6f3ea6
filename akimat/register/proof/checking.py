"""What somebody brings is checked against the log: a number, a receipt, or a signed head. Nothing is kept."""

from dataclasses import dataclass
from typing import Literal

from akimat.register.models import Entry
from akimat.register.proof import checkpoint, log_key, notes, publisher, receipt
from akimat.register.proof.checkpoint import Checkpoint

LARGEST_BYTES = 64 * 1024
Word = Literal["stands", "waits", "absent", "good", "other_act", "continues", "fork", "foreign", "unreadable"]
LARGEST_NUMBER = 2**53


@dataclass(frozen=True)
class Verdict:
    """One word, the number of the act or the size of the head, and the head that it was checked against."""

    word: Word
    number: int = 0
    head: Checkpoint | None = None


def of_number(number: int) -> Verdict:
    """Whether an act has this number, and a signed head covers it."""
    shown = publisher.published()
    there = 0 < number <= LARGEST_NUMBER and Entry.objects.filter(number=number).exists()
    if not there:
        return Verdict("absent", number)
    if shown is None or number > shown[0].head.size:
        return Verdict("waits", number)
    return Verdict("stands", number, shown[0].head)


def of_file(data: bytes) -> Verdict:
    """A receipt or a head that somebody kept, against the log as it is now."""
    shown = publisher.published()
    if shown is None or len(data) > LARGEST_BYTES:
        return Verdict("unreadable")
    try:
        if data.startswith(receipt.FIRST_LINE.encode()):
            return _of_receipt(receipt.parse(data), shown[1])
        return _of_head(checkpoint.opened(data, shown[1]))
    except notes.UnverifiedNote:
        return Verdict("foreign")
    except ValueError:
        return Verdict("unreadable")


def _of_receipt(given: receipt.Receipt, log: notes.Verifier) -> Verdict:
    head = checkpoint.opened(given.checkpoint, log)
    number = given.index + 1
    row = Entry.objects.filter(number=number).first() if number <= LARGEST_NUMBER else None
    if row is None:
        return Verdict("other_act", number, head)
    proved = receipt.proves(given, bytes(row.entry), log)
    return Verdict("good" if proved else "other_act", number, head)


def _of_head(head: Checkpoint) -> Verdict:
    """Whether the log here begins with what this head covers: its tiles say so."""
    shown = publisher.published()
    assert shown is not None
    if head.size > shown[0].head.size:
        return Verdict("fork", head.size, head)
    same = publisher.tiles_root(log_key.memory().tiles, head.size) == head.root
    return Verdict("continues" if same else "fork", head.size, head)
