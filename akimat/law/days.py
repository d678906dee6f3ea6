"""Days of the law: months that end where the month ends, and working days by a dated calendar.

The calendar is data (`working_days.toml`), with the source of each entry. The Government moves days off by a
resolution of each year; a year whose resolution was not read is unverified, and who shows a term that touches
it says so. Before the first year of the calendar nothing is counted.
"""

import calendar
import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from akimat.law.unknown import Maybe, Unknown

DATA = Path(__file__).parent / "working_days.toml"
SATURDAY = 5


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or its last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def is_working(day: date) -> bool:
    """Neither a weekend nor a holiday nor a day off in its stead, unless it was made a working day."""
    data = _data()
    if day in data["worked"]:
        return True
    return day.weekday() < SATURDAY and day not in _days_off(day.year) and day not in data["off"]


def working_days(first: date, last: date) -> Maybe[int]:
    """How many working days passed after `first`, with `last`; unknown before the calendar begins."""
    if min(first, last).year < _data()["first_year"]:
        return Unknown("working_days")
    return sum(is_working(first + timedelta(n)) for n in range(1, (last - first).days + 1))


def working_day_after(first: date, number: int) -> date | None:
    """The day on which a term of so many working days ends; None before the calendar begins."""
    if first.year < _data()["first_year"]:
        return None
    day = first
    while number > 0:
        day += timedelta(1)
        number -= is_working(day)
    return day


def verified(first: date, last: date) -> bool:
    """Whether the moved days of every year between were read in their source."""
    return {*range(first.year, last.year + 1)} <= set(_data()["verified_years"])


@cache
def holidays(year: int) -> tuple[date, ...]:
    """The holidays of a year, without days off in their stead."""
    fixed = (each for each in _data()["holiday"] if each["since"] <= year <= each.get("last", year))
    moving = (each for each in _data()["moving"] if each.year == year)
    return tuple(sorted([*(date(year, each["month"], each["day"]) for each in fixed), *moving]))


@cache
def _days_off(year: int) -> frozenset[date]:
    """With the next working day in the stead of each holiday on a weekend (Labour Code, Art. 85)."""
    alone = {(each["month"], each["day"]) for each in _data()["holiday"] if each.get("religious")}
    off = set(holidays(year))
    for day in holidays(year):
        if day.weekday() < SATURDAY or (day.month, day.day) in alone or day in _data()["moving"]:
            continue
        while day.weekday() >= SATURDAY or day in off:
            day += timedelta(1)
        off.add(day)
    return frozenset(off)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(DATA.read_text("utf-8"))
