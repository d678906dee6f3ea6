"""What units are, and which bodies a rank brings with it."""

from datetime import date
from typing import Literal

Rank = Literal[
    "country",
    "region",
    "city_of_republican_significance",
    "capital",
    "district",
    "city_of_regional_significance",
    "city_of_district_significance",
    "district_in_city",
    "rural_district",
    "settlement",
    "village",
    "locality",
]
"""A locality is a populated place inside a unit: it stands in the classifier and has no body of its own."""

FIRST_LEVEL = ("region", "city_of_republican_significance", "capital")
WITH_MASLIKHAT = (*FIRST_LEVEL, "district", "city_of_regional_significance")
"""Ranks of units that have a maslikhat and an akimat (Law 148-II); the others have an akim with an apparatus.
"""

WITHOUT_AKIMAT = (
    "district_in_city",
    "city_of_district_significance",
    "settlement",
    "village",
    "rural_district",
)
"""Ranks of those others."""
GOVERNED = (*WITH_MASLIKHAT, *WITHOUT_AKIMAT)
"""Ranks of units that have an executive body of their own."""
SPECIAL_REGIME = {"191800000": date(2026, 7, 1)}
"""Codes of units with a special legal regime since a day; what it says of bodies is not encoded."""

_OF_A_DISTRICT = ("district", "city_of_regional_significance")
BELOW: dict[str, tuple[str | None, ...]] = {
    "region": ("country", None),
    "capital": ("country", None),
    "city_of_republican_significance": ("country", None),
    "district": ("region", None),
    "city_of_regional_significance": ("region", None),
    "district_in_city": ("capital", "city_of_republican_significance", "city_of_regional_significance"),
    "city_of_district_significance": _OF_A_DISTRICT,
    "rural_district": _OF_A_DISTRICT,
    "settlement": _OF_A_DISTRICT,
    "village": _OF_A_DISTRICT,
    "locality": (*_OF_A_DISTRICT, *WITHOUT_AKIMAT, "capital", "city_of_republican_significance"),
}
"""Below which ranks each may stand; None is the root of an installation that keeps a part of the country."""
