"""`akimat import kato`: looked at, entered as one act, again without effect; faults with row and column."""

from pathlib import Path

import pytest

from akimat.bodies.tests import world
from akimat.bodies.tests.world import Story
from akimat.register import clock, reads
from akimat.register.replay import replay
from akimat.territory import reads as territory
from akimat.territory.tests.kato_files import csv_of, without, xlsx_of
from tests.databases import TestDatabase
from tests.operator.terminal import Terminal

DONE, MALFORMED, REFUSED = 0, 2, 3


@pytest.fixture
def story(committing_database: TestDatabase) -> Story:
    return world.country()


@pytest.fixture
def here(committing_database: TestDatabase) -> Terminal:
    return Terminal(committing_database)


def file(folder: Path, data: bytes, name: str = "kato.csv") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_looked_at_entered_and_again(story: Story, here: Terminal, tmp_path: Path) -> None:
    size, book = reads.size(), file(tmp_path, xlsx_of(), "kato.xlsx")
    looked = here.types("import", "kato", book, "--preview", "--lang", "en")
    assert (looked.exit_code, reads.size()) == (DONE, size) and "New: 11" in looked.output
    entered = here.types("import", "kato", book)
    assert (entered.exit_code, reads.size()) == (DONE, size + 1), entered.output
    assert territory.unit_of_code("113230100", clock.today()) is not None
    again = here.types("import", "kato", book, "--lang", "en")
    assert (again.exit_code, reads.size()) == (DONE, size + 1)
    assert f"entered by act № {size + 1}" in again.output
    assert replay().faults == []  # what was committed under the guards follows from the log


def test_errors_have_row_and_column(story: Story, here: Terminal, tmp_path: Path) -> None:
    size = reads.size()
    bad = here.types("import", "kato", file(tmp_path, csv_of(without("113230000"))), "--lang", "en")
    assert (bad.exit_code, reads.size()) == (MALFORMED, size)
    assert "row 7, column parent: The unit above, 113230000, is not in the file." in bad.output


def test_refused_to_others(story: Story, here: Terminal, tmp_path: Path) -> None:
    refused = here.types("import", "kato", file(tmp_path, csv_of()), "--author", "president")
    assert refused.exit_code == REFUSED and "«" in refused.output
