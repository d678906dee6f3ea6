"""Measuring in turns: on a machine that others use too, only what ran side by side can be compared."""

import time
from collections.abc import Callable, Mapping
from statistics import median

Task = Callable[[], object]


def in_turns(tasks: Mapping[str, Task], *, rounds: int, batch: int) -> dict[str, list[float]]:
    """Rates per second of each task, round after round; the first round warms up and is not counted."""
    rates: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            rates[name].append(batch / elapsed(task, batch))
    return {name: found[1:] for name, found in rates.items()}


def elapsed(task: Task, times: int = 1) -> float:
    """Seconds that it takes so many times."""
    start = time.perf_counter()
    for _ in range(times):
        task()
    return time.perf_counter() - start


def ratio(rates: Mapping[str, list[float]], one: str, other: str) -> float:
    """The median over rounds of one rate to the other's."""
    return median(a / b for a, b in zip(rates[one], rates[other], strict=True))


def middle(rates: Mapping[str, list[float]], name: str) -> float:
    """The median rate."""
    return median(rates[name])
