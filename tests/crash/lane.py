"""A process that forks workers and kills each at a random moment after its first receipt.

    python -m tests.crash.lane <address> <ledger> <seed> <lives> <seconds> <broken>

Everything is imported once; a worker is a fork with a connection of its own, running the product's own
`perform`. Its next life first repeats, by their keys, what the one before was not told about.
"""

import contextlib
import json
import os
import random
import select
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import django
from django.db import DatabaseError, connection

from tests.crash.ledger import Intent, Ledger

LONGEST_LIFE = 0.03
"""Seconds after the first receipt."""
PATIENCE = 60.0


def live(ledger: Ledger, things: dict[str, str], luck: random.Random, told: int, broken: str) -> None:
    """One worker: what was not answered, then new acts without end."""
    from akimat.bodies.tests.world import FOUNDED
    from akimat.register import clock, perform

    def submit(intent: Intent) -> perform.Receipt:
        key = str(uuid4()) if broken == "another key for a repeat" else intent.key
        by = perform.By("crash", UUID(intent.by))
        author = UUID(intent.author)
        receipt = perform.perform(intent.kind, intent.payload, author=author, by=by, on=FOUNDED, key=key)
        if broken != "-":
            time.sleep(0.02)  # many die between the commit and the answer
        ledger.acknowledge(intent.key, receipt)
        os.write(told, b"x")
        return receipt

    if broken == "told before it is committed":
        tell_too_early(ledger, told)
    with clock.telling_on(FOUNDED):
        for intent in ledger.unanswered()[-20:]:
            submit(intent)
        while True:
            first = draw(things, luck)
            ledger.intend(first)
            receipt = submit(first)
            if first.kind == "bodies.register_person" and luck.random() < 0.3:
                second = correction(first, receipt.act)
                ledger.intend(second)
                submit(second)


def draw(things: dict[str, str], luck: random.Random) -> Intent:
    """A small act, a ballot in a vote where others vote, a post that locks its body."""
    key = f"{luck.getrandbits(64):x}"
    registrar = {"author": things["registrar"], "by": things["registrar_person"]}
    names = {"kk": key, "ru": key, "en": key}
    chance = luck.random()
    if chance < 0.3 and "vote" in things:
        number = luck.randrange(int(things["deputies"]))
        payload: dict[str, Any] = {"vote": things["vote"], "nominee": things["aigul"]}
        voter = {"author": things[f"deputy_{number}"], "by": things[f"deputy_{number}_person"]}
        return Intent(key, "maslikhat.cast_ballot", payload, **voter)
    if chance < 0.5:
        payload = {"body": things["north_akimat"], "office": "specialist", "code": key, "names": names}
        return Intent(
            key, "bodies.create_post", payload | {"is_head": False, "desk_since": None}, **registrar
        )
    return Intent(key, "bodies.register_person", {"names": names}, **registrar)


def correction(first: Intent, entry: UUID) -> Intent:
    """Two entries and four changes of state, which stand or fall together."""
    names = dict.fromkeys(("kk", "ru", "en"), f"{first.key} corrected")
    payload = {"entry": str(entry), "payload": {"names": names}, "reason": "misspelt"}
    return Intent(f"{first.key}-corrected", "register.correct_entry", payload, first.author, first.by)


def tell_too_early(ledger: Ledger, told: int) -> None:
    """The control: the client hears of an act that is not yet kept."""
    from akimat.register import perform

    judging = perform._perform

    def judged(act: Any, found: Any, doing: Any, by: Any, key: str, recorded_at: Any) -> Any:
        receipt = judging(act, found, doing, by, key, recorded_at)
        ledger.acknowledge(key, receipt)
        os.write(told, b"x")
        time.sleep(10 * LONGEST_LIFE)  # nobody lives to see the commit
        return receipt

    perform._perform = judged  # type: ignore[assignment]


def warm_up() -> None:
    """The law is read here once, and not by every worker in its short life."""
    from akimat import law
    from akimat.bodies.tests.world import FOUNDED
    from akimat.register import act as acts

    for cls in acts.kinds():
        law.asks(cls.kind, FOUNDED)
        law.has_effects(cls.kind, FOUNDED)


def connected() -> None:
    """A server that comes back from a kill is waited for."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return connection.ensure_connection()
        except DatabaseError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def worker(ledger: Ledger, things: dict[str, str], seed: str, told: int, broken: str) -> None:
    try:
        connected()
        live(ledger, things, random.Random(seed), told, broken)
    except DatabaseError:  # its backend was killed, and it ends like a worker whose request failed
        os._exit(3)
    except BaseException as error:
        if broken != "-":  # law and constraints stop some repeats; the control wants the others
            os._exit(3)
        print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)
        os._exit(4)


def one_life(ledger: Ledger, things: dict[str, str], seed: str, broken: str) -> bool:
    """Fork, wait for the first receipt, kill. Whether it was killed, and not dead already."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        worker(ledger, things, seed, writing, broken)
    os.close(writing)
    select.select([reading], [], [], PATIENCE)
    time.sleep(random.Random(f"{seed} ends").uniform(0, LONGEST_LIFE))
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    os.close(reading)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) == 4:
        raise SystemExit(f"a worker failed: seed {seed}")
    return os.WIFSIGNALED(status)


def seeds(seed: str, lives: int, seconds: float) -> Iterator[str]:
    end = time.monotonic() + seconds
    for number in range(lives):
        if time.monotonic() > end:
            return
        yield f"{seed}-{number}"


def main(address: str, path: str, seed: str, lives: str, seconds: str, broken: str) -> None:
    os.environ |= {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "akimat.web.settings"}
    django.setup()
    warm_up()
    things = json.loads(Path(path).with_suffix(".things").read_text())
    ledger = Ledger(Path(path))
    killed = [one_life(ledger, things, each, broken) for each in seeds(seed, int(lives), float(seconds))]
    print(sum(killed))


if __name__ == "__main__":
    main(*sys.argv[1:])
