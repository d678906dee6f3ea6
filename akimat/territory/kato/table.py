"""A file as a table of text cells: CSV (UTF-8, with comma, semicolon or tab) or a workbook (xlsx).

Whatever is wrong is a `Problem` with its row and column as a person sees them in the file: the header is row
1. Nothing is repaired silently, for the file itself is what the act attaches.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import python_calamine

MOST_BYTES = 32 * 1024 * 1024
MOST_ROWS = 100_000
MOST_CHARACTERS = 300
WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How xlsx and xls begin."""


@dataclass(frozen=True)
class Problem:
    """What is wrong, where. `key` is a sentence of `messages`."""

    row: int | None
    column: str | None
    key: str
    params: dict[str, Any] = field(default_factory=dict)


class Unreadable(Exception):
    """No table can be had from the file."""

    def __init__(self, problem: Problem):
        super().__init__(problem.key)
        self.problem = problem


@dataclass(frozen=True)
class Table:
    """The header, and each row of cells with its number in the file."""

    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def read(data: bytes) -> Table:
    """The table of a file. Raises Unreadable."""
    if not data.strip():
        raise Unreadable(Problem(None, None, "empty"))
    if len(data) > MOST_BYTES:
        raise Unreadable(Problem(None, None, "too_large", {"most": MOST_BYTES // 2**20}))
    lines = list(_workbook(data) if data.startswith(WORKBOOK) else _text(data))
    if len(lines) > MOST_ROWS:
        raise Unreadable(Problem(None, None, "too_many_rows", {"most": MOST_ROWS}))
    (_, header), *rows = lines or [(1, ())]
    return Table(header, tuple((number, cells) for number, cells in rows if any(cells)))


def _text(data: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    text = _decoded(data)
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            yield reader.line_num, tuple(map(_tidy, cells))
    except csv.Error:
        raise Unreadable(Problem(reader.line_num, None, "broken_line")) from None


def _decoded(data: bytes) -> str:
    """UTF-8, with or without a mark. An older encoding has no Kazakh letters, so it cannot be guessed."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable(Problem(1, None, "utf_16"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.rpartition(b"\n")[2]
        column = str(sum(map(line.count, (b",", b";", b"\t"))) + 1)
        raise Unreadable(Problem(before.count(b"\n") + 1, column, "not_utf_8")) from None


def _workbook(data: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The first sheet. A formula gives its stored value; one that failed gives an empty cell."""
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        lines = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (python_calamine.CalamineError, OSError, ValueError, IndexError):
        raise Unreadable(Problem(None, None, "broken_workbook")) from None
    for number, cells in enumerate(lines, start=1):
        yield number, tuple(_tidy(_plain(cell)) for cell in cells)


def _plain(cell: Any) -> str:
    """A number of a workbook is a float: 100000000.0 is the code 100000000."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _tidy(cell: str) -> str:
    """Without spaces around, doubled, or unbreakable: the classifier has some by mistake."""
    return " ".join(cell.split())
