"""An export is checked by one file of standard Python: honest ones pass, whatever was changed is found."""

import io
import json
import os
import random
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from akimat.bodies.tests import world
from akimat.register import attachments, reads
from akimat.register.proof import log_key, notes, publisher, tiles, verify_export
from akimat.register.proof.checkpoint import Checkpoint
from tests.databases import TestDatabase
from tests.frozen import history
from tests.operator.terminal import Terminal
from tests.proof import naive
from tests.proof.stage import grow
from tests.proof.test_tree import tree

LOG = notes.Signer("akimat.example.kz/register/1", bytes(range(32)))
SCAN, CLOSED = b"a decree that everybody may read", b"a file that nobody outside may see"


@pytest.fixture
def exported(committing_database: TestDatabase, var: Path, tmp_path: Path) -> Path:
    """200 acts of every kind, three votes among them, and two attachments."""
    story = history.tell()
    for data, public in ((SCAN, True), (CLOSED, False)):
        name = attachments.store(
            io.BytesIO(data), name="scan.pdf", media_type="application/pdf", public=public
        )
        paper = world.paper(story["outside"], history.UNDER_2026).model_copy(update={"attachment": name})
        story.act(
            "bodies.president_took_office",
            {"post": story["president"], "person": story["president_person"]},
            author="registrar",
            on=history.UNDER_2026,
            document=paper,
        )
    grow(story, 200 - reads.size())
    publisher.publish()
    done = Terminal(committing_database).types("export", tmp_path / "export")
    assert done.exit_code == 0, done.output
    return tmp_path / "export"


def check(folder: Path, *words: object) -> "subprocess.CompletedProcess[str]":
    """As a stranger does it: isolated, without any package."""
    command = [sys.executable, "-I", "-S", "-B", folder / "verify.py", folder, *words]
    return subprocess.run([str(each) for each in command], capture_output=True, text=True, check=False)


def verdict(folder: Path, **kept: bytes) -> list[str]:
    """The same in this process: what is wrong."""
    export = verify_export.Export(folder)
    try:
        export.check(None, kept)
    except verify_export.Fault as fault:
        return [str(fault)]
    return export.faults


def test_an_honest_export_is_good(exported: Path) -> None:
    done = check(exported)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("GOOD\n") and "200 acts" in done.stdout
    assert "4 votes closed and 17 ballots" in done.stdout
    assert "1 attachments, 200 acts judged by the texts" in done.stdout
    key = (exported / "key").read_text().strip()
    assert check(exported, "--key", key).returncode == 0
    other = check(exported, "--key", notes.Signer.generate(key.split("+")[0]).verifier())
    assert other.returncode == 1 and "did not sign" in other.stdout


def test_only_what_is_public_leaves(exported: Path) -> None:
    everything = b"".join(path.read_bytes() for path in exported.rglob("*") if path.is_file())
    assert SCAN in everything and CLOSED not in everything
    key = log_key.path().read_text().strip()
    assert key.encode() not in everything and b"PRIVATE" not in everything.replace(b'PRIVATE+KEY+"', b"")


def test_the_folder_is_a_log_by_the_book(exported: Path) -> None:
    names = {path.relative_to(exported).as_posix() for path in exported.rglob("*") if path.is_file()}
    assert {"checkpoint", "tile/0/000.p/200", "tile/entries/000.p/200", "verify.py", "key"} <= names
    bundle = (exported / "tile/entries/000.p/200").read_bytes()
    assert len(verify_export.split(bundle)) == 200
    done = subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=exported, check=False)
    assert done.returncode == 0


def test_a_folder_with_something_in_it_stays(exported: Path, committing_database: TestDatabase) -> None:
    done = Terminal(committing_database).types("export", exported)
    assert done.exit_code == 1 and "is not empty" in done.output


@pytest.mark.parametrize(
    "gone", ["checkpoint", "key", "tile/0/000.p/200", "norms.json", "SHA256SUMS", "README.txt"]
)
def test_whatever_is_missing_is_missed(exported: Path, gone: str) -> None:
    (exported / gone).unlink()
    assert verdict(exported)


@pytest.mark.parametrize("more", ["tile/0/001", "attachments/x", "law/more.md", "tile/entries/000"])
def test_whatever_is_added_is_seen(exported: Path, more: str) -> None:
    (exported / more).write_bytes(b"more")
    assert verdict(exported)


def rewritten(exported: Path, change: Callable[[list[bytes]], list[bytes]]) -> list[str]:
    """The verdict on another history, with honest hashes and sums, signed with the log's own key."""
    key = log_key.read()
    assert key is not None
    entries = change(verify_export.split((exported / "tile/entries/000.p/200").read_bytes()))
    shutil.rmtree(exported / "tile")
    write_log(exported, entries, key)
    return verdict(exported)


def one(entries: list[bytes], kind: str, old: str, new: str) -> list[bytes]:
    """Change a word in the first act of a kind."""
    at = next(at for at, entry in enumerate(entries) if f'"kind":"maslikhat.{kind}"'.encode() in entry)
    assert old.encode() in entries[at]
    changed = entries[at].replace(old.encode(), new.encode(), 1)
    return [*entries[:at], changed, *entries[at + 1 :]]


def without_first(entries: list[bytes], kind: str) -> list[bytes]:
    at = next(at for at, entry in enumerate(entries) if f'"kind":"maslikhat.{kind}"'.encode() in entry)
    return [*entries[:at], *entries[at + 1 :], entries[-1].replace(b'"act":"0', b'"act":"1')]


def twice_first(entries: list[bytes], kind: str) -> list[bytes]:
    at = next(at for at, entry in enumerate(entries) if f'"kind":"maslikhat.{kind}"'.encode() in entry)
    return [*entries[: at + 1], entries[at], *entries[at + 1 : -1]]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda acts: without_first(acts, "cast_ballot"), "counted again it is"),
        (lambda acts: twice_first(acts, "cast_ballot"), "a second ballot of one mandate"),
        (lambda acts: without_first(acts, "open_consent_vote"), "a vote that is not open"),
        (
            lambda acts: one(acts, "record_count", '"votes":4},{"nom', '"votes":5},{"nom'),
            "counted again it is",
        ),
        (lambda acts: one(acts, "close_consent_vote", '"took_part":8', '"took_part":9'), "took part"),
        (lambda acts: one(acts, "close_consent_vote", '"is":"RepeatAmong"', '"is":"Consent"'), "its outcome"),
    ],
)
def test_a_false_count_is_found_though_all_hashes_are_right(
    exported: Path, change: Callable[[list[bytes]], list[bytes]], found: str
) -> None:
    """Even whoever has the key cannot make a wrong tally pass."""
    assert any(found in fault for fault in rewritten(exported, change))


def test_the_same_history_again_is_good(exported: Path) -> None:
    assert rewritten(exported, lambda acts: acts) == []


@pytest.fixture
def quick_signatures(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same signature of the same text is checked once: that is what takes the time."""
    monkeypatch.setattr(verify_export, "signed", cache(verify_export.signed))


def found_when_changed(path: Path, at: int, bit: int, folder: Path) -> bool:
    data = path.read_bytes()
    path.write_bytes(data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :])
    try:
        return verdict(folder) != []
    finally:
        path.write_bytes(data)


@pytest.mark.slow
@pytest.mark.usefixtures("quick_signatures")
def test_bytes_of_a_real_export_count(exported: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first byte of every file, every byte of the signed head, then bytes at random in the time left."""
    seconds, chance, tried = float(os.environ.get("AKIMAT_TAMPER_SECONDS", "30")), random.Random(3), 0
    files = sorted(path for path in exported.rglob("*") if path.is_file())
    places = [(path, at) for path in files for at in range(path.stat().st_size)]
    head = exported / "checkpoint"
    first = [(path, 0) for path in files if path.stat().st_size]
    first += [(head, at) for at in range(head.stat().st_size)]
    deadline = time.monotonic() + seconds
    for path, at in [*first, *chance.sample(places, 20_000)]:
        if time.monotonic() > deadline and tried >= len(first):
            break
        assert found_when_changed(path, at, chance.randrange(8), exported), (path.name, at)
        tried += 1
    assert verdict(exported) == []
    with capsys.disabled():
        print(f"\n{tried} of {len(places)} bytes changed, {tried} found", end=" ")


@pytest.mark.slow
@pytest.mark.usefixtures("quick_signatures")
def test_every_byte_of_200_acts_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Acts, tiles, signed head, key and sums: a random bit of every single byte."""
    chance, tried = random.Random(3), 0
    folder = write_export(tmp_path / "export", list(honest_entries(200, chance)))
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        for at in range(path.stat().st_size):
            assert found_when_changed(path, at, chance.randrange(8), folder), (path.name, at)
            tried += 1
    assert verdict(folder) == []
    with capsys.disabled():
        print(f"\nall {tried} bytes of an export of 200 acts changed, {tried} found", end=" ")


# --- Exports made without a database


def honest_entries(count: int, chance: random.Random) -> Iterator[bytes]:
    for number in range(count):
        yield json.dumps({"act": number, "noise": "x" * chance.randrange(60)}, sort_keys=True).encode()


def write_log(folder: Path, entries: list[bytes], key: notes.Signer) -> None:
    """Tiles, bundles and a signed head, the slow and simple way."""
    whole = tree(entries)
    for level, number, width in tiles.widths(len(entries)):
        for name, data in (
            (level, whole._read(level, number, width)),
            ("entries", tiles.bundle(entries[number * 256 :][:width])),
        ):
            if name == "entries" and level:
                continue
            path = folder / "tile" / tiles.address(name, number, width)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    head = Checkpoint(key.name, len(entries), whole.root())
    (folder / "checkpoint").write_bytes(bytes(key.sign(head.text)))


def write_export(folder: Path, entries: list[bytes], key: notes.Signer = LOG) -> Path:
    from akimat.register.proof import export

    folder.mkdir()
    write_log(folder, entries, key)
    (folder / "key").write_text(f"{key.verifier()}\n")
    (folder / "norms.json").write_text("{}\n")
    export._write_sums(folder)
    return folder


@pytest.mark.slow
def test_no_false_alarm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chance, count = random.Random(11), 1000
    for number in range(count):
        size = chance.choice((0, 1, 2, 255, 256, 257)) if number % 20 == 0 else chance.randrange(300)
        folder = write_export(tmp_path / str(number), list(honest_entries(size, chance)))
        assert verdict(folder) == [], size
        shutil.rmtree(folder)
    with capsys.disabled():
        print(f"\n{count} honest exports, 0 false alarms", end=" ")


@pytest.mark.parametrize("size", [1, 255, 256, 257, 600])
def test_a_kept_head_is_a_beginning_or_a_fork(tmp_path: Path, size: int) -> None:
    entries = list(honest_entries(600, random.Random(5)))
    folder = write_export(tmp_path / "export", entries)
    other = [*entries[: size - 1], b'{"act":"another"}']
    true, false = (
        bytes(LOG.sign(Checkpoint(LOG.name, size, naive.root(each)).text)) for each in (entries[:size], other)
    )
    assert verdict(folder, mine=true) == []
    [fault] = verdict(folder, mine=false)
    assert fault.startswith("FORK: mine")
    later = bytes(LOG.sign(Checkpoint(LOG.name, 601, naive.root(entries)).text))
    assert "ask for a newer one" in verdict(folder, mine=later)[0]


def test_a_fork_is_proved_by_one_file(tmp_path: Path) -> None:
    entries = list(honest_entries(30, random.Random(5)))
    folder = write_export(tmp_path / "export", entries)
    shutil.copyfile(verify_export.__file__, folder / "verify.py")
    from akimat.register.proof import export

    export._write_sums(folder)
    heads = [
        bytes(LOG.sign(Checkpoint(LOG.name, size, naive.root(each)).text))
        for size, each in ((30, entries), (30, [*entries[:-1], b"{}"]), (29, entries[:-1]))
    ]
    (tmp_path / "kept").write_bytes(heads[1])
    done = check(folder, "--after", tmp_path / "kept")
    assert done.returncode == 1 and "FORK" in done.stdout
    proof = tmp_path / "proof"
    proof.write_bytes(heads[0] + b"\n" + heads[1])
    key = LOG.verifier()
    proved = check(folder, "--fork", proof, "--key", key)
    assert proved.returncode == 0 and "two different histories of 30 acts" in proved.stdout
    forged = heads[1].replace(heads[1].split(b"\n")[2], heads[2].split(b"\n")[2])
    for bad in (heads[0], heads[0] * 2, heads[0] + heads[2], heads[0] + forged, heads[0] + heads[1] * 2):
        proof.write_bytes(bad)
        assert check(folder, "--fork", proof, "--key", key).returncode == 1
    proof.write_bytes(heads[0] + heads[1])
    assert check(folder, "--fork", proof, "--key", notes.Signer.generate(LOG.name).verifier()).returncode == 1


@pytest.mark.slow
def test_a_million_acts_in_a_minute(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A fiftieth of that here, all of them ballots; printed is what a million would take."""
    template = Path("tests/frozen/maslikhat.cast_ballot.v1.json").read_bytes()
    ballot = json.loads(template)
    opened = Path("tests/frozen/maslikhat.open_consent_vote.v1.json").read_bytes()
    acts = [opened]
    for number in range(20_000 - 1):
        acts.append(template.replace(ballot["author"].encode(), f"{number:036}".encode()))
    folder = write_export(tmp_path / "export", acts)
    begun = time.monotonic()
    assert verdict(folder) == []
    seconds = time.monotonic() - begun
    with capsys.disabled():
        print(
            f"\n20,000 ballots of {len(template)} bytes in {seconds:.2f} s: {seconds * 50:.0f} s a million",
            end=" ",
        )


# --- Ed25519 of the standard library alone


def test_signatures_like_the_published_ones() -> None:
    """RFC 8032, 7.1, tests 1 to 3, and that they fail when changed."""
    for public, message, signature in (
        ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
         "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
         "d25bf5f0595bbe24655141438e7a100b"),
        ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
         "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
         "387b2eaeb4302aeeb00d291612bb0c00"),
        ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
         "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
         "4a7c15e9716ed28dc027beceea1ec40a"),
    ):  # fmt: skip
        parts = [bytes.fromhex(each) for each in (public, message, signature)]
        assert verify_export.signed(*parts)
        for bit in range(0, 512, 7):
            spoilt = int.from_bytes(parts[2], "big") ^ 1 << bit
            assert not verify_export.signed(parts[0], parts[1], spoilt.to_bytes(64, "big"))


def test_signatures_that_only_look_good() -> None:
    """S plus the order of the group; keys of small order; coordinates beyond the field."""
    message = b"anything"
    [line] = LOG.sign("x\n").signatures
    good, public = line.value, LOG.verifier().public
    assert verify_export.signed(public, b"x\n", good)
    bigger = int.from_bytes(good[32:], "little") + verify_export.L
    assert not verify_export.signed(public, b"x\n", good[:32] + bigger.to_bytes(32, "little"))
    for small in (bytes([1] + [0] * 31), bytes(32), bytes([0xEC] + [0xFF] * 30 + [0x7F])):
        assert not verify_export.signed(small, message, small + bytes(32))
    beyond = ((1 << 255) - 18).to_bytes(32, "little")
    assert not verify_export.signed(beyond, message, beyond + bytes(32))
    for length in (0, 31, 33):
        assert not verify_export.signed(public[:length].ljust(length, b"\0"), message, good)


def test_tree_and_split_like_ours() -> None:
    for size in (0, 1, 2, 3, 255, 256, 257, 600):
        entries = [struct.pack(">I", number) for number in range(size)]
        found = verify_export.Tree()
        for at in range(0, size, 256):
            found.add([naive.leaf(each) for each in entries[at : at + 256]])
        assert found.root() == naive.root(entries)
        assert verify_export.split(tiles.bundle(entries)) == entries
    for bad in (b"\0", b"\0\1", b"\0\2a"):
        with pytest.raises(verify_export.Fault):
            verify_export.split(bad)


def test_reading_a_part_of_an_act_is_reading_it() -> None:
    """The short way to read an act gives what the long one gives, for every act that was ever frozen."""
    short: list[bool] = []
    for line in Path("tests/frozen/log.jsonl").read_bytes().splitlines():
        whole: dict[str, Any] = json.loads(line)
        found = verify_export.parse(line)
        assert found == {name: whole[name] for name in found}
        short.append("facts" not in found)
    assert sum(short) > len(short) / 2
