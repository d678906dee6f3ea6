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
