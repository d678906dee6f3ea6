"""Files that are on disk when we say so: written aside, synced, renamed, and the folder synced as well."""

import os
import tempfile
from pathlib import Path


def write(path: Path, data: bytes, *, mode: int = 0o644, sync_folder: bool = True) -> None:
    """The file holds these bytes, whole, or what it held before."""
    number, draft = tempfile.mkstemp(dir=path.parent, prefix=".draft-")
    try:
        with open(number, "wb") as file:
            os.fchmod(file.fileno(), mode)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
    if sync_folder:
        sync_folder_of(path)


def sync_folder_of(path: Path) -> None:
    """A renamed file is found again after power was lost only if its folder was synced."""
    sync(path.parent)


def sync(folder: Path) -> None:
    """Sync a folder."""
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def make_folders(folder: Path) -> None:
    """A folder and those above it, found again after power was lost."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(exist_ok=True)
        sync(each.parent)
