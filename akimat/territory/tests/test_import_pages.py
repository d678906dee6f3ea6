"""The page of the classifier: look first, errors with row and column, then the act on the register's page."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED
from akimat.register.tests.pages import signed_in
from akimat.territory import fixtures
from akimat.territory.tests.kato_files import csv_of, imported, renamed, stored, without
from akimat.territory.tests.pages import page

pytestmark = pytest.mark.django_db
LATER = date(2026, 7, 1)


@pytest.fixture
def story() -> world.Story:
    told = world.found()
    told.act("territory.enter_units", fixtures.country(()), author="registrar", on=FOUNDED)
    return told


@pytest.fixture
def clerk(story: world.Story) -> Client:
    return signed_in(story["registrar_person"])


def look(client: Client, data: bytes) -> str:
    answer = client.post("/territory/kato/look/", {"file": SimpleUploadedFile("kato.csv", data)})
    assert answer.status_code == 302, answer.text
    return answer["Location"]


def test_a_file_is_looked_at_before_it_is_entered(clerk: Client) -> None:
    text = page(look(clerk, csv_of()), clerk)
    assert "New: 9" in text and "Gone: 18" in text and "Error: 0" in text
    assert "Enter it as an act" in text and "/acts/new/territory.import_kato/?file=" in text


def test_errors_stand_with_row_and_column(clerk: Client) -> None:
    text = page(look(clerk, csv_of(without("113230000"))), clerk)
    assert "column parent: The unit above, 113230000, is not in the file." in text
    assert "Enter it as an act" not in text


def test_rows_by_state(story: world.Story, clerk: Client) -> None:
    imported(story, csv_of(), FOUNDED)
    address = look(clerk, csv_of(renamed("113230100", "Жаңа а.", "с.Жана")))
    text = page(address, clerk, state="changed")
    assert "<del>с.Азат</del> <ins>с.Жана</ins>" in text and "Кенесский" not in text
    assert "Кенесский" in page(address, clerk, state="same")


def test_a_file_that_is_entered_says_so(story: world.Story) -> None:
    imported(story, csv_of(), FOUNDED)
    assert "This file is entered already" in page(f"/territory/kato/{stored(csv_of())}/")
    text = page("/territory/kato/")
    assert "2022" in text and "No file of the classifier" not in text


def test_a_stranger_looks_at_no_file_of_his_own(story: world.Story) -> None:
    assert Client().post("/territory/kato/look/", {"file": SimpleUploadedFile("x", b"x")}).status_code == 302
    assert Client().get(f"/territory/kato/{'0' * 64}/").status_code == 404
    assert "Sign in to look" in page("/territory/kato/")
