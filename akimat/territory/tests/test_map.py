"""Maps: drawn from what an operator imports, and lists where there is nothing to draw."""

import json
from typing import Any

import pytest

from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED
from akimat.territory import outlines
from akimat.territory.tests.pages import page, reader

pytestmark = pytest.mark.django_db
CODES = {"west": "110000000", "east": "150000000"}
SHA = "0" * 64


def square(west: float, code: str) -> dict[str, Any]:
    ring = [[west, 50], [west + 2, 50], [west + 2, 52], [west, 52], [west, 50]]
    return {"type": "Feature", "id": code, "geometry": {"type": "MultiPolygon", "coordinates": [[ring]]}}


def geojson(**changes: Any) -> bytes:
    features = [square(60, CODES["west"]), square(62, CODES["east"])]
    return json.dumps({"features": features, "attribution": "Drawn by a test"} | changes).encode()


def country() -> world.Story:
    story = world.country()
    rows = [
        {
            "code": name,
            "names": world.names(name),
            "rank": "region",
            "kato_code": code,
            "parent": story["country"],
        }
        for name, code in CODES.items()
    ]
    story.act("territory.enter_units", {"units": rows}, author="registrar", on=FOUNDED)
    return story


def test_without_outlines_there_is_a_list_and_how_to_get_a_map() -> None:
    country()
    text = page("/territory/map/")
    assert (
        "akimat import map" in text
        and "west" in text
        and "<svg viewBox" not in text.partition("<h1>")[2][:300]
    )


def test_units_are_drawn_as_links_that_say_their_state() -> None:
    country()
    assert outlines.keep(geojson(), SHA) == 2
    text = page("/territory/map/")
    assert 'aria-label="west: Nobody is entered"' in text and "Drawn by a test" in text
    assert "Without an outline: north, south" in " ".join(text.split())
    assert "Vacant: 2" in text  # two regions without outlines have akims' posts


def test_neighbours_keep_their_common_border() -> None:
    outlines.keep(geojson(), SHA)
    drawing = outlines.drawing(CODES.values())
    assert drawing
    ends = {code: {point for point in path.strip("MZ").split("L")} for code, path in drawing.paths.items()}
    assert ends[CODES["west"]] & ends[CODES["east"]] == {"500 0", f"500 {drawing.height}"}


def test_a_region_is_drawn_by_what_is_below_it() -> None:
    story = country()
    text = page(f"/territory/{story['north']}/map/")
    assert "north-one" in text and "south-one" not in text
    assert reader().get(f"/territory/{story['north']}/map/", {"on": "2001-01-01"}).status_code == 404


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b'{"features": 1}', geojson(features=[{}]), geojson(features=[square(1, "x")])],
)
def test_what_is_no_map_is_refused(data: bytes) -> None:
    with pytest.raises(outlines.NotOutlines):
        outlines.parse(data)
