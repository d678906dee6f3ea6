"""Days as each language writes them: 2026 ж. 22 қараша, 22 ноября 2026 г., 22 November 2026."""

from datetime import date, datetime
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from django.utils import timezone

_LOCALES = {"kk": "kk", "ru": "ru", "en": "en_GB"}


def written(day: date | str, lang: str, *, short: bool = False) -> str:
    """The day in words, or as 22.11.2026 for narrow tables; a moment is shown as its day in Almaty."""
    if isinstance(day, str):
        day = date.fromisoformat(day)
    if isinstance(day, datetime):
        day = timezone.localdate(day)
    if short:
        return day.strftime("%d.%m.%Y")
    # Babel parts the year from its sign with a thin space, which Noto draws as none at all.
    return format_date(day, "long", locale=_locale(lang)).replace("\u202f", "\xa0")


@lru_cache
def _locale(lang: str) -> Locale:
    return Locale.parse(_LOCALES[lang])
