"""The Merkle tree of a log, read from its tiles: roots and proofs of any size without the entries.

A tile holds 256 hashes of one level; eight levels of the tree lie between two levels of tiles, and are hashed
anew when wanted. A root or a proof costs a few tiles, however long the log is.
"""

from collections.abc import Callable

from akimat.register import merkle
from akimat.register.merkle import EMPTY, node

WIDTH, HEIGHT, HASH = 256, 8, 32
Reader = Callable[[int, int, int], bytes]
"""Level and number of a tile, and how many of its hashes are wanted."""


def hashes(data: bytes) -> list[bytes]:
    """The hashes of a tile."""
    return [data[at : at + HASH] for at in range(0, len(data), HASH)]


class Tree:
    """A log of `size` leaves."""

    def __init__(self, read: Reader, size: int):
        self.size = size
        self._read = read
        self._tiles: dict[tuple[int, int], list[bytes]] = {}

    def root(self) -> bytes:
        """Root over all leaves."""
        return self.span(0, self.size) if self.size else EMPTY

    def leaf(self, index: int) -> bytes:
        """Hash of one leaf."""
        return self.span(index, index + 1)

    def span(self, low: int, high: int) -> bytes:
        """Root over leaves `low` to `high`, as RFC 6962 splits them."""
        count = high - low
        if count & (count - 1) == 0 and low % count == 0:
            return self._complete(count.bit_length() - 1, low // count)
        middle = low + split(count)
        return node(self.span(low, middle), self.span(middle, high))

    def inclusion(self, index: int) -> list[bytes]:
        """The path of one leaf, from its sibling up."""
        if not 0 <= index < self.size:
            raise IndexError(f"no leaf {index} among {self.size}")
        return self._path(index, 0, self.size)

    def consistency(self, old: int) -> list[bytes]:
        """Proof that the tree of `old` leaves is the beginning of this one."""
        if not 0 <= old <= self.size:
            raise IndexError(f"{old} leaves are no beginning of {self.size}")
        return self._subproof(old, 0, self.size, whole=True) if 0 < old < self.size else []

    def _path(self, index: int, low: int, high: int) -> list[bytes]:
        if high - low == 1:
            return []
        middle = low + split(high - low)
        if index < middle:
            return [*self._path(index, low, middle), self.span(middle, high)]
        return [*self._path(index, middle, high), self.span(low, middle)]

    def _subproof(self, old: int, low: int, high: int, *, whole: bool) -> list[bytes]:
        if old == high:
            return [] if whole else [self.span(low, high)]
        middle = low + split(high - low)
        if old <= middle:
            return [*self._subproof(old, low, middle, whole=whole), self.span(middle, high)]
        return [*self._subproof(old, middle, high, whole=False), self.span(low, middle)]

    def _complete(self, level: int, index: int) -> bytes:
        tile_level, within = divmod(level, HEIGHT)
        number, offset = divmod(index << within, WIDTH)
        return merkle.root(self._tile(tile_level, number)[offset : offset + (1 << within)])

    def _tile(self, level: int, number: int) -> list[bytes]:
        if (level, number) not in self._tiles:
            width = min(WIDTH, (self.size >> HEIGHT * level) - WIDTH * number)
            self._tiles[level, number] = hashes(self._read(level, number, width))
        return self._tiles[level, number]


def split(count: int) -> int:
    """The largest power of two below `count`."""
    return 1 << ((count - 1).bit_length() - 1)
