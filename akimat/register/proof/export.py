"""An export: what a stranger needs to check the register, and no more. It ends at the last published head.

Entries and tiles are files in the layout of c2sp.org/tlog-tiles: a web server can serve the folder as a log.
Closed attachments, salts and accounts are not in it; SHA256SUMS covers what the tree does not.
"""

import hashlib
import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from akimat import law
from akimat.law import deciding
from akimat.law.language import COMMON
from akimat.register import attachments
from akimat.register.errors import BrokenRegister
from akimat.register.models import Attachment, Entry
from akimat.register.proof import log_key, publisher, serving, tiles, verify_export

LAW = Path(law.__file__).parent
NAMED = re.compile(rb'"([0-9a-f]{64})"')
README = """An export of the register of acts {origin}, up to act {size}.

To check it: python3 -I -S verify.py --key '<the key, from somewhere else>'
The key in this folder: {key}

checkpoint      the signed head (c2sp.org/tlog-checkpoint)
tile/           acts and hashes (c2sp.org/tlog-tiles)
attachments/    public files that acts name, under the SHA-256 of their bytes
law/            texts and rules of the law; norms.json says which of them judged which acts
SHA256SUMS      hashes of everything but acts and hashes, as sha256sum writes them

Restricted and personal data are not in it: of them acts hold commitments only.
"""


@dataclass(frozen=True)
class Exported:
    """What was written."""

    origin: str
    acts: int
    attachments: int


def export(folder: Path, progress: Callable[[int], None] = lambda _: None) -> Exported:
    """Write an export into a folder that does not exist yet, or is empty."""
    shown = publisher.published()
    if shown is None:
        raise BrokenRegister("nothing is published yet: `akimat publish`")
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    folder.mkdir(parents=True, exist_ok=True)
    head, key = shown[0].head, shown[1]
    named = _write_tiles(folder, head.size, progress)
    (folder / "checkpoint").write_bytes(shown[0].note)
    (folder / "key").write_text(f"{key}\n")
    count = _write_attachments(folder, named)
    _write_law(folder, head.size)
    shutil.copyfile(verify_export.__file__, folder / "verify.py")
    (folder / "README.txt").write_text(README.format(origin=head.origin, size=head.size, key=key))
    _write_sums(folder)
    return Exported(head.origin, head.size, count)


def _write_tiles(folder: Path, size: int, progress: Callable[[int], None]) -> set[str]:
    """Tiles and bundles; whatever looks like the hash of an attachment in the acts."""
    store, named = log_key.memory().tiles, set[str]()
    for level, number, width in tiles.widths(size):
        _write(folder, tiles.address(level, number, width), store.read(level, number, width))
        if level == 0:
            bundle = serving.bundle(number, width)
            named |= {each.decode() for each in NAMED.findall(bundle)}
            _write(folder, tiles.address("entries", number, width), bundle)
            progress(width)
    return named


def _write(folder: Path, address: str, data: bytes) -> None:
    path = folder / "tile" / address
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _write_attachments(folder: Path, named: set[str]) -> int:
    """Public ones only."""
    count = 0
    for attachment in Attachment.objects.filter(public=True).order_by("sha256").iterator():
        if attachment.sha256 not in named:
            continue
        (folder / "attachments").mkdir(exist_ok=True)
        with (folder / "attachments" / attachment.sha256).open("wb") as file:
            for data in attachments.read(attachment):
                file.write(data)
        count += 1
    return count


def _write_law(folder: Path, size: int) -> None:
    """Every text and rule, and for each hash that acts carry the editions whose files make it up."""
    for path in sorted(LAW.rglob("*")):
        inside = path.relative_to(LAW)
        if path.is_file() and path.suffix in (".md", ".toml", ".py") and "tests" not in inside.parts:
            (folder / "law" / inside).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, folder / "law" / inside)
    known: dict[str, dict[str, list[str]]] = {}
    for kind, on in Entry.objects.filter(number__lte=size).values_list("kind", "on").distinct():
        found = deciding.governing(kind, on)
        known[found.norms_hash] = dict(_editions(found))
    text = json.dumps(known, indent=1, sort_keys=True)
    (folder / "norms.json").write_text(text + "\n")


def _editions(found: deciding.Governing) -> Iterator[tuple[str, list[str]]]:
    for edition in {norm.edition.folder: norm.edition for norm in found.norms}.values():
        files = [
            *edition.folder.glob("*.py"),
            *edition.folder.glob("text.*.md"),
            edition.folder / "edition.toml",
        ]
        ordered = sorted([*files, *COMMON], key=lambda path: path.name)
        names = [path.relative_to(LAW).as_posix() for path in ordered]
        yield edition.folder.relative_to(LAW).as_posix(), names


def _write_sums(folder: Path) -> None:
    paths = [path for path in folder.rglob("*") if path.is_file()]
    names = sorted(path.relative_to(folder).as_posix() for path in paths)
    lines = [
        f"{_digest(folder / name)}  {name}\n"
        for name in names
        if name not in ("checkpoint", "SHA256SUMS") and not name.startswith("tile/")
    ]
    (folder / "SHA256SUMS").write_text("".join(lines))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
