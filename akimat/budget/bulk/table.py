"""A table of lines as it came: CSV, xlsx or Parquet, in pieces of bounded size, columns by name.

Columns may stand in any order, under their own names or those of the official forms; a column that nobody
knows is a fault, because it may be the one that matters. Amounts are exact (decimals, never doubles); all
else is text, kept as a dictionary, since a million lines name few institutions, codes and days.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet
from python_calamine import CalamineError, CalamineWorkbook

from akimat.budget.bulk.faults import Fault, Unreadable

PIECE_BYTES = 16 * 1024 * 1024
PIECE_ROWS = 400_000
AMOUNT = pa.decimal128(18, 2)
WORD = pa.dictionary(pa.int32(), pa.string())
HEADINGS = {
    "number": ("number", "номер", "номер документа", "құжат нөмірі", "нөмірі"),
    "date": ("date", "дата", "дата документа", "күні", "құжат күні"),
    "institution": ("institution", "код гу", "учреждение", "мм коды", "мекеме"),
    "line": ("line", "функциональная классификация", "код программы", "функционалдық сыныптама"),
    "specific": ("specific", "специфика", "ерекшелік"),
    "amount": ("amount", "сумма", "сомасы", "сома"),
}
"""Columns of a file of requests, with the headings that are understood, in lower case."""
BY_HEADING = {heading: name for name, headings in HEADINGS.items() for heading in headings}
TEXTS = ("number",)
ZIP, PARQUET = b"PK\x03\x04", b"PAR1"


@dataclass(frozen=True)
class Piece:
    """Some rows of a table, the first of which is `first_row` (the heading is row 1)."""

    first_row: int
    columns: pa.Table

    @property
    def rows(self) -> int:
        return int(self.columns.num_rows)


def pieces(file: BinaryIO) -> Iterator[Piece]:
    """Read a file from its beginning. Raises Unreadable where it is no such table."""
    start = file.read(4096)
    file.seek(0)
    if not start.strip(b"\0 \r\n\t"):
        raise Unreadable(Fault(0, "", "empty_file"))
    if start.startswith(PARQUET):
        return _of_parquet(file)
    if start.startswith(ZIP):
        return _of_workbook(file)
    if b"\0" in start:
        raise Unreadable(Fault(0, "", "not_a_table"))
    return _of_csv(file)


def _names(headings: Sequence[str]) -> list[str]:
    """Our names for a row of headings."""
    names: list[str] = []
    for heading in headings:
        name = BY_HEADING.get(heading.strip().strip('"').lower())
        if name is None:
            raise Unreadable(Fault(1, heading, "unknown_column"))
        if name in names:
            raise Unreadable(Fault(1, heading, "column_twice"))
        names.append(name)
    if missing := [name for name in HEADINGS if name not in names]:
        raise Unreadable(Fault(1, missing[0], "column_missing"))
    return names


def _of_csv(file: BinaryIO) -> Iterator[Piece]:
    heading = _text(file.readline().removeprefix(b"\xef\xbb\xbf"), 1)
    separator = max(",;\t", key=heading.count)
    names = _names(heading.rstrip("\r\n").split(separator))
    row = 2
    while block := file.read(PIECE_BYTES):
        block += file.readline()
        columns = _csv_block(block, names, separator, row)
        if columns.num_rows:
            yield Piece(row, columns)
        row += columns.num_rows


def _csv_block(block: bytes, names: list[str], separator: str, row: int) -> pa.Table:
    parse = pyarrow.csv.ParseOptions(delimiter=separator, ignore_empty_lines=False)
    read = pyarrow.csv.ReadOptions(column_names=names)
    types = {name: pa.string() if name in (*TEXTS, "amount") else WORD for name in names}
    for amount in (AMOUNT, pa.string()):  # text where one amount cannot be read: it is named by its row then
        convert = pyarrow.csv.ConvertOptions(
            column_types={**types, "amount": amount}, strings_can_be_null=False, null_values=[""]
        )
        try:
            return pyarrow.csv.read_csv(io.BytesIO(block), read, parse, convert)
        except pa.ArrowInvalid as error:
            if amount is not AMOUNT or "column #" not in str(error):
                raise Unreadable(_broken(block, names, separator, row)) from error
    raise AssertionError("text can always be read")


def _broken(block: bytes, names: list[str], separator: str, row: int) -> Fault:
    """The first line that is no text or has another number of columns."""
    for number, line in enumerate(block.splitlines(), row):
        text = _text(line, number)
        if '"' not in text and text.count(separator) != len(names) - 1:
            return Fault(number, "", "other_number_of_columns", text)
    return Fault(row, "", "not_a_table")


def _text(line: bytes, row: int) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(Fault(row, "", "not_utf8")) from error


def _of_parquet(file: BinaryIO) -> Iterator[Piece]:
    try:
        source = pyarrow.parquet.ParquetFile(file)
    except pa.ArrowInvalid as error:
        raise Unreadable(Fault(0, "", "not_a_table")) from error
    names = _names(source.schema_arrow.names)
    row = 2
    for batch in source.iter_batches(PIECE_ROWS):
        table = pa.table({name: _cast(batch.column(at), name) for at, name in enumerate(names)})
        yield Piece(row, table)
        row += batch.num_rows


def _cast(column: pa.Array, name: str) -> pa.Array:
    """A column of a typed file as our types; doubles are text first, so that no digit is made up."""
    if name == "amount":
        return column.cast(AMOUNT) if pa.types.is_decimal(column.type) else column.cast(pa.string())
    text = pc.cast(column, pa.string())
    return text if name in TEXTS else text.dictionary_encode()


def _of_workbook(file: BinaryIO) -> Iterator[Piece]:
    try:
        rows = CalamineWorkbook.from_filelike(file).get_sheet_by_index(0).to_python()
    except (CalamineError, OSError, ValueError) as error:
        raise Unreadable(Fault(0, "", "not_a_table")) from error
    if not rows:
        raise Unreadable(Fault(0, "", "empty_file"))
    names = _names([str(cell) for cell in rows[0]])
    for start in range(1, len(rows), PIECE_ROWS):
        part = rows[start : start + PIECE_ROWS]
        texts = [[_shown(row[at]) for row in part] for at in range(len(names))]
        columns = {
            name: pa.array(text, pa.string())
            if name in (*TEXTS, "amount")
            else pa.array(text).dictionary_encode()
            for name, text in zip(names, texts, strict=True)
        }
        yield Piece(start + 1, pa.table(columns))


def _shown(cell: object) -> str:
    """A cell of a workbook as text: whole numbers without a point, days as days."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).removesuffix(" 00:00:00")
