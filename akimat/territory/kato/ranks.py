"""What an object of the classifier is, told by the abbreviation in its name and its place in the code.

The classifier has no column for it. "с.о." is a rural district, "п.а." the administration of a settlement,
"с.а." of a village, "г.а." of a town, "Г.А." of a city; a place within one of these ("с.Карааул", "зимовка
Жартас") is a locality: people live there, but no body governs it alone.
"""

import re

from akimat.territory.ranks import Rank

CAPITAL = "710000000"

_DISTRICT: tuple[tuple[str, Rank], ...] = (
    (r"Г\.\s?А\.?", "city_of_regional_significance"),
    (r"[Рр]айон\b", "district"),
)
_BELOW: tuple[tuple[str, Rank], ...] = (
    (r"\bс\.\s?о\b\.?", "rural_district"),
    (r"\bп\.\s?а\b\.?", "settlement"),
    (r"\bс\.\s?а\b\.?", "village"),
    (r"\bг\.\s?а\b\.?", "city_of_district_significance"),
    (r"\bр\.\s?а\b\.?", "district_in_city"),
    (r"[Рр]айон\b", "district_in_city"),
    (r"^г\.", "locality"),
)


def level(code: str) -> int:
    """0 for a region, 1 for a district, 2 for what is below it, 3 for a place."""
    return 3 if code[6:] != "000" else 2 if code[4:6] != "00" else 1 if code[2:4] != "00" else 0


def rank(code: str, name_ru: str) -> Rank | None:
    """None where the name does not say."""
    if level(code) == 3:
        return "locality"
    if level(code) == 0:
        return _first_level(code, name_ru)
    words = _DISTRICT if level(code) == 1 else _BELOW
    return next((found for pattern, found in words if re.search(pattern, name_ru)), None)


def _first_level(code: str, name_ru: str) -> Rank:
    if code == CAPITAL:
        return "capital"
    return "city_of_republican_significance" if name_ru.startswith("г.") else "region"


def above(code: str, codes: frozenset[str]) -> str | None:
    """The code of the object directly above: the nearest that the file has."""
    for length in (6, 4, 2):
        candidate = code[:length].ljust(9, "0")
        if candidate != code and candidate in codes:
            return candidate
    return None
