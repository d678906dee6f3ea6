"""Files as people send them: each kind is read alike, each fault is named by its row and column."""

import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pyarrow as pa
import pyarrow.parquet
import pytest

from akimat.budget.bulk import table
from akimat.budget.bulk.faults import MOST_SHOWN, Fault, Faults, Unreadable
from akimat.budget.bulk.lines import Codes, Lines, understand

LINE = "012345678000"
CODES = Codes({"2510001": 0, "2510002": 1}, frozenset({LINE}), frozenset({"149", "159"}), 2025)
HEADING = "number,date,institution,line,specific,amount\n"
GOOD = f"15,2025-03-10,2510002,{LINE},149,1200.50\n"


def read(data: bytes) -> tuple[list[Lines], Faults]:
    faults = Faults()
    found = [understand(piece, CODES, faults) for piece in table.pieces(io.BytesIO(data))]
    return [lines for lines in found if lines is not None], faults


def rows_of(data: bytes) -> list[tuple[object, ...]]:
    lines, faults = read(data)
    assert not faults, list(faults)
    return [
        row
        for each in lines
        for row in zip(
            each.row.tolist(),
            each.number.to_pylist(),
            each.day.tolist(),
            each.institution.tolist(),
            each.cell.tolist(),
            each.amount.tolist(),
            strict=True,
        )
    ]


EXPECTED = [(2, "15", date(2025, 3, 10).toordinal(), 1, int(LINE) * 1000 + 149, 120050)]


@pytest.mark.parametrize(
    "text",
    [
        HEADING + GOOD,
        "\ufeff" + HEADING + GOOD.rstrip(),
        HEADING.replace("\n", "\r\n") + GOOD,
        f"number;date;institution;line;specific;amount\n15;10.03.2025;2510002;{LINE};149;1200,5\n",
        f"Сумма;Номер;Дата;Код ГУ;Код программы;Специфика\n1200.50;15;10.03.2025;2510002;{LINE};149\n",
        f'number,date,institution,line,specific,amount\n"15","2025-03-10","2510002","{LINE}","149","1200.50"\n',
    ],
)
def test_csv(text: str) -> None:
    assert rows_of(text.encode()) == EXPECTED


def test_a_workbook() -> None:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["Номер", "Дата", "Код ГУ", "Код программы", "Специфика", "Сумма"])
    book.active.append([15, datetime(2025, 3, 10), 2510002, LINE, 149, 1200.5])
    book.save(out)
    assert rows_of(out.getvalue()) == EXPECTED


@pytest.mark.parametrize("amount", [pa.array([Decimal("1200.50")]), pa.array(["1200.5"]), pa.array([1200.5])])
def test_parquet(amount: pa.Array) -> None:
    columns = {"number": ["15"], "date": [date(2025, 3, 10)], "institution": ["2510002"], "line": [LINE]}
    out = io.BytesIO()
    pyarrow.parquet.write_table(pa.table({**columns, "specific": [149], "amount": amount}), out)
    assert rows_of(out.getvalue()) == EXPECTED


@pytest.mark.parametrize(
    ("old", "new", "column", "word", "value"),
    [
        ("2510002", "2519999", "institution", "unknown_institution", "2519999"),
        (LINE, "999999999999", "line", "unknown_line", "999999999999"),
        ("149", "150", "specific", "unknown_specific", "150"),
        ("2025-03-10", "2024-12-31", "date", "other_year", "2024-12-31"),
        ("2025-03-10", "30.02.2025", "date", "no_day", "30.02.2025"),
        ("1200.50", "1200.505", "amount", "no_amount", "1200.505"),
        ("1200.50", "", "amount", "no_amount", ""),
        ("1200.50", "#REF!", "amount", "no_amount", "#REF!"),
        ("1200.50", "99999999999999999", "amount", "too_large", "99999999999999999.00"),
        ("1200.50", "90071992547409.92", "amount", "too_large", "90071992547409.92"),
        ("1200.50", "-5.00", "amount", "negative_amount", "-5.00"),
        ("15,2", ",2", "number", "no_number", ""),
    ],
)
def test_a_fault_has_its_row_and_column(old: str, new: str, column: str, word: str, value: str) -> None:
    lines, faults = read((HEADING + GOOD + GOOD.replace(old, new, 1) + GOOD).encode())
    assert (lines, list(faults)) == ([], [Fault(3, column, word, value)])


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault(0, "", "empty_file")),
        (bytes(5000), Fault(0, "", "empty_file")),
        (b"abc\0def", Fault(0, "", "not_a_table")),
        (b"PK\x03\x04broken", Fault(0, "", "not_a_table")),
        (b"PAR1broken", Fault(0, "", "not_a_table")),
        (b"number,date\n", Fault(1, "institution", "column_missing")),
        (b"number,date,colour\n", Fault(1, "colour", "unknown_column")),
        (b"number,number\n", Fault(1, "number", "column_twice")),
        ((HEADING + GOOD + "1,2\n").encode(), Fault(3, "", "other_number_of_columns", "1,2")),
        ((HEADING + GOOD + "Ә".encode("cp1251", "replace").decode() + "\n").encode(), None),
        ((HEADING + GOOD).encode() + "Оплата,".encode("cp1251") + b"\n", Fault(3, "", "not_utf8")),
    ],
)
def test_a_file_that_is_no_such_table(data: bytes, fault: Fault | None) -> None:
    with pytest.raises(Unreadable) as caught:
        read(data)
    assert fault is None or caught.value.fault == fault


def test_thousands_of_faults_are_counted_not_listed() -> None:
    _, faults = read((HEADING + GOOD.replace("149", "150") * 5000).encode())
    assert faults.counts == {"unknown_specific": 5000}
    assert [fault.row for fault in faults] == list(range(2, MOST_SHOWN + 2))


def test_a_long_file_comes_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "PIECE_BYTES", 100)
    rows = rows_of((HEADING + GOOD * 50).encode())
    assert [row[0] for row in rows] == list(range(2, 52))
