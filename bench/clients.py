"""Sixteen clients at once, each a process with a connection of its own, on subjects of their own."""

import multiprocessing
import time
from multiprocessing.synchronize import Barrier
from typing import Any

from django.db import connection

from bench.stage import CLIENTS, Stage

_fork = multiprocessing.get_context("fork")


def rates(stage: Stage, *, seconds: float, rounds: int) -> dict[str, list[float]]:
    """Acts a second with one client and with sixteen, in turns."""
    found: dict[str, list[float]] = {"one": [], "sixteen": []}
    for _ in range(rounds):
        found["one"].append(_rate(stage, 1, seconds))
        found["sixteen"].append(_rate(stage, CLIENTS, seconds))
    return found


def _rate(stage: Stage, clients: int, seconds: float) -> float:
    connection.close()  # a connection does not survive a fork
    barrier, done = _fork.Barrier(clients), _fork.Queue()
    processes = [
        _fork.Process(target=_client, args=(stage, number, seconds, barrier, done), daemon=True)
        for number in range(1, clients + 1)
    ]
    for process in processes:
        process.start()
    acts = sum(done.get(timeout=seconds + 60) for _ in processes)
    for process in processes:
        process.join()
    return acts / seconds


def _client(stage: Stage, registrar: int, seconds: float, barrier: Barrier, done: Any) -> None:
    """Connects, warms up, waits for the others, and acts until the time is over."""
    for _ in range(10):
        stage.register_person(registrar)
    barrier.wait(timeout=60)
    deadline, acts = time.monotonic() + seconds, 0
    while time.monotonic() < deadline:
        stage.register_person(registrar)
        acts += 1
    done.put(acts)
    connection.close()
