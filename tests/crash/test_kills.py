"""kill -9 at random moments of mixed acts: of workers, of backends, of the whole server.

What a client was told is there, once, whole, under an unbroken row of numbers; what it was not told it asks
again by its key. AKIMAT_KILLS and AKIMAT_CRASH_SECONDS set how many and how long; the seed is printed, and
AKIMAT_SEED repeats it.
"""

import contextlib
import os
import random
import secrets
import signal
import subprocess
import time

import pytest

from tests.crash.checking import ask_again, check
from tests.crash.conftest import Stage

KILLS = int(os.environ.get("AKIMAT_KILLS", "1000"))
SECONDS = float(os.environ.get("AKIMAT_CRASH_SECONDS", "150"))
SEED = os.environ.get("AKIMAT_SEED") or secrets.token_hex(4)
LANES = 2


def kill_the_server_now_and_then(
    stage: Stage, luck: random.Random, lanes: list["subprocess.Popen[str]"]
) -> tuple[int, int]:
    """While the lanes run; how many backends and how many postmasters were killed."""
    backends = postmasters = 0
    while any(lane.poll() is None for lane in lanes):
        time.sleep(luck.uniform(4, 12))  # a server takes a second or two to come back
        whole = luck.random() < 0.25
        victim = stage.server() if whole else stage.a_backend()
        if victim:
            with contextlib.suppress(ProcessLookupError):
                os.kill(victim, signal.SIGKILL)
                postmasters, backends = postmasters + whole, backends + (not whole)
    return backends, postmasters


def test_nothing_that_was_told_is_lost(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    begun = time.monotonic()
    started = [stage.lane(f"lane{n}", SEED, KILLS // LANES, SECONDS) for n in range(LANES)]
    ledgers, lanes = [ledger for ledger, _ in started], [lane for _, lane in started]
    backends, postmasters = kill_the_server_now_and_then(stage, random.Random(SEED), lanes)
    outputs = [lane.communicate()[0] for lane in lanes]
    assert all(lane.returncode == 0 for lane in lanes), f"seed {SEED}"
    workers = sum(map(int, outputs))
    stage.wait()
    found = check(ledgers, stage.since)
    told = sum(len(ledger.told()) for ledger in ledgers)
    asked = ask_again(ledgers, found)
    after = check(ledgers, stage.since)
    with capsys.disabled():
        print(
            f"\nseed {SEED}: killed {workers} workers, {backends} backends, {postmasters} postmasters"
            f" in {time.monotonic() - begun:.0f} s; {asked} acts asked for, {told} receipts:"
            f" {len(found.lost)} lost, {len(found.doubled)} double, {len(found.broken)} broken"
        )
    assert not found and not after, (f"seed {SEED}", found, after)
    assert told > workers > 0 and backends > 0


@pytest.mark.parametrize(
    ("broken", "turns"), [("told before it is committed", "lost"), ("another key for a repeat", "doubled")]
)
def test_a_broken_door_is_noticed(stage: Stage, broken: str, turns: str) -> None:
    """The control: one life is enough for the first; the second wants a death between commit and answer."""
    ledger, lane = stage.lane("control", SEED, lives=40, seconds=90, broken=broken)
    lane.communicate()
    assert lane.returncode == 0, f"seed {SEED}"
    assert getattr(check([ledger], stage.since), turns), f"seed {SEED}"
