"""After a loss: the publisher goes on from a known head, or the loss is admitted in the register itself."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from akimat.register import clock, entry, merkle
from akimat.register.act import INSTALLATION
from akimat.register.errors import BrokenRegister
from akimat.register.models import Entry
from akimat.register.perform import By, Receipt, perform
from akimat.register.proof import checkpoint, leaves, log_key
from akimat.register.proof.checkpoint import Checkpoint
from akimat.register.proof.memory import Memory
from akimat.register.proof.notes import Signer
from akimat.register.proof.publisher import tiles_root
from akimat.register.proof.tiles import TileStore

KIND = "register.accept_loss"


def go_on_after(note: bytes) -> Checkpoint:
    """Remember this head as the last one that was signed, and make its tiles anew from the log.

    For a restored installation, whose key came back without its memory. The operator vouches that no later
    head was published; the database must hold every act that this one covers.
    """
    remembered, key = log_key.memory(), _key()
    head = checkpoint.opened(note, key.verifier())
    with remembered.exclusive() as alone:
        if not alone:
            raise BrokenRegister("a server or another command is publishing: stop it first")
        _demand_no_later(remembered, key, head)
        known = list(leaves.of(1, head.size))
        if len(known) < head.size or merkle.root(known) != head.root:
            raise BrokenRegister(f"the log here does not begin with the {head.size} acts of this checkpoint")
        remembered.put_aside()
        remembered.tiles.append(0, known)
        remembered.remember(note)
    return head


@dataclass(frozen=True)
class Lost:
    """What was published and is gone."""

    note: bytes
    published: int
    kept: int


def lost(note: bytes | None = None) -> Lost | None:
    """What the log lost against the last signed head, or against a note brought from elsewhere."""
    key = log_key.read()
    if key is None:
        return None  # nothing is signed under the present origin
    remembered = _evidence(log_key.memory())
    note = note or (remembered.joinpath("signed").read_bytes() if remembered else None)
    if note is None:
        raise BrokenRegister("no checkpoint is known: bring the last one that somebody has kept")
    head = checkpoint.opened(note, key.verifier())
    kept = _kept(remembered, head)
    return Lost(note, head.size, kept) if kept < head.size else None


def accept(loss: Lost, reason: str) -> None:
    """Say in the register what was lost, then sign under a new origin. May be repeated after a crash."""
    remembered, key = log_key.memory(), _key()
    if not _admitted(loss):
        _admit(loss, key, reason)
    with remembered.exclusive() as alone:
        if not alone:
            raise BrokenRegister("a server or another command is publishing: stop it first")
        remembered.put_aside()
        log_key.retire()


def _admit(loss: Lost, key: Signer, reason: str) -> Receipt:
    payload = {
        "checkpoint": loss.note.decode(),
        "key": str(key.verifier()),
        "kept": loss.kept,
        "reason": reason,
    }
    once = hashlib.sha256(loss.note).hexdigest()
    return perform(KIND, payload, author=INSTALLATION, by=By(INSTALLATION, None), on=clock.today(), key=once)


def _admitted(loss: Lost) -> bool:
    """Whether the register says it already: an earlier try was killed half-way."""
    said = (entry.read(row.number, row.entry) for row in Entry.objects.filter(kind=KIND))
    return any(each.body["payload"]["checkpoint"].strip() == loss.note.decode().strip() for each in said)


def _key() -> Signer:
    key = log_key.read()
    if key is None:
        raise BrokenRegister(f"there is no key in {log_key.path()}: bring it back from a backup")
    return key


def _demand_no_later(remembered: Memory, key: Signer, head: Checkpoint) -> None:
    signed = remembered.signed()
    if signed is not None and (last := checkpoint.opened(signed, key.verifier())).size > head.size:
        raise BrokenRegister(f"a later head, of {last.size} acts, was signed here")


def _evidence(remembered: Memory) -> Path | None:
    """Where the last signed head and its tiles lie: put aside already, if accepting the loss was killed."""
    folders = [remembered.folder, *reversed(remembered.aside())]
    return next((each for each in folders if each.joinpath("signed").exists()), None)


def _kept(remembered: Path | None, head: Checkpoint) -> int:
    """How many acts from the beginning are those that were signed; without tiles, at most what is here."""
    if remembered and tiles_root(TileStore(remembered), head.size) == head.root:
        first = leaves.first_difference(TileStore(remembered), head.size)
        return head.size if first is None else first - 1
    known = list(leaves.of(1, head.size))
    whole = len(known) == head.size and merkle.root(known) == head.root
    return head.size if whole else min(len(known), head.size - 1)
