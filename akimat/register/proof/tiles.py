"""Tiles (c2sp.org/tlog-tiles) outside the database: every leaf hash, and every hash above full tiles.

The last tile of a level grows in place; the narrower widths that a client asks for are its beginnings. What
stands beyond the signed size, because a publisher was killed, counts for nothing and is written again.
"""

import re
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

from akimat.register import merkle
from akimat.register.proof import durable
from akimat.register.proof.tree import HASH, WIDTH, Tree, hashes

ADDRESS = re.compile(r"(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/)*[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?")


def number_path(number: int) -> str:
    """1234067 is x001/x234/067."""
    parts = [f"{number % 1000:03}"]
    while number := number // 1000:
        parts.append(f"x{number % 1000:03}")
    return "/".join(reversed(parts))


def address(level: int | str, number: int, width: int) -> str:
    """Where a tile is served, below `tile/`."""
    return f"{level}/{number_path(number)}" + (f".p/{width}" if width < WIDTH else "")


def parse_address(text: str) -> tuple[str, int, int] | None:
    """Level (or `entries`), number and width of an address; None if it has another form."""
    found = ADDRESS.fullmatch(text)
    if found is None:
        return None
    level, path, width = found.groups()
    number = int(path.replace("x", "").replace("/", ""))
    if number_path(number) != path or int(width or 1) >= WIDTH:
        return None
    return level, number, int(width or WIDTH)


def widths(size: int) -> Iterator[tuple[int, int, int]]:
    """Every tile of a log of this size: level, number, width."""
    level = 0
    while size:
        full, rest = divmod(size, WIDTH)
        yield from ((level, number, WIDTH) for number in range(full))
        if rest:
            yield level, full, rest
        level, size = level + 1, full


def bundle(entries: Iterable[bytes]) -> bytes:
    """Entries as `tile/entries/` has them: each with its length before it."""
    return b"".join(struct.pack(">H", len(each)) + each for each in entries)


class TileStore:
    """The tiles of one log in one folder."""

    def __init__(self, folder: Path):
        self.folder = folder

    def read(self, level: int, number: int, width: int) -> bytes:
        """The first `width` hashes of a tile; LookupError if they are not there."""
        for path in (self._full(level, number), self._growing(level, number)):
            try:
                data = path.read_bytes()
            except FileNotFoundError:
                continue
            if len(data) >= width * HASH:
                return data[: width * HASH]
        raise LookupError(f"tile {address(level, number, width)} is missing")

    def tree(self, size: int) -> Tree:
        """The tree of this many leaves."""
        return Tree(self.read, size)

    def append(self, size: int, leaves: list[bytes]) -> None:
        """Put leaf hashes behind the first `size`; on disk when this returns."""
        touched: set[Path] = set()
        level = 0
        while leaves:
            number, width = divmod(size, WIDTH)
            row = [*(hashes(self.read(level, number, width)) if width else []), *leaves]
            full = []
            for at in range(0, len(row), WIDTH):
                tile = row[at : at + WIDTH]
                touched.add(self._write(level, number + at // WIDTH, tile))
                if len(tile) == WIDTH:
                    full.append(merkle.root(tile))
            size, leaves, level = number, full, level + 1
        for folder in touched:
            durable.sync(folder)

    def _write(self, level: int, number: int, tile: list[bytes]) -> Path:
        full, growing = self._full(level, number), self._growing(level, number)
        path = full if len(tile) == WIDTH else growing
        durable.make_folders(path.parent)
        durable.write(path, b"".join(tile), sync_folder=False)
        if path == full:
            growing.unlink(missing_ok=True)
        else:
            full.unlink(missing_ok=True)  # of a publisher that was killed; nobody saw it
        return path.parent

    def _full(self, level: int, number: int) -> Path:
        return self.folder / "tile" / str(level) / number_path(number)

    def _growing(self, level: int, number: int) -> Path:
        return self._full(level, number).with_suffix(".growing")
