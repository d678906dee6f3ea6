"""Judged lines kept as columns, sorted by institution, in parts of bounded size.

A million lines are some thirty parts of a few hundred kilobytes. Each part says from which institution to
which it reaches, so that one institution's page reads few of them. A part is Arrow's own stream format: any
tool that reads Arrow reads it. What a segment *is* follows from the values of its rows (`Digest`), not from
bytes that another version of a library may write differently.
"""

import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from akimat.budget.bulk.limits import Judged
from akimat.budget.bulk.lines import Ints, Lines

PART_ROWS = 32_768
SCHEMA = pa.schema(
    [
        ("institution", pa.dictionary(pa.int32(), pa.string())),
        ("cell", pa.int64()),
        ("row", pa.int64()),
        ("number", pa.string()),
        ("day", pa.int32()),
        ("amount", pa.int64()),
        ("refused_by", pa.int8()),
        ("left", pa.int64()),
    ]
)
"""`institution` is the treasury's code; `refused_by` and `left` as in `limits.Judged`."""
_WRITING = pa.ipc.IpcWriteOptions(compression="zstd")


@dataclass(frozen=True)
class Part:
    """A run of lines, from the institution `first` to `last` in the order of codes."""

    first: str
    last: str
    rows: int
    data: bytes


def parts(lines: Lines, judged: Judged, codes: Sequence[str]) -> Iterator[Part]:
    """Cut judged lines into parts; `codes[i]` is the treasury's code of institution i, in ascending order."""
    order = np.lexsort((lines.cell, lines.institution))  # stable: the order of the file stays within a cell
    names = pa.array(codes, pa.string())
    for start in range(0, order.size, PART_ROWS):
        chosen = order[start : start + PART_ROWS]
        institution = lines.institution[chosen]
        columns = [
            pa.DictionaryArray.from_arrays(*_own_dictionary(institution, names)),
            lines.cell[chosen],
            lines.row[chosen],
            lines.number.take(pa.array(chosen)),
            lines.day[chosen].astype(np.int32),
            lines.amount[chosen],
            judged.refused_by[chosen],
            judged.left[chosen],
        ]
        table = pa.Table.from_arrays([pa.array(column) for column in columns], schema=SCHEMA)
        yield Part(codes[institution[0]], codes[institution[-1]], table.num_rows, _packed(table))


def read(data: Iterable[bytes], institution: str | None = None) -> pa.Table:
    """Lines of parts, all or one institution's, in the order of the file."""
    tables = []
    for each in data:
        table = pa.ipc.open_stream(each).read_all()
        if institution is not None:
            table = table.filter(pc.equal(table["institution"].cast(pa.string()), institution))
        tables.append(table)
    found = pa.concat_tables(tables).unify_dictionaries() if tables else SCHEMA.empty_table()
    return found.sort_by("row")


class Digest:
    """SHA-256 over the values of judged lines, in the order of the file, piece after piece.

    Of each line: row, institution's code, number, cell, day, amount, which limit refused it and what that had
    left: column by column in blocks of BLOCK lines, numbers as little-endian integers of 64 bits, texts one
    behind the other with all their lengths before.
    """

    BLOCK = 100_000

    def __init__(self) -> None:
        self._hash = hashlib.sha256()
        self._waiting: list[pa.Table] = []

    def add(self, lines: Lines, judged: Judged, codes: Sequence[str]) -> None:
        """Take in a piece, wherever the reader happened to cut it."""
        columns = {
            "row": lines.row,
            "institution": pa.array(codes, pa.string()).take(pa.array(lines.institution)),
            "number": lines.number,
            "cell": lines.cell,
            "day": lines.day,
            "amount": lines.amount,
            "refused_by": judged.refused_by.astype(np.int64),
            "left": judged.left,
        }
        self._waiting.append(pa.table(columns))
        self._take(whole_blocks_only=True)

    def hexdigest(self) -> str:
        """Of all lines so far; nothing can be added behind it."""
        self._take(whole_blocks_only=False)
        return self._hash.hexdigest()

    def _take(self, *, whole_blocks_only: bool) -> None:
        table = pa.concat_tables(self._waiting) if self._waiting else None
        at = 0
        while table is not None and table.num_rows - at >= (self.BLOCK if whole_blocks_only else 1):
            for column in table.slice(at, self.BLOCK).columns:
                self._hash_column(column.combine_chunks())
            at = min(at + self.BLOCK, table.num_rows)
        self._waiting = [table.slice(at)] if table is not None and at < table.num_rows else []

    def _hash_column(self, column: pa.Array) -> None:
        if not pa.types.is_string(column.type):
            self._hash.update(column.to_numpy(zero_copy_only=False).astype("<i8").data)
            return
        _, offsets, text = column.buffers()
        ends = np.frombuffer(offsets, np.int32)[column.offset : column.offset + len(column) + 1]
        self._hash.update(np.diff(ends).astype("<i8").data)
        self._hash.update(memoryview(text)[ends[0] : ends[-1]])


def _own_dictionary(institution: Ints, names: pa.Array) -> tuple[pa.Array, pa.Array]:
    """Indices and values of a dictionary of the institutions of one part only."""
    own, indices = np.unique(institution, return_inverse=True)
    return pa.array(indices.astype(np.int32)), names.take(pa.array(own))


def _packed(table: pa.Table) -> bytes:
    out = io.BytesIO()
    with pa.ipc.new_stream(out, SCHEMA, options=_WRITING) as writer:
        writer.write_table(table)
    return out.getvalue()
