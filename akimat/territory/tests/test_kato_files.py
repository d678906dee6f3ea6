"""Whatever may be wrong with a file is found, with its row and column, and nothing is guessed."""

import pytest

from akimat.territory.kato import messages, ranks
from akimat.territory.kato.latin import romanised
from akimat.territory.kato.rows import parse
from akimat.territory.tests.kato_files import HEADER, ROWS, csv_of, without, xlsx_of

OFFICE_HEADER = ("te", "ab", "cd", "ef", "hij", "k", "kaz_name", "rus_name", "nn")


def found(data: bytes) -> list[tuple[int | None, str | None, str]]:
    parsed = parse(data)
    for each in parsed.problems:
        assert messages.line(each)
    return [(each.row, each.column, each.key) for each in parsed.problems]


def changed(column: str, value: str, row: int = 6) -> list[tuple[str, ...]]:
    """The rows with one cell changed; `row` as a person counts, the header being 1."""
    at = HEADER.index(column)
    return [(*r[:at], value, *r[at + 1 :]) if number == row else r for number, r in enumerate(ROWS, start=2)]


@pytest.mark.parametrize(
    "data", [csv_of(), b"\xef\xbb\xbf" + csv_of(), csv_of().replace(b",", b";"), xlsx_of()]
)
def test_a_good_file(data: bytes) -> None:
    parsed = parse(data)
    assert (parsed.problems, len(parsed.rows), parsed.vintage) == ((), 11, "2022")
    assert [(row.code, row.parent) for row in parsed.rows] == [(row[0], row[4] or None) for row in ROWS]


def test_what_each_object_is() -> None:
    assert [row.rank for row in parse(csv_of()).rows] == [
        "region",
        "city_of_regional_significance",
        "locality",
        "district",
        "city_of_district_significance",
        "rural_district",
        "locality",
        "rural_district",
        "locality",
        "capital",
        "district_in_city",
    ]
    assert ranks.rank("113432000", "п.а.Жибек жолы") == "settlement"
    assert ranks.rank("114540000", "с.а. Кенащи") == "village"
    assert ranks.rank("351011000", "Әлихан Бөкейхан р.а.") == "district_in_city"
    assert ranks.rank("750000000", "г.Алматы") == "city_of_republican_significance"


def test_the_shape_of_the_statistics_office() -> None:
    rows = [
        (float(row[0]), row[0][:2], row[0][2:4], row[0][4:6], row[0][6:], 0, row[1], row[2], number)
        for number, row in enumerate(ROWS)
    ]
    parsed = parse(xlsx_of(rows, OFFICE_HEADER))
    assert parsed.problems == () and [row.code for row in parsed.rows] == [row[0] for row in ROWS]
    wrong = [(*rows[3][:2], "99", *rows[3][3:])]
    assert found(xlsx_of([*rows[:3], *wrong, *rows[4:]], OFFICE_HEADER)) == [(5, "cd", "other_part")]


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (b"", [(None, None, "empty")]),
        (b" \n", [(None, None, "empty")]),
        (csv_of(()), [(1, None, "no_rows")]),
        (csv_of(header=("kod", *HEADER[1:])), [(1, "code", "no_column")]),
        (csv_of(header=("code", "name_kk", "name_ru", "code", *HEADER[4:])), [(1, "code", "column_twice")]),
        (csv_of().decode().encode("cp1251", "replace"), [(2, "2", "not_utf_8")]),
        (csv_of().decode().encode("utf-16"), [(1, None, "utf_16")]),
        (csv_of()[:-30], [(12, None, "cells")]),
        (csv_of(changed("name_ru", '"Азатский с.о.')), [(12, None, "broken_line")]),
        (xlsx_of()[:-200], [(None, None, "broken_workbook")]),
        (csv_of((*ROWS, ROWS[5])), [(13, "code", "code_twice")]),
        (csv_of(without("113230000")), [(7, "parent", "orphan")]),
        (csv_of(without("710000000")), [(11, "code", "orphan")]),
        (csv_of(changed("parent", "110000000", row=7)), [(7, "parent", "other_parent")]),
        (csv_of(changed("parent", "999000000", row=7)), [(7, "parent", "orphan")]),
        (csv_of(changed("code", "11323000", row=12)), [(12, "code", "not_a_code")]),
        (csv_of(changed("name_kk", "")), [(6, "name_kk", "blank")]),
        (csv_of(changed("name_kk", "А" * 301)), [(6, "name_kk", "too_long")]),
        (csv_of(changed("name_kk", "А\ufffdа")), [(6, "name_kk", "damaged")]),
        (csv_of(changed("name_ru", "#REF!")), [(6, "name_ru", "damaged"), (6, "name_ru", "no_rank")]),
        (csv_of(changed("name_kk", "А\x07")), [(6, "name_kk", "unprintable")]),
        (csv_of(changed("name_ru", "Аккольский", row=5)), [(5, "name_ru", "no_rank")]),
    ],
)
def test_a_bad_file(data: bytes, problems: list[tuple[int | None, str | None, str]]) -> None:
    assert found(data) == problems


def test_a_formula_that_failed_is_an_empty_cell() -> None:
    rows = [(*row[:2], "=1/0", *row[3:]) if row[0] == "113230100" else row for row in ROWS]
    assert (8, "name_ru", "blank") in found(xlsx_of(rows))


def test_every_error_is_found_at_once() -> None:
    rows = [*changed("name_kk", "", row=6)[:6], *changed("code", "x", row=8)[6:]]
    assert found(csv_of(rows)) == [(6, "name_kk", "blank"), (8, "code", "not_a_code")]


def test_kazakh_in_latin_letters() -> None:
    assert romanised("Кеңгірбай би а.о.") == "Kenggirbay bi a.o."
    assert romanised("Щучинск 2") == "Shchuchinsk 2"
