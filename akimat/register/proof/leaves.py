"""The leaves of the log as the database holds them now, hashed from the bytes of the acts."""

import hashlib
from collections.abc import Iterator

from django.db import DatabaseError, connection

from akimat.register.models import Entry
from akimat.register.proof.tiles import TileStore
from akimat.register.proof.tree import HASH, WIDTH

AT_ONCE = 256 * WIDTH


def of(first: int, last: int) -> Iterator[bytes]:
    """Leaf hashes of acts `first` to `last`; ends early where one is missing."""
    rows = Entry.objects.filter(number__gte=first, number__lte=last).order_by("number")
    expected = first
    for number, entry in rows.values_list("number", "entry").iterator(chunk_size=1000):
        if number != expected:
            return
        yield hashlib.sha256(b"\x00" + bytes(entry)).digest()
        expected += 1


def first_difference(store: TileStore, size: int) -> int | None:
    """The first act, up to `size`, that is missing, unreadable, or not the one that was signed.

    PostgreSQL hashes the acts itself, a tile at a time: a million acts take seconds.
    """
    for low in range(0, size, AT_ONCE):
        high = min(low + AT_ONCE, size)
        found = dict(_tiles(low, high))
        for start in range(low, high, WIDTH):
            width = min(WIDTH, high - start)
            wanted = store.read(0, start // WIDTH, width)
            if found.get(start // WIDTH) != wanted:
                return _first_in_tile(start, wanted)
    return None


def _tiles(low: int, high: int) -> list[tuple[int, bytes]]:
    """Level 0 of the tree over acts `low + 1` to `high`; nothing, if the database cannot read them."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT (number - 1) / %s,"
                " string_agg(sha256('\\x00'::bytea || entry), ''::bytea ORDER BY number)"
                " FROM register_entry WHERE number > %s AND number <= %s GROUP BY 1",
                [WIDTH, low, high],
            )
            return [(int(number), bytes(tile)) for number, tile in cursor.fetchall()]
    except DatabaseError:
        if high - low <= WIDTH:
            return []
        middle = low + (high - low) // WIDTH // 2 * WIDTH or low + WIDTH
        return _tiles(low, middle) + _tiles(middle, high)


def _first_in_tile(start: int, wanted: bytes) -> int:
    for at in range(0, len(wanted), HASH):
        number = start + at // HASH + 1
        if _leaf(number) != wanted[at : at + HASH]:
            return number
    raise AssertionError("a tile that differs has a leaf that differs")


def _leaf(number: int) -> bytes | None:
    try:
        return next(of(number, number), None)
    except DatabaseError:
        return None
