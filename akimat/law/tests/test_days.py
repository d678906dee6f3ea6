"""Months that end where the month ends, and working days by the dated calendar."""

from datetime import date

import pytest

from akimat.law import days
from akimat.law.unknown import Touched


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2023, 12, 15), 1, date(2024, 1, 15)),
    ],
)
def test_months(day: date, months: int, expected: date) -> None:
    assert days.months_after(day, months) == expected


def test_working_days_leave_out_weekends_and_holidays() -> None:
    assert days.working_days(date(2023, 10, 20), date(2023, 10, 27)) == 4  # 25 October is a holiday
    assert days.working_day_after(date(2023, 10, 20), 10) == date(2023, 11, 6)
    assert not days.is_working(date(2022, 5, 10))  # in the stead of Saturday, 7 May, or Monday, 9 May


def test_before_the_calendar_nothing_is_counted() -> None:
    assert days.working_day_after(date(1999, 1, 1), 10) is None
    with pytest.raises(Touched):
        bool(days.working_days(date(1999, 1, 1), date(1999, 1, 20)))
    assert not days.verified(date(2023, 1, 1), date(2023, 2, 1))
