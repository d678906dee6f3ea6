"""What day it is where the register is kept.

Only `perform` and what surrounds it read this clock; rules, facts and state never do. A demonstration, a
scenario and a test tell a history that took years, so inside `telling_on(day)` the day of recording is the
day of the story; `perform` admits that only in a register founded as a demonstration.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

ALMATY = ZoneInfo("Asia/Almaty")

_story_day: ContextVar[date | None] = ContextVar("story_day", default=None)


def now() -> datetime:
    """The moment of recording, to the second, in Asia/Almaty."""
    told = _story_day.get()
    if told is not None:
        return datetime.combine(told, time(12), tzinfo=ALMATY)
    return datetime.now(ALMATY).replace(microsecond=0)


def today() -> date:
    """The day of recording."""
    return now().date()


def is_story() -> bool:
    """Whether a story's day stands in for the real one."""
    return _story_day.get() is not None


@contextmanager
def telling_on(day: date) -> Iterator[None]:
    """Record as if today were `day`."""
    token = _story_day.set(day)
    try:
        yield
    finally:
        _story_day.reset(token)
