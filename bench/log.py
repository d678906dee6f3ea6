"""Walking the log: judged again from stored facts, verified, replayed."""

import time
from collections.abc import Callable

from akimat.register import reads
from akimat.register.replay import rejudge, replay
from akimat.register.verify import verify
from bench.measure import elapsed


def rejudged(seconds: float) -> float:
    """Acts a second, over and over through a log that is read already."""
    log = list(reads.walk())
    start, acts = time.perf_counter(), 0
    while time.perf_counter() < start + seconds:
        for written in log:
            rejudge(written)
        acts += len(log)
    return acts / (time.perf_counter() - start)


def verified() -> float:
    """Acts a second, bytes and columns."""
    return _whole(lambda: _faultless(list(verify().faults)))


def replayed() -> float:
    """Acts a second into empty tables, compared with the real ones at the end."""
    return _whole(lambda: _faultless(replay().faults))


def _whole(walk: Callable[[], None]) -> float:
    return reads.size() / elapsed(walk)


def _faultless(faults: list[str]) -> None:
    assert not faults, faults
