"""Lines of a file, understood: institutions, cells, days and amounts as whole numbers; what is wrong.

Each different code or day is looked at once, however many lines have it. A piece with faults gives no lines:
a file is posted whole or not at all.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from akimat.budget.bulk.faults import Faults
from akimat.budget.bulk.table import AMOUNT, Piece

Ints = NDArray[np.int64]
AMOUNT_TEXT = r"^[0-9]{1,15}([.,][0-9]{1,2})?$"
ISO, DOTTED = re.compile(r"^(\d{4})-(\d\d)-(\d\d)$"), re.compile(r"^(\d\d)\.(\d\d)\.(\d{4})$")
LONGEST_NUMBER = 60
LARGEST_TIYN = 2**53 - 1  # the largest integer that the log carries


@dataclass(frozen=True)
class Lines:
    """Columns of equal length: rows as in a spreadsheet, days as proleptic ordinals, amounts in tiyn."""

    row: Ints
    number: pa.Array
    day: Ints
    institution: Ints
    cell: Ints
    amount: Ints

    @property
    def count(self) -> int:
        return int(self.row.size)


@dataclass(frozen=True)
class Codes:
    """What a file may name: institutions by treasury code, lines, specifics, days of one year."""

    institutions: Mapping[str, int]
    lines: frozenset[str]
    specifics: frozenset[str]
    fiscal_year: int


def understand(piece: Piece, codes: Codes, faults: Faults) -> Lines | None:
    """The lines of a piece; None if anything in it is at fault, which is then in `faults`."""
    before = dict(faults.counts)
    reading = _Reading(piece, faults)
    institution = reading.coded("institution", codes.institutions.get, "unknown_institution")
    line = reading.coded("line", _standing(codes.lines), "unknown_line")
    specific = reading.coded("specific", _standing(codes.specifics), "unknown_specific")
    day = reading.coded("date", _ordinal, "no_day")
    reading.within_year(day, codes.fiscal_year)
    amount = reading.amounts()
    number = reading.numbers()
    if faults.counts != before or amount is None:
        return None
    rows = np.arange(piece.first_row, piece.first_row + piece.rows, dtype=np.int64)
    return Lines(rows, number, day, institution, line * 1000 + specific, amount)


class _Reading:
    """One piece, column by column."""

    def __init__(self, piece: Piece, faults: Faults) -> None:
        self.piece, self.faults = piece, faults

    def coded(self, name: str, meaning: Callable[[str], int | None], word: str) -> Ints:
        """A column whose values mean a number each; -1 stands where one means nothing, which is a fault."""
        column = self.piece.columns.column(name).combine_chunks()
        values = [value or "" for value in column.dictionary.to_pylist()]
        meanings = np.array(
            [-1 if found is None else found for found in map(meaning, values)] + [-1], np.int64
        )
        found: Ints = meanings[pc.fill_null(column.indices, len(values)).to_numpy(zero_copy_only=False)]
        self._report(name, word, found == -1, lambda at: column[at].as_py() or "")
        return found

    def within_year(self, day: Ints, fiscal_year: int) -> None:
        first, last = date(fiscal_year, 1, 1).toordinal(), date(fiscal_year, 12, 31).toordinal()
        other = (day != -1) & ((day < first) | (day > last))
        self._report("date", "other_year", other, lambda at: date.fromordinal(int(day[at])).isoformat())

    def amounts(self) -> Ints | None:
        """In tiyn; None where one cannot be read."""
        column = self.piece.columns.column("amount")
        if column.type != AMOUNT:
            text = column.combine_chunks().cast(pa.string())
            good = pc.fill_null(pc.match_substring_regex(text, AMOUNT_TEXT), False)
            wrong = ~good.to_numpy(zero_copy_only=False)
            self._report("amount", "no_amount", wrong, lambda at: text[at].as_py() or "")
            if wrong.any():
                return None
            column = pa.chunked_array([pc.replace_substring(text, ",", ".").cast(AMOUNT)])
        plain = column.combine_chunks()
        # Two 64-bit words an amount, the lower first; an amount that needs the upper one is too large.
        words = np.frombuffer(plain.buffers()[1], "<i8").reshape(-1, 2)[
            plain.offset : plain.offset + len(plain)
        ]
        tiyn, upper = words[:, 0].astype(np.int64), words[:, 1]
        missing, below = pc.is_null(plain).to_numpy(zero_copy_only=False), upper < 0
        beyond = (upper > 0) | ((upper == 0) & ((tiyn < 0) | (tiyn > LARGEST_TIYN)))
        self._report("amount", "no_amount", missing, lambda at: "")
        self._report("amount", "too_large", ~missing & beyond, lambda at: str(plain[at].as_py()))
        self._report("amount", "negative_amount", ~missing & below, lambda at: str(plain[at].as_py()))
        return tiyn

    def numbers(self) -> pa.Array:
        column = self.piece.columns.column("number").combine_chunks().cast(pa.string())
        length = pc.fill_null(pc.utf8_length(column), 0).to_numpy(zero_copy_only=False)
        wrong = (length == 0) | (length > LONGEST_NUMBER)
        self._report("number", "no_number", wrong, lambda at: column[at].as_py() or "")
        return column

    def _report(self, column: str, word: str, wrong: NDArray[np.bool_], value: Callable[[int], str]) -> None:
        at = np.flatnonzero(wrong)
        places = ((self.piece.first_row + int(each), value(int(each))) for each in at)
        self.faults.add(column, word, places, int(at.size))


def _standing(codes: frozenset[str]) -> Callable[[str], int | None]:
    return lambda code: int(code) if code in codes else None


def _ordinal(text: str) -> int | None:
    """A day written 2025-03-15 or 15.03.2025, as a proleptic ordinal."""
    if found := ISO.match(text):
        year, month, day = map(int, found.groups())
    elif found := DOTTED.match(text):
        day, month, year = map(int, found.groups())
    else:
        return None
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None
