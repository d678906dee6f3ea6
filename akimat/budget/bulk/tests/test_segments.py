"""What is kept is what was judged: every line comes back; how it was cut does not matter."""

import numpy as np
import pyarrow as pa
import pytest

from akimat.budget.bulk import segments
from akimat.budget.bulk.limits import Judged
from akimat.budget.bulk.lines import Lines

CODES = ["2510001", "2510002", "2510003"]


def some_lines(count: int, seed: int = 1) -> tuple[Lines, Judged]:
    random = np.random.default_rng(seed)
    lines = Lines(
        row=np.arange(2, count + 2),
        number=pa.array([f"№{at}" for at in range(count)]),
        day=np.full(count, 739320),
        institution=random.integers(0, len(CODES), count),
        cell=random.integers(1, 9, count),
        amount=random.integers(0, 10**12, count),
    )
    refused = np.where(random.random(count) < 0.1, 1, -1).astype(np.int8)
    return lines, Judged(refused, np.where(refused == 1, 7, 0))


def cut(lines: Lines, judged: Judged, start: int, end: int) -> tuple[Lines, Judged]:
    part = Lines(*(getattr(lines, name)[start:end] for name in Lines.__dataclass_fields__))
    return part, Judged(judged.refused_by[start:end], judged.left[start:end])


@pytest.mark.parametrize("part_rows", [1, 7, 1000])
def test_every_line_comes_back(monkeypatch: pytest.MonkeyPatch, part_rows: int) -> None:
    monkeypatch.setattr(segments, "PART_ROWS", part_rows)
    lines, judged = some_lines(100)
    kept = list(segments.parts(lines, judged, CODES))
    found = segments.read(each.data for each in kept)
    assert sum(each.rows for each in kept) == 100
    for name, column in (
        ("row", lines.row),
        ("cell", lines.cell),
        ("amount", lines.amount),
        ("left", judged.left),
    ):
        assert found[name].to_pylist() == column.tolist()
    assert found["number"].to_pylist() == lines.number.to_pylist()
    assert found["institution"].to_pylist() == [CODES[at] for at in lines.institution]
    assert found["refused_by"].to_pylist() == judged.refused_by.tolist()


@pytest.mark.parametrize("code", CODES)
def test_an_institution_is_in_the_parts_that_reach_it(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.setattr(segments, "PART_ROWS", 9)
    lines, judged = some_lines(100)
    reaching = [each.data for each in segments.parts(lines, judged, CODES) if each.first <= code <= each.last]
    own = lines.row[lines.institution == CODES.index(code)]
    assert segments.read(reaching, code)["row"].to_pylist() == own.tolist()


def digest(pieces: list[tuple[Lines, Judged]]) -> str:
    found = segments.Digest()
    for lines, judged in pieces:
        found.add(lines, judged, CODES)
    return found.hexdigest()


def test_the_digest_is_of_the_lines_not_of_the_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments.Digest, "BLOCK", 16)
    whole = some_lines(100)
    pieces = [cut(*whole, start, end) for start, end in ((0, 1), (1, 50), (50, 66), (66, 100))]
    assert digest(pieces) == digest([whole])


@pytest.mark.parametrize("column", ["row", "day", "institution", "cell", "amount", "refused_by", "left"])
def test_every_value_counts(column: str) -> None:
    lines, judged = some_lines(100)
    before = digest([(lines, judged)])
    values = getattr(lines if hasattr(lines, column) else judged, column)
    values[57] = (values[57] + 1) % 3
    assert digest([(lines, judged)]) != before


def test_texts_are_not_run_together() -> None:
    lines, judged = some_lines(2)
    one, other = (Lines(**{**vars(lines), "number": pa.array(texts)}) for texts in (["ab", "c"], ["a", "bc"]))
    assert digest([(one, judged)]) != digest([(other, judged)])
