"""What the publisher remembers outside the database, in var/log: the last head that it signed, and the tiles.

Signed and published are two files. A head is remembered, durably, before anybody can see it; so whatever
happens in between, nothing is ever signed that contradicts what somebody may have seen.
"""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from akimat.register.errors import BrokenRegister
from akimat.register.proof import checkpoint, durable, notes
from akimat.register.proof.checkpoint import Checkpoint
from akimat.register.proof.tiles import TileStore


@dataclass(frozen=True)
class Memory:
    """The folder `log` of an installation's `var`, and those of origins that were given up beside it."""

    var: Path

    @property
    def folder(self) -> Path:
        """What is remembered of the present origin."""
        return self.var / "log"

    @property
    def tiles(self) -> TileStore:
        """The tiles of the present origin."""
        return TileStore(self.folder)

    @contextlib.contextmanager
    def exclusive(self) -> Iterator[bool]:
        """True for one process on this machine at a time, whatever database it is at."""
        durable.make_folders(self.var)
        file = os.open(self.var / "log.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
        finally:
            os.close(file)

    def signed(self) -> bytes | None:
        """The last head that was signed."""
        return _read(self.folder / "signed")

    def published(self) -> bytes | None:
        """The last head that the world was shown."""
        return _read(self.folder / "checkpoint")

    def last(self, log: notes.Verifier) -> Checkpoint:
        """The last head that was signed, its own signature checked."""
        signed = self.signed()
        if signed is None:
            raise BrokenRegister(f"{self.folder / 'signed'} is missing: it is not known what was signed last")
        try:
            return checkpoint.opened(signed, log)
        except ValueError as error:
            raise BrokenRegister(
                f"{self.folder / 'signed'} is not what {log.name} signed: {error}"
            ) from error

    def remember(self, note: bytes) -> None:
        """On disk when this returns."""
        durable.make_folders(self.folder)
        durable.write(self.folder / "signed", note)

    def publish(self, note: bytes) -> None:
        """Show what was remembered."""
        durable.write(self.folder / "checkpoint", note)

    def begin(self, note: bytes) -> None:
        """A new origin: what there was stays beside it as evidence."""
        self.put_aside()
        self.remember(note)

    def put_aside(self) -> None:
        """Give up what is remembered, without losing it."""
        if self.folder.exists():
            os.rename(self.folder, self.var / f"log.{len(self.aside()) + 1}")
            durable.sync(self.var)

    def aside(self) -> list[Path]:
        """Folders of origins that were given up, the oldest first."""
        found = [path for path in self.var.glob("log.*") if path.suffix[1:].isdigit()]
        return sorted(found, key=lambda path: int(path.suffix[1:]))


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
