"""Small files of the classifier, as tests bend them: a region with a district, a city and what is in them."""

import io
from collections.abc import Iterable

import openpyxl

from akimat.bodies.tests.world import Story
from akimat.register import attachments

HEADER = ("code", "name_kk", "name_ru", "name_en", "parent", "kato_version")
ROWS = (
    ("110000000", "Ақмола облысы", "Акмолинская область", "Akmola", "", "2022"),
    ("111000000", "Көкшетау Қ.Ә.", "Кокшетау Г.А.", "", "110000000", "2022"),
    ("111010000", "Көкшетау қ.", "г.Кокшетау", "", "111000000", "2022"),
    ("113200000", "Аққөл ауданы", "Аккольский район", "", "110000000", "2022"),
    ("113220000", "Ақкөл қ.ә.", "Аккольская г.а.", "", "113200000", "2022"),
    ("113230000", "Азат а.о.", "Азатский с.о.", "", "113200000", "2022"),
    ("113230100", "Азат а.", "с.Азат", "", "113230000", "2022"),
    ("113233000", "Кеңес а.о.", "Кенесский с.о.", "", "113200000", "2022"),
    ("113233100", "Кеңес а.", "с.Кенес", "", "113233000", "2022"),
    ("710000000", "Астана қ.", "г.Астана", "Astana", "", "2022"),
    ("711110000", "Алматы ауданы", "район Алматы", "", "710000000", "2022"),
)
Rows = Iterable[tuple[str, ...]]


def csv_of(rows: Rows = ROWS, header: tuple[str, ...] = HEADER) -> bytes:
    return "".join(",".join(row) + "\n" for row in (header, *rows)).encode()


def xlsx_of(rows: Iterable[tuple[object, ...]] = ROWS, header: tuple[str, ...] = HEADER) -> bytes:
    book = openpyxl.Workbook()
    for row in (header, *rows):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def without(*codes: str) -> list[tuple[str, ...]]:
    return [row for row in ROWS if row[0] not in codes]


def renamed(code: str, kk: str, ru: str) -> list[tuple[str, ...]]:
    return [(code, kk, ru, *row[3:]) if row[0] == code else row for row in ROWS]


def stored(data: bytes) -> str:
    return attachments.store(io.BytesIO(data), name="kato.csv", media_type="text/csv", public=True)


def imported(story: Story, data: bytes, on: object, **rest: object) -> object:
    return story.act("territory.import_kato", {"file": stored(data)}, author="registrar", on=on, **rest)
