"""Checksums of files that others published: `python -m akimat.web.shell.vendored` writes the list."""

import hashlib
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "static" / "vendor"
LIST = FOLDER / "VENDOR.sha256"


def actual() -> str:
    """One line a file, as sha256sum writes it."""
    files = sorted(path for path in FOLDER.rglob("*") if path.is_file() and path != LIST)
    return "".join(f"{_digest(path)}  {path.relative_to(FOLDER)}\n" for path in files)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    LIST.write_text(actual())
