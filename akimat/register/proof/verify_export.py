#!/usr/bin/env python3
"""Checks an export of a register of acts. One file, Python's standard library, no network, no trust.

    python3 -I -S verify.py [FOLDER] [--key KEY] [--after CHECKPOINT ...]
    python3 -I -S verify.py --fork FILE --key KEY

It hashes every act, builds the Merkle tree of RFC 6962 over them, compares it with every tile of hashes
(c2sp.org/tlog-tiles) and with the signed checkpoint, checks the Ed25519 signature, attachments and texts of
the law, and counts every vote of consent again from the ballots. KEY is the log's public key as you got it
from somewhere else: by default the one in the export is used, and then you only know that whoever made the
export owns that key.

With --after it also checks that the log continues the checkpoints which you kept: if it does not, somebody
showed two histories, and both signed heads are printed as the proof. --fork checks such a proof: a file with
two heads.

This file verifies and never signs: its arithmetic takes a time that depends on the numbers.
"""

import argparse
import base64
import hashlib
import json
import multiprocessing
import os
import re
import struct
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

Point = tuple[int, int, int, int]
Key = tuple[str, bytes, bytes]
"""Name, id, public key."""
Head = tuple[str, int, bytes]
"""Origin, size, root."""
Act = dict[str, Any]

# --- Ed25519 (RFC 8032, 5.1.7), by the letter

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(a: Point, b: Point) -> Point:
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = f - e, h - g, h + g, f + e
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number: int, point: Point) -> Point:
    found = (0, 1, 1, 0)
    while number:
        if number & 1:
            found = add(found, point)
        point, number = add(point, point), number >> 1
    return found


def same(a: Point, b: Point) -> bool:
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 == (a[1] * b[2] - b[1] * a[2]) % P


def point(data: bytes) -> Point | None:
    """A point from its 32 bytes in their one canonical form; None if they are no such thing."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & (1 << 255) - 1
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point(bytes([0x58]) + bytes([0x66]) * 31) or (0, 0, 0, 0)


def signed(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether this key signed this message. Keys of small order, which sign anything, are none."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, r, s = point(public), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if key is None or r is None or s >= L or same(times(8, key), (0, 1, 1, 0)):
        return False
    digest = hashlib.sha512(signature[:32] + public + message).digest()
    return same(times(s, BASE), add(r, times(int.from_bytes(digest, "little") % L, key)))


# --- Signed notes and checkpoints (c2sp.org/signed-note, c2sp.org/tlog-checkpoint)


class Fault(Exception):
    """Something is not as it must be."""


def unbase64(text: str) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Fault("not base64") from None
    if base64.b64encode(data).decode() != text:
        raise Fault("base64 with stray bits")
    return data


def read_key(text: str) -> Key:
    name, _, rest = text.strip().partition("+")
    claimed, _, key = rest.partition("+")
    data = unbase64(key)
    if not name or len(data) != 33 or data[0] != 1:
        raise Fault("the key is not the public key of a log")
    if claimed != hashlib.sha256(name.encode() + b"\n" + data).hexdigest()[:8]:
        raise Fault("the key does not have the hash that stands beside it")
    return name, bytes.fromhex(claimed), data[1:]


def open_checkpoint(data: bytes, key: Key) -> Head:
    """Origin, size and root, if this key signed them."""
    name, key_id, public = key
    try:
        whole = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Fault("the checkpoint is not text") from None
    text, blank, below = whole.rpartition("\n\n")
    if not blank or not below.endswith("\n") or any(ord(char) < 32 and char != "\n" for char in whole):
        raise Fault("the checkpoint is not a signed note")
    text += "\n"
    mine = []
    for line in below[:-1].split("\n"):
        found = re.fullmatch("\u2014 ([^ +]+) ([A-Za-z0-9+/=]+)", line)
        value = unbase64(found[2]) if found else b""
        if found is None or len(value) < 5:
            raise Fault("a line below the checkpoint is no signature")
        if found[1] == name and value[:4] == key_id:
            mine.append(value[4:])
    if not mine:
        raise Fault(f"{name} did not sign the checkpoint")
    if not signed(public, text.encode(), mine[0]):
        raise Fault("the signature of the checkpoint is not good")
    lines = text.split("\n")
    if len(lines) < 4 or not re.fullmatch("0|[1-9][0-9]{0,18}", lines[1]) or not all(lines[:-1]):
        raise Fault("the checkpoint does not have an origin, a size and a root")
    root = unbase64(lines[2])
    if lines[0] != name or len(root) != 32:
        raise Fault("the checkpoint is of another log, or its root is no hash")
    return name, int(lines[1]), root


# --- The Merkle tree (RFC 6962, 2.1) and its tiles


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def joined(level: list[bytes]) -> bytes:
    """Root over hashes of one level: neighbours are joined, an odd one is carried up."""
    while len(level) > 1:
        pairs = [sha256(b"\x01" + level[at] + level[at + 1]) for at in range(0, len(level) - 1, 2)]
        level = pairs + level[len(pairs) * 2 :]
    return level[0]


class Tree:
    """Grows leaf by leaf; keeps, at each level of tiles, the hashes of the last tile only."""

    def __init__(self) -> None:
        self.size = 0
        self.rows: list[list[bytes]] = [[]]

    def add(self, leaves: list[bytes]) -> list[tuple[int, int, bytes]]:
        """Up to a tile of leaves; the tiles that are full now: level, number, bytes."""
        self.size += len(leaves)
        level, full = 0, []
        self.rows[0] += leaves
        while len(self.rows[level]) == 256:
            number = (self.size >> 8 * (level + 1)) - 1
            full.append((level, number, b"".join(self.rows[level])))
            if level + 1 == len(self.rows):
                self.rows.append([])
            self.rows[level + 1].append(joined(self.rows[level]))
            self.rows[level] = []
            level += 1
        return full

    def rest(self) -> list[tuple[int, int, bytes]]:
        """The tiles that are not full: level, number, bytes."""
        return [
            (level, self.size >> 8 * (level + 1), b"".join(row)) for level, row in enumerate(self.rows) if row
        ]

    def root(self) -> bytes:
        """Root over all leaves."""
        above: list[bytes] = []
        for row in self.rows:
            above = [joined(row + above)] if row + above else []
        return above[0] if above else sha256(b"")

    def root_of(self, leaves: list[bytes]) -> bytes:
        """Root if so many leaves of the tile that begins now were added; nothing is."""
        first, self.rows[0] = self.rows[0], self.rows[0] + leaves
        try:
            return self.root()
        finally:
            self.rows[0] = first


def tile_path(level: int | str, number: int, width: int) -> str:
    parts = [f"{number % 1000:03}"]
    while number := number // 1000:
        parts.append(f"x{number % 1000:03}")
    partial = f".p/{width}" if width < 256 else ""
    return os.path.join("tile", str(level), *reversed(parts)) + partial


def split(bundle: bytes) -> list[bytes]:
    """The entries of a bundle, each with its length before it."""
    at, found = 0, []
    while at < len(bundle):
        [length] = struct.unpack_from(">H", bundle.ljust(at + 2, b"\0"), at)
        found.append(bundle[at + 2 : at + 2 + length])
        at += 2 + length
    if at != len(bundle):
        raise Fault("a bundle of entries is cut short")
    return found


# --- Votes of consent, counted again

RECOUNTED = frozenset(
    f"maslikhat.{name}" for name in ("open_consent_vote", "cast_ballot", "record_count", "close_consent_vote")
) | {"register.void_entry", "register.correct_entry"}
ROOMS = (b'"kind":"maslikhat.', b'"kind":"register.')
WANTED = ("act", "author", "caused", "defined", "facts", "kind", "made", "payload", "target")
CLOSING = b'"kind":"maslikhat.close_consent_vote"'
ATTACHED = (b'"attachment":"', b'"roll_call":"')
MANY = 40
"""From so many bundles on, all processors work."""
SKIPPED = (b',"facts":{', b'}],"kind":"')
OUTSIDE = frozenset(
    {"act", "author", "by", "caused", "caused_by", "defined", "document", "kind", "late_reason", "made"}
    | {"mode", "norms", "on", "payload", "permitted", "prepared_by", "recorded_at", "recorded_on"}
    | {"target", "v"}
)


def parse(entry: bytes) -> Act:
    """An act; facts and findings, by far its longest parts, only where their place is in doubt."""
    begin, end = entry.find(SKIPPED[0]), entry.rfind(SKIPPED[1])
    alone = entry.find(SKIPPED[0], begin + 1) == -1 and entry.find(SKIPPED[1]) == end
    if 0 < begin < end and alone and not entry.startswith(CLOSING, end + 3):
        try:
            found = json.loads((entry[:begin] + b"," + entry[end + 3 :]).decode())
        except ValueError:
            found = None
        if isinstance(found, dict) and found.keys() == OUTSIDE:
            return found
    whole: Act = json.loads(entry)
    return whole


class Votes:
    """What the acts say of votes, in their order."""

    def __init__(self) -> None:
        self.opened: dict[str, tuple[str, frozenset[str]]] = {}  # by vote: the opening act, the nominees
        self.ballots: dict[str, dict[str, str]] = {}  # by vote: nominee by mandate
        self.counts: dict[str, list[tuple[str, Act]]] = {}  # by vote: act and protocol
        self.closed: dict[str, tuple[str, tuple[int, str, Act | None]]] = {}
        self.caused: dict[str, list[str]] = {}
        self.voided: set[str] = set()
        self.ballots_counted, self.faults = 0, list[str]()

    def read(self, number: int, act: Act) -> None:
        kind = act["kind"].partition(".")[2]
        if act["caused"]:
            self.caused[act["act"]] = act["caused"]
        getattr(self, kind)(number, act, act["payload"])

    def fault(self, number: int, text: str) -> None:
        self.faults.append(f"act {number}: {text}")

    def open_consent_vote(self, number: int, act: Act, payload: Act) -> None:
        vote = act["made"]["vote"]
        self.opened[vote] = (act["act"], frozenset(payload["nominees"]))
        self.ballots[vote] = {}

    def cast_ballot(self, number: int, act: Act, payload: Act) -> None:
        vote, author = payload["vote"], act["author"]
        self.ballots_counted += 1
        if vote not in self.opened or vote in self.closed:
            return self.fault(number, "a ballot in a vote that is not open")
        if payload["nominee"] not in self.opened[vote][1]:
            self.fault(number, "a ballot for somebody who is not on it")
        if author in self.ballots[vote]:
            self.fault(number, "a second ballot of one mandate")
        self.ballots[vote][author] = payload["nominee"]

    def record_count(self, number: int, act: Act, payload: Act) -> None:
        if payload["vote"] not in self.opened or payload["vote"] in self.closed:
            self.fault(number, "a count of a vote that is not open")
        self.counts.setdefault(payload["vote"], []).append((act["act"], payload))

    def void_entry(self, number: int, act: Act, payload: Act) -> None:
        family = [act["target"]]
        while family:
            voided = family.pop()
            self.voided.add(voided)
            family += self.caused.get(voided, [])
        for vote, (closing, _) in list(self.closed.items()):
            if closing in self.voided:
                del self.closed[vote]

    correct_entry = void_entry

    def close_consent_vote(self, number: int, act: Act, payload: Act) -> None:
        vote = payload["vote"]
        if vote not in self.opened or vote in self.closed:
            return self.fault(number, "it closes a vote that is not open")
        told = act["facts"]["ConsentCount"]
        tally, took_part = self.recount(vote)
        said = {each["person"]: each["votes"] for each in told["votes"]}
        if tally != said or len(said) != len(told["votes"]):
            self.fault(number, f"it says {numbers(said)}, counted again it is {numbers(tally)}")
        if isinstance(told["took_part"], int) and took_part is not None and told["took_part"] != took_part:
            self.fault(number, f"it says that {told['took_part']} took part, counted again it is {took_part}")
        outcome = act["defined"].get("outcome")
        self.closed[vote] = (act["act"], (number, numbers(tally), outcome))
        if outcome:
            self.outcome(number, outcome, tally, told["took_part"])

    def recount(self, vote: str) -> tuple[dict[str, int], int | None]:
        """Votes by nominee and how many took part, from ballots or from the protocol."""
        tally = dict.fromkeys(self.opened[vote][1], 0)
        counts = [payload for act, payload in self.counts.get(vote, []) if act not in self.voided]
        if not counts:
            for nominee in self.ballots[vote].values():
                tally[nominee] = tally.get(nominee, 0) + 1
            return tally, len(self.ballots[vote])
        for each in counts[-1]["totals"]:
            tally[each["nominee"]] = each["votes"]
        return tally, counts[-1]["took_part"]

    def outcome(self, number: int, outcome: Act, tally: dict[str, int], took_part: object) -> None:
        most = max(tally.values(), default=0)
        top = {person for person, votes in tally.items() if votes == most and most}
        named = {"Consent": [outcome.get("person")], "RepeatAmong": outcome.get("tied")}.get(outcome["is"])
        if named is not None and set(named) != top:
            self.fault(number, f"its outcome {outcome['is']} is not that of {numbers(tally)}")
        if named is None and len(top) == 1 and isinstance(took_part, int) and most * 2 > took_part:
            self.fault(number, f"it says that nobody has consent, but {most} of {took_part} is a majority")


def numbers(tally: dict[str, int]) -> str:
    return " : ".join(str(each) for each in sorted(tally.values(), reverse=True)) or "nothing"


# --- The acts


class Bundle(NamedTuple):
    """What is needed of up to 256 acts."""

    leaves: list[bytes]
    norms: dict[str, int]
    named: set[str]
    recounted: list[tuple[int, Act]]
    faults: list[str]


def read_bundle(job: tuple[str, int, int]) -> Bundle:
    """Read and hash a bundle; by far the longest part of the work, and done by all processors at once."""
    folder, number, width = job
    try:
        with open(os.path.join(folder, tile_path("entries", number, width)), "rb") as file:
            entries = split(file.read())
    except OSError:
        raise Fault(f"{tile_path('entries', number, width)} is missing") from None
    if len(entries) != width:
        raise Fault(f"bundle {number} holds {len(entries)} acts, {width} expected")
    found = Bundle([sha256(b"\0" + entry) for entry in entries], {}, set(), [], [])
    for at, entry in enumerate(entries, number * 256 + 1):
        read_entry(found, at, entry)
    return found


def read_entry(found: Bundle, number: int, entry: bytes) -> None:
    begin = entry.find(b'"norms":"') + 9
    norms = entry[begin : begin + 64].decode("ascii", "replace")
    found.norms[norms] = found.norms.get(norms, 0) + 1
    if ATTACHED[0] in entry or ATTACHED[1] in entry:
        found.named.update(each.decode() for each in re.findall(rb'"([0-9a-f]{64})"', entry))
    if ROOMS[0] in entry or ROOMS[1] in entry:
        try:
            act = parse(entry)
            if act["kind"] in RECOUNTED:
                found.recounted.append((number, {name: act[name] for name in WANTED if name in act}))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            found.faults.append(f"act {number}: not readable as an act ({error!r})")


def read_all(folder: str, size: int) -> Iterator[Bundle]:
    """Every bundle in order."""
    jobs = [(folder, number, min(256, size - number * 256)) for number in range(-(-size // 256))]
    if len(jobs) < MANY:
        yield from map(read_bundle, jobs)
        return
    with multiprocessing.Pool() as pool:
        yield from pool.imap(read_bundle, jobs, 4)


# --- The export


class Export:
    """A folder with an export, and what was found in it."""

    def __init__(self, folder: str):
        self.folder, self.faults, self.votes = folder, list[str](), Votes()
        self.named: set[str] = set()
        self.norms: dict[str, int] = {}
        self.kept: dict[str, Head] = {}
        self.expected: set[str] = set()
        self.digests: dict[str, str] = {}
        self.attached = self.judged = 0

    def file(self, path: str) -> bytes:
        self.expected.add(path)
        try:
            with open(os.path.join(self.folder, path), "rb") as file:
                return file.read()
        except OSError:
            raise Fault(f"{path} is missing") from None

    def check(self, key_text: str | None, kept: dict[str, bytes]) -> Head:
        key = read_key(key_text or self.file("key").decode("utf-8", "replace"))
        origin, size, root = open_checkpoint(self.file("checkpoint"), key)
        self.kept = {each: open_checkpoint(data, key) for each, data in kept.items()}
        tree = Tree()
        for number, bundle in enumerate(read_all(self.folder, size)):
            self.expected.add(tile_path("entries", number, len(bundle.leaves)))
            self.take(tree, bundle)
        for level, number, data in tree.rest():
            self.tile(level, number, data)
        if tree.root() != root:
            self.faults.append("the acts are not those that were signed: the root differs")
        self.later(size)
        self.faults += self.votes.faults
        self.others()
        return origin, size, root

    def take(self, tree: Tree, bundle: Bundle) -> None:
        self.compare_kept(tree, bundle.leaves)
        self.named |= bundle.named
        self.faults += bundle.faults
        for norms, count in bundle.norms.items():
            self.norms[norms] = self.norms.get(norms, 0) + count
        for number, act in bundle.recounted:
            try:
                self.votes.read(number, act)
            except (KeyError, TypeError, AttributeError) as error:
                self.faults.append(f"act {number}: not readable as an act ({error!r})")
        for level, place, data in tree.add(bundle.leaves):
            self.tile(level, place, data)

    def tile(self, level: int, number: int, data: bytes) -> None:
        path = tile_path(level, number, len(data) // 32)
        if self.file(path) != data:
            self.faults.append(f"{path} is not the tile of these acts")

    def compare_kept(self, tree: Tree, leaves: list[bytes]) -> None:
        for name, (_, size, root) in self.kept.items():
            here = tree.size < size <= tree.size + len(leaves)
            if here and tree.root_of(leaves[: size - tree.size]) != root:
                self.faults.append(f"FORK: {name}, of {size} acts, is not the beginning of this log")

    def later(self, size: int) -> None:
        for name, (_, kept, _) in self.kept.items():
            if kept > size:
                self.faults.append(f"{name} covers {kept} acts, this export {size}: ask for a newer one")

    def others(self) -> None:
        """Everything that the tree does not cover: its hash stands in SHA256SUMS; nothing else lies about."""
        sums = self.file("SHA256SUMS")
        covered = {"SHA256SUMS", "checkpoint"}
        there = set(walk(self.folder))
        rest = [path for path in there if path not in covered and not path.startswith("tile" + os.sep)]
        rest.sort(key=lambda path: path.replace(os.sep, "/"))
        text = "".join(f"{self.digest(path)}  {path.replace(os.sep, '/')}\n" for path in rest)
        if text.encode() != sums:
            said, found = sums.decode("utf-8", "replace").splitlines(), text.splitlines()
            for line in sorted(set(said) ^ set(found))[:10]:
                self.faults.append(f"SHA256SUMS and the files differ: {line}")
            if set(said) == set(found):
                self.faults.append("SHA256SUMS is not in its one form")
        for path in sorted(there - self.expected - set(rest)):
            self.faults.append(f"{path} does not belong to this export")
        self.attachments(rest)
        self.law()

    def digest(self, path: str) -> str:
        """SHA-256 of a file, read once."""
        if path not in self.digests:
            self.digests[path] = self.read_digest(path)
        return self.digests[path]

    def read_digest(self, path: str) -> str:
        hasher = hashlib.sha256()
        with open(os.path.join(self.folder, path), "rb") as file:
            while data := file.read(1 << 20):
                hasher.update(data)
        return hasher.hexdigest()

    def attachments(self, paths: list[str]) -> None:
        for path in paths:
            folder, name = os.path.split(path)
            if folder != "attachments":
                continue
            self.attached += 1
            if self.digest(path) != name:
                self.faults.append(f"{path} has other bytes than its name says")
            if name not in self.named and not self.is_named(name.encode()):
                self.faults.append(f"{path} is named by no act")

    def is_named(self, name: bytes) -> bool:
        """Whether any act names it, in whatever field: a long search, for what has no usual place."""
        bundles = (path for path in self.expected if path.startswith(os.path.join("tile", "entries")))
        return any(b'"%s"' % name in self.file(path) for path in list(bundles))

    def law(self) -> None:
        """The texts and rules by which acts were judged have the hashes that stand in the acts."""
        try:
            known = json.loads(self.file("norms.json"))
            for digest, editions in known.items():
                hashes = sorted(self.edition(files) for files in editions.values())
                if hashlib.sha256("\n".join(hashes).encode()).hexdigest() != digest:
                    self.faults.append(f"the law's texts are not those that judged: {digest[:16]}")
        except (ValueError, AttributeError, TypeError, OSError):
            known = {}
            self.faults.append("norms.json is not readable")
        self.judged = sum(count for digest, count in self.norms.items() if digest in known)

    def edition(self, files: list[str]) -> str:
        hasher = hashlib.sha256()
        for path in files:
            hasher.update(path.rpartition("/")[2].encode() + b"\0")
            hasher.update(bytes.fromhex(self.digest(os.path.join("law", *path.split("/")))))
        return hasher.hexdigest()


def walk(folder: str) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        for name in names:
            yield os.path.relpath(os.path.join(place, name), folder)


def check_fork(file: bytes, key: Key) -> int:
    """Two heads of one log, both signed, that cannot both be true."""
    parts = re.split("(?m)^(?=" + re.escape(key[0]) + "$)", file.decode("utf-8", "replace"))
    heads = [open_checkpoint(part.strip("\n").encode() + b"\n", key) for part in parts if part.strip()]
    if len(heads) != 2:
        raise Fault(f"two signed heads expected, {len(heads)} found")
    (_, size, root), (_, other, other_root) = heads
    if size != other or root == other_root:
        raise Fault("these two heads do not contradict each other")
    return size


def main(words: list[str] | None = None) -> int:
    options = argparse.ArgumentParser(description="Checks an export of a register of acts.")
    options.add_argument("folder", nargs="?", default=os.path.dirname(os.path.abspath(__file__)))
    options.add_argument("--key", help="the log's public key, as you got it from somewhere else")
    options.add_argument("--after", action="append", default=[], help="a checkpoint that you kept")
    options.add_argument("--fork", help="a file with two signed heads: do they prove two histories?")
    chosen = options.parse_args(words)
    try:
        if chosen.fork:
            with open(chosen.fork, "rb") as file:
                size = check_fork(file.read(), read_key(chosen.key or ""))
            print(f"FORK PROVED: two different histories of {size} acts, both signed with this key")
            return 0
        return report(chosen)
    except Fault as fault:
        print(f"NOT GOOD: {fault}")
        return 1


def report(chosen: argparse.Namespace) -> int:
    export, kept = Export(chosen.folder), dict[str, bytes]()
    for each in chosen.after:
        with open(each, "rb") as file:
            kept[each] = file.read()
    origin, size, root = export.check(chosen.key, kept)
    print(f"{origin}: {size} acts, root {base64.b64encode(root).decode()}")
    print(
        f"{export.attached} attachments, {export.judged} acts judged by the texts of the law in this export"
    )
    print(
        f"{len(export.votes.closed)} votes closed and {export.votes.ballots_counted} ballots, counted again:"
    )
    for _, (number, tally, outcome) in export.votes.closed.values():
        print(f"  act {number}: {tally}, {outcome['is'] if outcome else 'no outcome'}")
    for name, (_, covered, _) in export.kept.items():
        if any(fault.startswith(f"FORK: {name},") for fault in export.faults):
            print(f"--- the head in {name}, of {covered} acts, and the head of this export:")
            sys.stdout.flush()
            sys.stdout.buffer.write(kept[name] + export.file("checkpoint"))
    for fault in export.faults[:20]:
        print(f"  {fault}")
    if not chosen.key:
        print("The key is the one in the export: compare it with one from elsewhere.")
    print(f"NOT GOOD: {len(export.faults)} faults" if export.faults else "GOOD")
    return 1 if export.faults else 0


if __name__ == "__main__":
    sys.exit(main())
