"""A witness remembers heads, and no race, lie or kill makes it forget or contradict itself."""

import base64
import os
import random
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from akimat.register.proof import checkpoint, notes, verify_export
from akimat.register.proof.checkpoint import Checkpoint
from akimat.register.proof.notes import Signer
from akimat.register.proof.witness import Witness, read_or_make_key
from akimat.web.witness_server import server
from tests.proof.test_tree import numbered, tree

LOG = Signer("akimat.example.kz/register/1", bytes(range(32)))
OTHER = Signer("elsewhere.example.kz/register/1", bytes(range(1, 33)))
ENTRIES = numbered(400)
FORKED = [*ENTRIES[:99], b"another act 100", *ENTRIES[100:]]


def note(size: int, entries: list[bytes] = ENTRIES, key: Signer = LOG) -> bytes:
    return bytes(key.sign(Checkpoint(key.name, size, tree(entries[:size]).root()).text))


def asked(old: int, new: int, entries: list[bytes] = ENTRIES, key: Signer = LOG) -> bytes:
    proof = tree(entries[:new]).consistency(old) if old <= new else []
    lines = "".join(base64.b64encode(each).decode() + "\n" for each in proof)
    return f"old {old}\n{lines}\n".encode() + note(new, entries, key)


@pytest.fixture
def witness(tmp_path: Path) -> Witness:
    signer = read_or_make_key(tmp_path / "key", "witness.example.kz/w1")
    return Witness(tmp_path / "witness", signer, [LOG.verifier()])


def seen(witness: Witness) -> int:
    found = witness.latest(LOG.name)
    return checkpoint.opened(found, LOG.verifier()).size if found else 0


def test_it_cosigns_what_continues(witness: Witness) -> None:
    last = 0
    for size in (0, 1, 1, 2, 7, 256, 300, 300):
        answer = witness.add_checkpoint(asked(last, size))
        assert answer.status == 200, answer
        both = note(size) + answer.body.encode()
        assert len(notes.opened(both, [LOG.verifier(), witness.verifier()]).signatures) == 2
        assert seen(witness) == size
        last = size


def test_the_table_of_answers(witness: Witness) -> None:
    assert witness.add_checkpoint(asked(0, 100)).status == 200
    garbled = asked(100, 200).replace(b"\n", b"\nAAAA" + b"A" * 39 + b"=\n", 1)
    table: list[tuple[bytes, int]] = [
        (asked(0, 200), 409),
        (asked(50, 200), 409),
        (asked(101, 200), 409),
        (asked(200, 150), 400),
        (garbled, 422),
        (asked(100, 200, FORKED), 422),
        (asked(100, 100, FORKED), 409),
        (asked(100, 200, key=OTHER), 404),
        (asked(100, 200, key=Signer.generate(LOG.name)), 403),
        (b"", 400),
        (b"old 100\n", 400),
        (asked(100, 200).replace(b"old 100", b"old 0100"), 400),
        (asked(100, 200).replace(b"old 100", b"old -1"), 400),
        (b"old 100\n" + b"A\n" * 5 + b"\n" + note(200), 400),
        (b"old 100\n" + (b"A" * 43 + b"=\n") * 64 + b"\n" + note(200), 400),
    ]
    for body, status in table:
        answer = witness.add_checkpoint(body)
        assert answer.status == status, (body[:60], answer)
        if status == 409:
            assert (answer.body, answer.kind) == ("100\n", "text/x.tlog.size")
    assert seen(witness) == 100
    assert witness.add_checkpoint(asked(100, 200)).status == 200


def test_a_fork_leaves_a_proof(witness: Witness) -> None:
    """200 forks at random places: each is refused at first contact, and the file convinces a stranger."""
    chance = random.Random(9)
    for _ in range(200):
        size = chance.randrange(1, 60)
        at = chance.randrange(size)
        fresh = Witness(witness.folder / str(chance.random()), witness.signer, [LOG.verifier()])
        forked = [*ENTRIES[:at], b"another act", *ENTRIES[at + 1 :]]
        assert fresh.add_checkpoint(asked(0, size)).status == 200
        assert fresh.add_checkpoint(asked(size, size, forked)).status == 409
        [file] = fresh.folder.glob("fork-*")
        assert (
            verify_export.check_fork(file.read_bytes(), verify_export.read_key(str(LOG.verifier()))) == size
        )


@contextmanager
def served(witness: Witness) -> Iterator[str]:
    with server(witness, "127.0.0.1", 0) as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{running.server_address[1]}"
        finally:
            running.shutdown()
            thread.join()


def send(site: str, body: bytes) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"{site}/add-checkpoint", body, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def together(count: int, do: Callable[[int], None]) -> None:
    threads = [threading.Thread(target=do, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_fifty_at_once_never_roll_back(witness: Witness) -> None:
    """The race of the specification: N and N+K together. Whoever is cosigned continues whoever was before."""
    with served(witness) as site:
        last, rounds = 0, 8
        for turn in range(rounds):
            answers: list[tuple[int, int, str]] = []
            bodies = {size: asked(last, size) for size in range(last + 1, last + 26)}

            def race(
                number: int,
                bodies: dict[int, bytes] = bodies,
                answers: list[tuple[int, int, str]] = answers,
                last: int = last,
            ) -> None:
                size = last + 1 + number % 25
                status, body = send(site, bodies[size])
                answers.append((status, size, body))

            together(50, race)
            good = {size for status, size, _ in answers if status == 200}
            assert len(good) == 1, (turn, answers)
            assert {status for status, _, _ in answers} <= {200, 409}
            assert all(body == f"{next(iter(good))}\n" for status, _, body in answers if status == 409)
            last = seen(witness)
            assert {last} == good


def test_over_http(witness: Witness) -> None:
    import hashlib

    with served(witness) as site:
        assert send(site, asked(0, 3))[0] == 200
        name = hashlib.sha256(LOG.name.encode()).hexdigest()
        with urllib.request.urlopen(f"{site}/checkpoint/{name}") as answer:
            assert checkpoint.opened(answer.read(), LOG.verifier()).size == 3
        with urllib.request.urlopen(f"{site}/key") as answer:
            assert notes.Verifier.parse(answer.read().decode()) == witness.verifier()
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(f"{site}/anything")
        assert send(site, b"x" * 70_000)[0] == 400


@pytest.mark.slow
def test_killed_at_any_moment_it_remembers_what_it_cosigned(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """kill -9 while heads come in: after each start it stands where its last cosignature was, or further."""
    chance, cosigned, kills = random.Random(4), 0, 20
    for _ in range(kills):
        with running(tmp_path) as (process, site):
            killer = threading.Timer(0.05 + chance.random() * 0.2, os.kill, (process.pid, signal.SIGKILL))
            killer.start()
            size = _where(site)
            while size is not None and size < 399:
                assert size >= cosigned
                answer = _try(site, asked(size, size + 1))
                if answer is None:
                    break
                assert answer[0] == 200, answer
                cosigned, size = size + 1, size + 1
            killer.join()
    with running(tmp_path) as (_process, site):
        found = _where(site)
        assert found is not None and found >= cosigned > 0
        assert send(site, asked(found, found, FORKED if found >= 100 else [b"x", *ENTRIES[1:]]))[0] == 409
    with capsys.disabled():
        print(f"\n{kills} kills, {cosigned} heads cosigned, none forgotten", end=" ")


@contextmanager
def running(folder: Path) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    program = (
        "import sys; from pathlib import Path\n"
        "from akimat.register.proof.notes import Verifier\n"
        "from akimat.register.proof.witness import Witness, read_or_make_key\n"
        "from akimat.web.witness_server import server\n"
        "folder = Path(sys.argv[1])\n"
        "key = read_or_make_key(folder / 'key', 'w.example/1')\n"
        "found = Witness(folder, key, [Verifier.parse(sys.argv[2])])\n"
        "with server(found, '127.0.0.1', 0) as s: print(s.server_address[1], flush=True); s.serve_forever()\n"
    )
    command = [sys.executable, "-c", program, str(folder), str(LOG.verifier())]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    try:
        yield process, f"http://127.0.0.1:{process.stdout.readline().strip()}"
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def _try(site: str, body: bytes) -> tuple[int, str] | None:
    try:
        return send(site, body)
    except OSError:
        return None


def _where(site: str) -> int | None:
    """Asked as the specification says: with an old size that may be wrong."""
    answer = _try(site, asked(399, 399))
    if answer is None:
        return None
    return int(answer[1]) if answer[0] == 409 else 399
