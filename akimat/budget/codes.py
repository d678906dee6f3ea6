"""Codes of the unified budget classification: digits, read from the left, each prefix a coarser code.

Expenditure: group 2, subgroup 1, administrator 3, programme 3, subprogramme 3 (000 where there is none).
Receipts: category 1, class 2, subclass 1, specific 2. A specific of the economic classification has 3.
A cell is where money is controlled: an expenditure line and a specific, 15 digits, as one integer below 2^53.
Source: Budget Code 2025, articles 10-13, order 163 of 11.04.2025; the digits of the subgroup, and of subclass
and specific of receipts, are taken from practice and were not read in the order.
"""

from itertools import pairwise
from typing import Annotated, Literal

from pydantic import StringConstraints

Part = Literal["receipts", "expenditure", "specific"]
"""Which of the three classifications."""

EXPENDITURE = {2: "group", 3: "subgroup", 6: "administrator", 9: "programme", 12: "subprogramme"}
RECEIPTS = {1: "category", 3: "class", 4: "subclass", 6: "specific"}
SPECIFIC = {3: "specific"}
LEVELS: dict[str, dict[int, str]] = {
    "receipts": RECEIPTS,
    "expenditure": EXPENDITURE,
    "specific": SPECIFIC,
}
"""By part and number of digits."""

Digits = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,12}$")]
LineCode = Annotated[str, StringConstraints(pattern=r"^([0-9]{6}|[0-9]{12})$")]
"""A receipt of 6 digits or an expenditure of 12."""
Administrator = Annotated[str, StringConstraints(pattern=r"^[0-9]{3}$")]
CellCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{15}$")]

SPECIFICS = 1000
"""A cell is its line's code times this, plus the specific."""


def cell_of(line: str, specific: str) -> int:
    """The cell of an expenditure line and a specific."""
    return int(line) * SPECIFICS + int(specific)


def line_of(cell: int) -> str:
    """The expenditure line of a cell, 12 digits."""
    return f"{cell // SPECIFICS:012d}"


def specific_of(cell: int) -> str:
    """The specific of a cell."""
    return f"{cell % SPECIFICS:03d}"


def administrator_of(line: str) -> str:
    """The administrator of an expenditure line."""
    return line[3:6]


def level_of(part: str, code: str) -> str | None:
    """What a code of so many digits is; None where there is no such length."""
    return LEVELS[part].get(len(code))


def spaced(code: str) -> str:
    """A code as it is printed: 07.1.458.015.000, or 1.01.2.01 for a receipt."""
    cuts = (0, 2, 3, 6, 9, 12, 15) if len(code) >= 9 else (0, 1, 3, 4, 6)
    parts = (code[start:end] for start, end in pairwise(cuts))
    return ".".join(part for part in parts if part)
