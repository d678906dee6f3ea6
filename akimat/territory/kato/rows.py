"""A table as objects of the classifier, with every fault of the file found at once.

Two shapes of file are known: with a column `code`, as in published extracts (`parent`, where it stands, is
checked), and that of the statistics office (`te`, `ab`, `cd`, `ef`, `hij`, names in Kazakh and Russian).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from akimat.territory.kato import ranks
from akimat.territory.kato.table import MOST_CHARACTERS, Problem, Unreadable, read
from akimat.territory.ranks import Rank

NAMES = {
    "code": ("code", "te", "kato", "kato_code"),
    "name_kk": ("name_kk", "kaz_name", "name_kaz"),
    "name_ru": ("name_ru", "rus_name", "name_rus"),
    "name_en": ("name_en",),
    "parent": ("parent",),
    "kato_version": ("kato_version",),
    "ab": ("ab",),
    "cd": ("cd",),
    "ef": ("ef",),
    "hij": ("hij",),
}
NEEDED = ("code", "name_kk", "name_ru")
PARTS = {"ab": slice(0, 2), "cd": slice(2, 4), "ef": slice(4, 6), "hij": slice(6, 9)}
CODE = re.compile(r"[0-9]{9}")
MOST_PROBLEMS = 1000


@dataclass(frozen=True)
class Row:
    """One object. `parent` is the code of the object above, None for the first level."""

    number: int
    code: str
    name_kk: str
    name_ru: str
    name_en: str
    rank: Rank
    parent: str | None


@dataclass(frozen=True)
class Parsed:
    """The objects without fault, and the faults of all others."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    vintage: str = ""


@dataclass(frozen=True)
class _Cells:
    """One row of the file by the names of its columns."""

    number: int
    width: int
    by_name: dict[str, str]

    def __getitem__(self, name: str) -> str:
        return self.by_name.get(name, "")


def parse(data: bytes) -> Parsed:
    """Objects and faults of a file; never raises."""
    try:
        table = read(data)
        columns = _columns(table.header)
    except Unreadable as unreadable:
        return Parsed((), (unreadable.problem,))
    lines = [_cells(number, cells, columns) for number, cells in table.rows]
    if not lines:
        return Parsed((), (Problem(1, None, "no_rows"),))
    codes = {line["code"]: line.number for line in reversed(lines)}
    known = frozenset(codes)
    rows, problems = [], []
    for line in lines:
        faults = list(_faults(line, len(table.header), codes, known))
        problems.extend(faults)
        if not faults:
            rows.append(_row(line, known))
    return Parsed(tuple(rows), tuple(problems[:MOST_PROBLEMS]), lines[0]["kato_version"])


def _columns(header: tuple[str, ...]) -> dict[str, int]:
    """Which column is where. Raises Unreadable naming the one that is missing or twice there."""
    said = [name.lower() for name in header]
    found: dict[str, int] = {}
    for name, spellings in NAMES.items():
        places = [place for place, word in enumerate(said) if word in spellings]
        if len(places) > 1:
            raise Unreadable(Problem(1, header[places[1]], "column_twice"))
        if places:
            found[name] = places[0]
        elif name in NEEDED:
            raise Unreadable(Problem(1, name, "no_column", {"wanted": ", ".join(NEEDED)}))
    return found


def _cells(number: int, cells: tuple[str, ...], columns: dict[str, int]) -> _Cells:
    return _Cells(number, len(cells), {name: cells[at] for name, at in columns.items() if at < len(cells)})


def _faults(line: _Cells, width: int, codes: dict[str, int], known: frozenset[str]) -> Iterator[Problem]:
    if line.width != width:
        yield Problem(line.number, None, "cells", {"cells": line.width, "wanted": width})
        return
    yield from (fault for name in NEEDED for fault in _of_text(line, name))
    code = line["code"]
    if code and not CODE.fullmatch(code):
        yield Problem(line.number, "code", "not_a_code", {"value": code[:40]})
    elif code:
        for check in CHECKS:
            yield from check(line, codes, known)


def _of_text(line: _Cells, name: str) -> Iterator[Problem]:
    if not line[name]:
        yield Problem(line.number, name, "blank")
    elif len(line[name]) > MOST_CHARACTERS:
        yield Problem(line.number, name, "too_long", {"most": MOST_CHARACTERS})
    elif not line[name].isprintable():
        yield Problem(line.number, name, "unprintable")
    elif "\ufffd" in line[name] or line[name].startswith("#"):
        yield Problem(line.number, name, "damaged", {"value": line[name][:40]})


def _twice(line: _Cells, codes: dict[str, int], known: frozenset[str]) -> Iterator[Problem]:
    first = codes[line["code"]]
    if first != line.number:
        yield Problem(line.number, "code", "code_twice", {"code": line["code"], "row": first})


def _orphan(line: _Cells, codes: dict[str, int], known: frozenset[str]) -> Iterator[Problem]:
    """Every object below the first level has its region in the file, and a place something in between."""
    code = line["code"]
    if code[:2] == "00":
        yield Problem(line.number, "code", "not_a_code", {"value": code})
    elif ranks.level(code) and code[:2].ljust(9, "0") not in known:
        yield Problem(line.number, "code", "orphan", {"parent": code[:2].ljust(9, "0")})
    elif ranks.level(code) == 3 and not known & {code[:6] + "000", code[:4] + "00000"}:
        yield Problem(line.number, "code", "orphan", {"parent": code[:6] + "000"})


def _parent(line: _Cells, codes: dict[str, int], known: frozenset[str]) -> Iterator[Problem]:
    """Where the file names what is above, it agrees with the code."""
    expected = ranks.above(line["code"], known) or ""
    if "parent" in line.by_name and line["parent"] != expected:
        if line["parent"] and line["parent"] not in known:
            if not any(_orphan(line, codes, known)):  # said already
                yield Problem(line.number, "parent", "orphan", {"parent": line["parent"][:40]})
        else:
            params = {"value": line["parent"][:40], "expected": expected or "—"}
            yield Problem(line.number, "parent", "other_parent", params)


def _parts(line: _Cells, codes: dict[str, int], known: frozenset[str]) -> Iterator[Problem]:
    """Where the file repeats the parts of a code, they agree with it."""
    for name, place in PARTS.items():
        part = line["code"][place]
        if name in line.by_name and line[name].zfill(len(part)) != part:
            yield Problem(line.number, name, "other_part", {"value": line[name][:40], "expected": part})


def _nameless(line: _Cells, codes: dict[str, int], known: frozenset[str]) -> Iterator[Problem]:
    if line["name_ru"] and ranks.rank(line["code"], line["name_ru"]) is None:
        yield Problem(line.number, "name_ru", "no_rank", {"name": line["name_ru"]})


Check = Callable[[_Cells, dict[str, int], frozenset[str]], Iterator[Problem]]
CHECKS: tuple[Check, ...] = (_twice, _orphan, _parent, _parts, _nameless)


def _row(line: _Cells, known: frozenset[str]) -> Row:
    code, name_ru = line["code"], line["name_ru"]
    rank = ranks.rank(code, name_ru)
    assert rank is not None  # `_nameless` found no fault
    return Row(line.number, code, line["name_kk"], name_ru, line["name_en"], rank, ranks.above(code, known))
