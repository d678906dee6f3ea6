"""The classifier itself: the vintage of 2022, then that of 2026, looked at on days between. Needs files that
may not be shipped with the product.

The earlier vintage is the later one with the changes undone: new codes left out, retired ones put back,
renamed ones called as before.
"""

import csv
import io
import time
from datetime import date
from pathlib import Path

import pytest

from akimat.bodies.tests import world
from akimat.register.replay import replay
from akimat.territory import fixtures, reads
from akimat.territory.kato import plan
from akimat.territory.kato.rows import parse
from akimat.territory.tests.kato_files import imported

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
FOUNDED = date(2022, 10, 1)
VINTAGE_2026 = date(2026, 7, 15)
SECONDS = 30

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db,
    pytest.mark.skipif(not (DATA / "kato.csv").exists(), reason="../shared/data/kato.csv is not there"),
]


def later() -> bytes:
    return (DATA / "kato.csv").read_bytes()


def earlier() -> bytes:
    changes = list(csv.DictReader((DATA / "kato_changes_2022_2026.csv").open(encoding="utf-8")))
    of = {sort: {c["code"]: c["name_ru_2022"] for c in changes if c["change"] == sort} for sort in SORTS}
    rows = [row for row in csv.DictReader(io.StringIO(later().decode())) if row["code"] not in of["new"]]
    kept = [
        (row["code"], row["name_kk"], of["renamed"].get(row["code"], row["name_ru"]), "", "2022")
        for row in rows
    ]
    retired = [(code, name, name, "", "2022") for code, name in of["retired"].items()]
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(("code", "name_kk", "name_ru", "name_en", "kato_version"))
    writer.writerows(sorted([*kept, *retired]))
    return file.getvalue().encode()


SORTS = ("new", "retired", "renamed")


def test_two_vintages() -> None:
    story = world.found(FOUNDED)
    story.act("territory.enter_units", fixtures.country(()), author="registrar", on=FOUNDED)
    first, second = earlier(), later()
    seconds = [_timed(lambda: imported(story, first, FOUNDED))]
    seconds.append(_timed(lambda: imported(story, second, VINTAGE_2026)))
    print(f"15,594 codes: {seconds[0]:.1f} s, the later vintage {seconds[1]:.1f} s")
    assert max(seconds) < SECONDS
    classifier = reads.classifier()
    assert classifier and (classifier.codes, classifier.new, classifier.gone) == (15_594, 582, 1_252)
    assert classifier.changed == 148
    between = date(2024, 5, 1)
    gone = reads.unit_of_code("101033000", between)
    assert gone and gone.name_ru == "Абралинский с.о." and not reads.unit_of_code("101033000", VINTAGE_2026)
    alatau = reads.unit_of_code("191800000", VINTAGE_2026)
    assert alatau and not reads.unit_of_code("191800000", between)
    assert reads.units(between).count() == 15_594 - 582 + 1_252 + 1
    assert reads.units(VINTAGE_2026).count() == 15_594 + 1
    assert replay().faults == []


def test_the_real_file_has_no_fault() -> None:
    planned = plan.compare(parse(later()), [])
    assert planned.problems == () and planned.counts["new"] == 15_594


def _timed(work: object) -> float:
    begun = time.monotonic()
    assert callable(work)
    work()
    return time.monotonic() - begun
