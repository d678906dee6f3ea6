"""Outlines of units for maps: GeoJSON that an operator imports, kept as an attachment, drawn as SVG.

The repository ships none: who owns outlines is for each installation to settle, and the attribution that the
file carries is shown under every map. Features are joined to units by their KATO code. Points are rounded to
the same grid for all, so that neighbours keep their common border.
"""

import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from akimat.territory.models import Outline

GRID = 1000  # of a degree
WIDTH = 1000
Point = tuple[int, int]
Ring = list[Point]


class NotOutlines(ValueError):
    """The file is no GeoJSON of units with codes."""


@dataclass(frozen=True)
class Drawing:
    """Paths by code, as SVG has them, and the size of the field."""

    width: int
    height: int
    paths: dict[str, str]
    attribution: str


def parse(data: bytes) -> tuple[str, dict[str, list[Ring]]]:
    """Attribution, and rings by code."""
    try:
        read = json.loads(data)
        found = {_code(each): _rings(each["geometry"]) for each in read["features"]}
        return str(read.get("attribution", "")), found
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise NotOutlines(str(error)) from error


def keep(data: bytes, sha256: str) -> int:
    """Replace the outlines of the units in the file; how many there are."""
    attribution, found = parse(data)
    rows = [
        Outline(code=code, rings=rings, file=sha256, attribution=attribution[:500])
        for code, rings in found.items()
    ]
    with transaction.atomic():
        Outline.objects.filter(code__in=found).delete()
        Outline.objects.bulk_create(rows)
    _drawn.cache_clear()
    return len(rows)


def outlines(codes: Iterable[str]) -> "QuerySet[Outline, Any]":
    """Those of some units, by code, each with the file that it came from."""
    found: QuerySet[Outline, Any] = Outline.objects.filter(code__in=list(codes)).order_by("code")
    return found


def drawing(codes: Iterable[str]) -> Drawing | None:
    """A map of some units; drawn once for the same outlines, which a process remembers."""
    files = tuple(outlines(codes).values_list("code", "file"))
    return _drawn(files) if files else None


@lru_cache(maxsize=64)
def _drawn(files: tuple[tuple[str, str], ...]) -> Drawing:
    rows = list(outlines(code for code, _file in files))
    points = [point for row in rows for ring in row.rings for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    narrowing = math.cos(math.radians((south + north) / 2 / GRID))  # a degree of longitude is shorter up here
    scale = WIDTH / max((east - west) * narrowing, 1)
    height = max(round((north - south) * scale), 1)

    def place(point: Point) -> Point:
        return round((point[0] - west) * narrowing * scale), round((north - point[1]) * scale)

    paths = {row.code: "".join(_path(map(place, ring)) for ring in row.rings) for row in rows}
    attributions = dict.fromkeys(row.attribution for row in rows if row.attribution)
    return Drawing(WIDTH, height, paths, "; ".join(attributions))


def _path(points: Iterable[Point]) -> str:
    """Points that fall together on the screen are one; what is smaller than a point is left out."""
    kept = list(_distinct(points))
    if len(kept) < 3:
        return ""
    return "M" + "L".join(f"{x} {y}" for x, y in kept) + "Z"


def _distinct(points: Iterable[Point]) -> Iterator[Point]:
    before = None
    for point in points:
        if point != before:
            yield point
        before = point


def _code(feature: dict[str, Any]) -> str:
    code = str(feature.get("id") or feature["properties"]["KATO"])
    if not (code.isascii() and code.isdigit() and len(code) == 9):
        raise NotOutlines(f"{code} is not a code of the classifier")
    return code


def _rings(geometry: dict[str, Any]) -> list[Ring]:
    shapes = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [
        [(round(x * GRID), round(y * GRID)) for x, y, *_height in ring]
        for polygon in shapes
        for ring in polygon
    ]
