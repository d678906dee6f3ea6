"""Every kind of act, said by everybody who can be named as its author: an answer, and never a failure.

The payloads are those of a whole history, in which the things they name exist.
"""

import importlib
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection

from akimat.maslikhat.tests import assembly
from akimat.register import clock, reads
from akimat.register.act import INSTALLATION, LAW
from akimat.register.errors import BrokenRegister, Malformed, Refused
from akimat.register.perform import By, perform
from akimat.register.tests.pages import signed_in
from tests.frozen.test_frozen import STORIES

pytestmark = pytest.mark.django_db
DAY = date(2026, 9, 20)


def payloads() -> dict[str, dict[str, Any]]:
    """One of each kind, as it was performed."""
    return {each.body["kind"]: each.body["payload"] for each in reads.walk()}


def authors() -> Iterator[tuple[str, UUID]]:
    """One thing of every sort there is, and one that is none."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT ON (sort) sort, id FROM register_thing ORDER BY sort, id")
        yield from cursor.fetchall()
    yield "nothing", uuid4()


@pytest.mark.parametrize("story", STORIES)
def test_everybody_is_answered(story: str) -> None:
    importlib.import_module(f"tests.frozen.{story}").tell()
    founding = reads.numbered(1)
    assert founding is not None
    client = signed_in(founding.made["person"])
    client.raise_request_exception = False
    named, asked = list(authors()), 0
    with clock.telling_on(DAY):
        for kind, payload in sorted(payloads().items()):
            for sort, author in named:
                said = {"author": str(author), "on": DAY.isoformat(), "payload": payload}
                answer = client.post(f"/api/acts/{kind}", said, content_type="application/json")
                assert answer.status_code in (200, 201, 403, 409, 422), (kind, sort, answer.content)
                asked += 1
            for nobody in (LAW, INSTALLATION, "president"):
                asked += 1
                with suppress(Malformed, Refused, BrokenRegister):
                    perform(kind, payload, author=nobody, by=By("x", None), on=DAY, key=f"k{asked}")
    assert asked > 50


def test_an_installation_casts_no_ballot() -> None:
    story = assembly.voting()
    with pytest.raises(Malformed, match="not_a_thing"):
        assembly.ballot(story, INSTALLATION, "aigul", by=story["chairman"])
