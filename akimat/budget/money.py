"""How amounts are written on pages: thousand tenge with one decimal by default, tenge with tiyn on demand.

An amount that is no whole hundred tenge keeps the decimals it needs: nothing is rounded away.
"""

from collections.abc import Callable
from decimal import Decimal

from akimat.register.tenge import THOUSAND, TIYN

Writer = Callable[[int], str]
SPACE = "\u00a0"
MINUS = "\u2212"


def in_thousands(amount: int) -> str:
    """«1 292,8»: thousand tenge."""
    return _written(Decimal(amount) / THOUSAND, 1)


def in_tenge(amount: int) -> str:
    """«1 292 800,00»: tenge and tiyn."""
    return _written(Decimal(amount) / TIYN, 2)


def _written(amount: Decimal, decimals: int) -> str:
    plain = amount.normalize()
    exponent = plain.as_tuple().exponent
    shown = max(decimals, -exponent if isinstance(exponent, int) else 0)
    whole, _, part = f"{abs(plain):.{shown}f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", SPACE)
    return f"{MINUS if amount < 0 else ''}{grouped},{part}"
