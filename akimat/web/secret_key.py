"""The key that signs sessions and forms: made once, at the first start, readable by its owner only."""

import os
import secrets
from pathlib import Path


def read_or_make(path: Path) -> str:
    """The key in the file; of several processes that start at once, one makes it and the others read it."""
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make(path)
    return path.read_text().strip()


def _make(path: Path) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(64))
    try:
        os.link(draft, path)  # link, unlike rename, never replaces the key that somebody else has just made
    except FileExistsError:
        pass
    finally:
        draft.unlink()
