"""Which level of the budget system a unit's budget has (BK25 7(1)); a district in a city has none."""

LEVELS = {
    "country": 1,
    "region": 2,
    "city_of_republican_significance": 2,
    "capital": 2,
    "district": 3,
    "city_of_regional_significance": 3,
    "city_of_district_significance": 4,
    "rural_district": 4,
    "settlement": 4,
    "village": 4,
}
RURAL = 4


def level(rank: str | None) -> int:
    """1 to 4; 0 for a unit without a budget, which the law refuses before any row is written."""
    return LEVELS.get(rank or "", 0)
