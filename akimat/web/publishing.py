"""Heads of the log are signed while the server runs: within minutes of an act, at once when a vote is closed.

A thread of the command that serves, not of a web worker: one is enough, and the workers need no key. It asks
one small question every two seconds; whoever writes acts does not notice it.
"""

import contextlib
import threading
import time
from collections.abc import Iterator

import structlog
from django.db import DatabaseError, connection

from akimat.register.errors import BrokenRegister
from akimat.register.proof import publisher

URGENT = frozenset({"maslikhat.close_consent_vote"})
"""After these nobody should have the time to think better of it."""
WAIT_SECONDS, POLL_SECONDS, REST_SECONDS = 60, 2.0, 30.0
"""How long acts wait for company; how often we look; how long we rest after something failed."""

log = structlog.get_logger("akimat.log")


@contextlib.contextmanager
def publishing() -> Iterator[None]:
    """Heads are published for the length of the block."""
    stop = threading.Event()
    thread = threading.Thread(target=publish_until, args=(stop,), name="publisher", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(timeout=10)


def publish_until(stop: threading.Event, wait: float = WAIT_SECONDS, poll: float = POLL_SECONDS) -> None:
    """What waits at the start is published at once; later acts wait for a minute, urgent ones not at all."""
    at: float | None = 0.0
    try:
        while not stop.is_set():
            try:
                at = _look(at, wait)
            except BrokenRegister as broken:
                log.error("head_not_published", reason=str(broken))
                stop.wait(REST_SECONDS)
            except (DatabaseError, OSError, LookupError) as error:
                log.error("head_not_published", exc_info=error)
                connection.close()
                stop.wait(REST_SECONDS)
            stop.wait(poll)
    finally:
        connection.close()


def _look(at: float | None, wait: float) -> float | None:
    """Publish if it is time; when what waits now must be published, or None if nothing waits."""
    waiting, urgent = publisher.due(URGENT)
    if not waiting:
        return None
    now = time.monotonic()
    at = now + wait if at is None else at
    if not urgent and now < at:
        return at
    if shown := publisher.publish():
        log.info("head_published", size=shown.head.size)
    return None
