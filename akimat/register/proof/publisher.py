"""The publisher: signs heads of the log that are committed, one at a time, and never two that contradict.

It computes the new root from its own tiles and the new acts alone. It signs only if the database still ends
as it did when it signed last; remembers what it signed, on disk; then shows it.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from django.db import connection, transaction

from akimat.register import merkle, reads
from akimat.register.errors import BrokenRegister
from akimat.register.proof import checkpoint, leaves, log_key
from akimat.register.proof.checkpoint import Checkpoint
from akimat.register.proof.memory import Memory
from akimat.register.proof.notes import Signer, Verifier
from akimat.register.proof.tiles import TileStore
from akimat.register.proof.tree import WIDTH, hashes

MEND = "`akimat publish --after <the last checkpoint>` makes them anew from the log"
LOCK = 0x616B696D61740001
"""Of PostgreSQL's advisory locks: one publisher to a database, on whatever machine."""


@dataclass(frozen=True)
class Published:
    """A head that the world was shown, as signed."""

    head: Checkpoint
    note: bytes


def publish() -> Published | None:
    """Sign and show the committed head; None if somebody else is about it.

    Raises BrokenRegister if the database is not the log that was signed last.
    """
    remembered = log_key.memory()
    with remembered.exclusive() as alone, transaction.atomic():
        if not alone or not _locked():
            return None
        key = log_key.read_or_make(remembered)
        last = remembered.last(key.verifier())
        demand_continuation(remembered, last)
        head = _grown(remembered, last)
        return _show(remembered, key, last, head)


def demand_continuation(remembered: Memory, last: Checkpoint) -> None:
    """The tiles are those of the last head, and the database ends, at that size, with the same act."""
    if tiles_root(remembered.tiles, last.size) != last.root:
        raise BrokenRegister(f"the tiles in {remembered.folder} are not those that were signed: {MEND}")
    if last.size == 0:
        return
    wanted = remembered.tiles.tree(last.size).leaf(last.size - 1)
    if next(leaves.of(last.size, last.size), None) != wanted:
        raise_lost(remembered, last)


def raise_lost(remembered: Memory, last: Checkpoint) -> None:
    """Name the first act that was signed and is not there."""
    try:
        first = leaves.first_difference(remembered.tiles, last.size)
    except LookupError as error:
        raise BrokenRegister(f"{error} in {remembered.folder}: {MEND}") from error
    if first is None:
        return
    if not _sound_tile(remembered, last.size, first):
        raise BrokenRegister(f"the tile of act {first} in {remembered.folder} is damaged: {MEND}")
    raise BrokenRegister(
        f"act {first} is missing or is not the one that was published: {last.size} acts were signed as"
        f" {last.origin}, the log holds {reads.size()}. Restore the latest backup; if these acts are lost"
        " for good, `akimat accept-loss` says so in the register."
    )


def tiles_root(store: TileStore, size: int) -> bytes | None:
    """The root over the first `size` leaves by the tiles alone; None if a tile is missing."""
    try:
        return store.tree(size).root()
    except LookupError:
        return None


def due(urgent: frozenset[str]) -> tuple[bool, bool]:
    """Whether there are acts that no published head covers, and whether one of them is of an urgent kind."""
    key = log_key.read()
    size = log_key.memory().last(key.verifier()).size if key else 0
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT size > %s, EXISTS (SELECT 1 FROM register_entry WHERE kind = ANY(%s) AND number > %s)"
            " FROM register_head WHERE id = 1",
            [size, sorted(urgent), size],
        )
        anything, pressing = cursor.fetchone()
    return bool(anything), bool(pressing)


def published() -> tuple[Published, Verifier] | None:
    """What the world was shown last, and the key to check it with."""
    key, note = log_key.read(), log_key.memory().published()
    if key is None or note is None:
        return None
    return Published(checkpoint.opened(note, key.verifier()), note), key.verifier()


def published_at() -> datetime | None:
    """When the world was shown the last head."""
    try:
        at = (log_key.memory().folder / "checkpoint").stat().st_mtime
    except FileNotFoundError:
        return None
    return datetime.fromtimestamp(at, UTC)


def covered() -> int:
    """How many acts, from the first, the published head covers."""
    shown = published()
    return shown[0].head.size if shown else 0


def _sound_tile(remembered: Memory, size: int, act: int) -> bool:
    """Whether the leaves beside this act hash to what the level above says of them."""
    number = (act - 1) // WIDTH
    if (number + 1) * WIDTH > size:
        return True  # the last tile went into the root that was compared
    tile = hashes(remembered.tiles.read(0, number, WIDTH))
    return merkle.root(tile) == remembered.tiles.tree(size).span(number * WIDTH, (number + 1) * WIDTH)


def _locked() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        return bool(cursor.fetchone()[0])


def _grown(remembered: Memory, last: Checkpoint) -> Checkpoint:
    """The committed head: new leaves go into the tiles, the root follows from the tiles."""
    size, committed = last.size, reads.size()
    new = leaves.of(size + 1, committed)
    while batch := list(islice(new, leaves.AT_ONCE)):
        remembered.tiles.append(size, batch)
        size += len(batch)
    if size != committed:
        raise BrokenRegister(f"act {size + 1} is missing: the head says {committed} acts")
    return Checkpoint(last.origin, size, remembered.tiles.tree(size).root())


def _show(remembered: Memory, key: Signer, last: Checkpoint, head: Checkpoint) -> Published:
    """Sign what is new, remember it, show it. A head that was signed and not yet shown is shown now."""
    if head != last:
        remembered.remember(bytes(key.sign(head.text)))
    note = remembered.signed()
    assert note is not None, "it was just read or written"
    if remembered.published() != note:
        remembered.publish(note)
    return Published(head, note)
