"""The key that signs sessions and forms: made once, at the first start, readable by its owner only."""

import contextlib
import os
import secrets
import tempfile
from pathlib import Path


def read_or_make(path: Path) -> str:
    """The key in the file; of several processes that start at once, one makes it and the others read it."""
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make(path)
    return path.read_text().strip()


def _make(path: Path) -> None:
    number, draft = tempfile.mkstemp(dir=path.parent)  # readable by its owner only
    with open(number, "w") as file:
        file.write(secrets.token_urlsafe(64))
    with contextlib.suppress(FileExistsError):
        os.link(draft, path)  # link, unlike rename, never replaces the key that somebody else has just made
    os.unlink(draft)
