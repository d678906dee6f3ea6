"""By how much a stated identity fails: what is left over, and which figures nobody saw.

The law says whether an identity holds; a reader also wants the amount. Unknown parts are left out and named.
"""

from collections.abc import Mapping
from dataclasses import dataclass

Figures = Mapping[str, int | None]

IDENTITIES: dict[str, tuple[tuple[str, int], ...]] = {
    "revenue": (("tax", 1), ("nontax", 1), ("capital_sales", 1), ("special", 1), ("transfers_in", 1)),
    "net_lending": (("loans_given", 1), ("loans_repaid", -1)),
    "assets_balance": (("assets_acquired", 1), ("assets_sold", -1)),
    "balance": (("revenue", 1), ("expenditure", -1), ("net_lending", -1), ("assets_balance", -1)),
    "financing": (("borrowing", 1), ("balances_used", 1), ("principal_repaid", -1)),
}
"""A figure, and the parts of which it is the sum."""


@dataclass(frozen=True)
class Residual:
    """What is left of a figure when its known parts are taken away."""

    figure: str
    amount: int
    unseen: tuple[str, ...]


def residuals(figures: Figures, fiscal_year: int) -> list[Residual]:
    """Every identity that leaves something over."""
    found = []
    for figure, parts in IDENTITIES.items():
        stated = figures[figure]
        known = [(name, sign) for name, sign in parts if _asked(name, fiscal_year)]
        if stated is None or all(figures[name] is None for name, _sign in known):
            continue
        amount = stated - sum(sign * (figures[name] or 0) for name, sign in known)
        if amount:
            unseen = tuple(name for name, _sign in known if figures[name] is None)
            found.append(Residual(figure, amount, unseen))
    return found


def _asked(name: str, fiscal_year: int) -> bool:
    """Special revenues are a category from the budget of 2026 on (BK25 9(1), 168(1))."""
    return name != "special" or fiscal_year >= 2026
