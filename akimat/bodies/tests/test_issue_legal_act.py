"""Akimats resolve, akims decide and order; each number once; the chair signs for the maslikhat."""

from datetime import date

import pytest

from akimat.bodies import reads
from akimat.bodies.tests import system
from akimat.bodies.tests.refusals import refused
from akimat.register.replay import replay
from akimat.territory.tests.pages import page

pytestmark = pytest.mark.django_db
DAY = date(2023, 9, 5)
KIND = "bodies.issue_legal_act"


def test_whose_act_it_is() -> None:
    story = system.executive()
    forms = {form: system.issued(story, "north_akim", DAY, form=form) for form in ("resolution", "order")}
    rows = {row.thing_id: row for row in reads.legal_acts_of(story["north_akimat"], DAY)}
    assert rows[forms["resolution"]].issuer_id == story["north_akimat"]
    assert rows[forms["order"]].issuer_id == story["north_akim"]
    assert replay().faults == []


def test_where_no_akimat_is_formed_nothing_is_resolved() -> None:
    story = system.executive()
    system.issued(story, "okrug_akim", DAY)
    with refused("1", KIND, "law_148_2001"):
        system.issued(story, "okrug_akim", DAY, form="resolution", number="2")


def test_a_number_is_given_once_by_issuer_form_and_year() -> None:
    story = system.executive()
    system.issued(story, "north_akim", DAY)
    system.issued(story, "north_akim", DAY, form="decision")
    system.issued(story, "south_akim", DAY)
    system.issued(story, "north_akim", date(2024, 1, 9))
    with refused("1", KIND, "house"):
        system.issued(story, "north_akim", DAY)


def test_a_number_stays_taken_when_its_act_is_cancelled() -> None:
    story = system.executive()
    act = system.issued(story, "north_akim", DAY)
    system.cancelled(story, act, "north_akim", DAY)
    with refused("1", KIND, "house"):
        system.issued(story, "north_akim", DAY)


def test_an_act_can_be_read() -> None:
    story = system.executive()
    with refused("2", KIND, "house"):
        system.issued(story, "north_akim", DAY, text=None)


def test_a_maslikhat_decides_and_nothing_else() -> None:
    story = system.executive()
    system.issued(story, "maslikhat_chair", DAY, form="decision", number="51/272-VIII")
    with refused("1", KIND, "law_148_2001"):
        system.issued(story, "maslikhat_chair", DAY, form="order", number="2")


def test_the_head_of_an_apparatus_issues_nothing() -> None:
    story = system.executive()
    with refused("2", KIND, "law_148_2001"):
        system.issued(story, "registrar", DAY)


def test_its_page() -> None:
    story = system.executive()
    act = system.issued(story, "north_akim", DAY)
    text = page(f"/legal-acts/{act}/")
    assert "Order № 1, 05.09.2023. On roads" in text and "Roads are to be mended." in text
    assert f"/legal-acts/{act}/" in page(f"/bodies/{story['north_akimat']}/")
