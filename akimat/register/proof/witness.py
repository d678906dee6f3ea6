"""A witness (c2sp.org/tlog-witness): remembers the largest head of a log, and cosigns what continues it.

Whoever shows one history to some and another to others must get both past the witness, and cannot. It keeps
the signed note whole, because only that proves misbehaviour to somebody else. Here are rules and memory; the
HTTP around them is `akimat witness`.
"""

import fcntl
import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from akimat.register.proof import checkpoint, durable, notes, proofs
from akimat.register.proof.checkpoint import SIZE, Checkpoint
from akimat.register.proof.notes import COSIGNATURE, MalformedNote, Note, Signer, Verifier

MOST_HASHES = 63
LARGEST_REQUEST = 65_536
PLAIN = "text/plain; charset=utf-8"


@dataclass(frozen=True)
class Answer:
    """Status, body and type of an answer over HTTP."""

    status: int
    body: str
    kind: str = PLAIN


class Refusal(Exception):
    """An answer that is no cosignature."""

    def __init__(self, status: int, body: str, kind: str = PLAIN):
        self.answer = Answer(status, body, kind)
        super().__init__(body)


@dataclass(frozen=True)
class Request:
    """A new head with the proof that it continues an old one."""

    old: int
    proof: tuple[bytes, ...]
    note: bytes


class Witness:
    """One witness, its key, the logs that it follows, and a folder with what it saw of each."""

    def __init__(self, folder: Path, signer: Signer, logs: list[Verifier]):
        self.folder, self.signer = folder, signer
        self.logs: dict[str, list[Verifier]] = {}
        for each in logs:
            self.logs.setdefault(each.name, []).append(each)
        durable.make_folders(folder)

    def add_checkpoint(self, body: bytes) -> Answer:
        """Answer a log that brings its new head."""
        try:
            request = parse(body)
            note, head = self._verified(request.note)
            if request.old > head.size:
                raise Refusal(400, "the old size is larger than the checkpoint's\n")
            with self._alone(head.origin):  # nobody else checks or remembers this log meanwhile
                self._demand_continuation(request, note, head)
                self._remember(note, head)
        except MalformedNote as error:
            return Answer(400, f"{error}\n")
        except Refusal as refusal:
            return refusal.answer
        return Answer(200, self.signer.cosign(note.text, int(time.time())).line)

    def latest(self, origin: str) -> bytes | None:
        """The largest head of a log that was cosigned, as the log signed it."""
        try:
            return self._path(origin).read_bytes()
        except FileNotFoundError:
            return None

    def verifier(self) -> Verifier:
        """The key that checks our cosignatures."""
        return self.signer.verifier(COSIGNATURE)

    def _verified(self, data: bytes) -> tuple[Note, Checkpoint]:
        head = checkpoint.parse(notes.parse(data).text)
        if head.origin not in self.logs:
            raise Refusal(404, "this witness does not follow that log\n")
        try:
            return notes.opened(data, self.logs[head.origin]), head
        except notes.UnverifiedNote as error:
            raise Refusal(403, f"{error}\n") from error

    def _demand_continuation(self, request: Request, note: Note, head: Checkpoint) -> None:
        seen = self.latest(head.origin)
        last = checkpoint.parse(notes.parse(seen).text) if seen else Checkpoint.empty(head.origin)
        if seen and head.size == last.size and head.root != last.root:
            self._keep_evidence(seen, note)
        if request.old != last.size:
            raise Refusal(409, f"{last.size}\n", "text/x.tlog.size")
        if head.size == last.size and head.root != last.root:
            raise Refusal(409, f"{last.size}\n", "text/x.tlog.size")
        if not proofs.consistent(last.size, head.size, last.root, head.root, request.proof):
            raise Refusal(422, "the proof does not show that this head continues the last one\n")

    def _remember(self, note: Note, head: Checkpoint) -> None:
        durable.write(self._path(head.origin), bytes(note))

    def _keep_evidence(self, seen: bytes, note: Note) -> None:
        """Two heads of one size that differ, both signed: proof against the log, whoever looks at it."""
        both = seen + b"\n" + bytes(note)
        durable.write(self.folder / f"fork-{hashlib.sha256(both).hexdigest()[:16]}", both)

    def _path(self, origin: str) -> Path:
        return self.folder / f"log-{hashlib.sha256(origin.encode()).hexdigest()[:32]}"

    @contextmanager
    def _alone(self, origin: str) -> Iterator[None]:
        """Among threads and processes: each opens the lock anew."""
        file = os.open(self._path(origin).with_suffix(".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield
        finally:
            os.close(file)


def parse(body: bytes) -> Request:
    """The old size, the proof, an empty line, the checkpoint."""
    head, blank, note = body.partition(b"\n\n")
    try:
        first, *lines = head.decode("ascii").split("\n")
    except UnicodeDecodeError as error:
        raise MalformedNote("not a request to a witness") from error
    word, _, size = first.partition(" ")
    if word != "old" or not SIZE.fullmatch(size) or not blank or len(lines) > MOST_HASHES:
        raise MalformedNote("not a request to a witness")
    proof = tuple(notes.decoded(line) for line in lines)
    if any(len(each) != 32 for each in proof):
        raise MalformedNote("a hash of the proof is not a SHA-256")
    return Request(int(size), proof, note)


def read_or_make_key(path: Path, name: str) -> Signer:
    """The witness's own key, readable by its owner only."""
    if not path.exists():
        durable.make_folders(path.parent)
        durable.write(path, (Signer.generate(name).to_text() + "\n").encode(), mode=0o600)
    return Signer.parse(path.read_text())
