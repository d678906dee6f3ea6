"""`python -m bench`: a table, and whether each target is reached."""

import logging
import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

from akimat.register import reads
from akimat.web import scenario
from akimat.web.postgres_parent import running
from akimat.web.scratch import scratch_database
from bench import clients, log, machine, pages, single
from bench.measure import in_turns, middle, ratio
from bench.stage import BATCH, ROUNDS, STORY, Stage

MOST_MILLISECONDS, MOST_QUERIES = 100, 12
_missed: list[str] = []


def main() -> None:
    """Measure everything; the exit code is 1 if a target is missed."""
    start = time.monotonic()
    logging.disable(logging.WARNING)  # a line per request would hide the table
    with addresses() as (owner, runtime):
        with scratch_database(owner_url=owner, runtime_url=runtime):
            machine.durable()
            print(machine.described())
            _acts()
        with scratch_database(owner_url=owner, runtime_url=runtime):
            _story()
    print(f"\n{time.monotonic() - start:.0f} s in all")
    for missed in _missed:
        print(f"missed: {missed}")
    sys.exit(bool(_missed))


@contextmanager
def addresses() -> Iterator[tuple[str, str]]:
    """The server of DATABASE_URL and DATABASE_OWNER_URL, else the embedded one."""
    if os.environ.get("DATABASE_URL"):
        yield os.environ["DATABASE_OWNER_URL"], os.environ["DATABASE_URL"]
    else:
        with running() as addresses:
            yield addresses.owner, addresses.runtime


def _acts() -> None:
    stage = Stage()
    with closing(single.link_of_its_own()) as link:
        rates = in_turns(single.tasks(stage, link), rounds=ROUNDS, batch=BATCH)
    _heading("One client, in turns, medians")
    _line("Django's insert with commit", middle(rates, "insert"))
    _line("the steps of a small act in prepared SQL", middle(rates, "sql"), ratio(rates, "sql", "insert"))
    found = ratio(rates, "person", "insert")
    _line("perform bodies.register_person", middle(rates, "person"), found, at_least=0.1)
    _line("perform maslikhat.cast_ballot", middle(rates, "ballot"), ratio(rates, "ballot", "insert"))
    turns = clients.rates(stage, seconds=2.5, rounds=7)
    _heading("perform bodies.register_person, each client a process")
    _line("one client", middle(turns, "one"))
    _line("sixteen clients", middle(turns, "sixteen"), ratio(turns, "sixteen", "one"), at_least=1)


def _story() -> None:
    told = scenario.tell(STORY)
    _heading(f"The log of {STORY.name}: {reads.size()} acts")
    _line("judged again from stored facts", log.rejudged(seconds=3), at_least_rate=1000)
    _line("verified", log.verified())
    _line("replayed", log.replayed())
    print(f"\n{'Pages, not signed in':48}{'ms':>12}{'queries':>9}")
    for page in pages.pages(told.names, reads.size()):
        good = page.milliseconds < MOST_MILLISECONDS and page.queries <= MOST_QUERIES
        print(
            f"{_short(page.address):48}{page.milliseconds:12.0f}{page.queries:9}{_mark(page.address, good)}"
        )


def _heading(text: str) -> None:
    print(f"\n{text:48}{'a second':>12}{'ratio':>9}")


def _line(
    name: str, rate: float, found: float | None = None, at_least: float = 0, at_least_rate: float = 0
) -> None:
    good = (found is None or found >= at_least) and rate >= at_least_rate
    target = f"  target {at_least or at_least_rate:g}" if at_least or at_least_rate else ""
    told = "" if found is None else f"{found:.2f}"
    print(f"{name:48}{rate:12,.0f}{told:>9}{target}{_mark(name, good)}", flush=True)


def _mark(name: str, good: bool) -> str:
    if not good:
        _missed.append(name)
    return "" if good else "  MISSED"


def _short(address: str) -> str:
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "…", address)


if __name__ == "__main__":
    main()
