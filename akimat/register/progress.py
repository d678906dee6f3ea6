"""How far a long act has come: whoever waits in a terminal may listen.

Nobody hears it unless he asks, and nothing depends on it: an act does the same with and without a listener.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_listener: ContextVar[Callable[[int], None] | None] = ContextVar("listener", default=None)


def advanced(rows: int) -> None:
    """So many more rows of state are written."""
    listener = _listener.get()
    if listener:
        listener(rows)


@contextmanager
def listening(listener: Callable[[int], None]) -> Iterator[None]:
    """Hear of every step inside."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)
