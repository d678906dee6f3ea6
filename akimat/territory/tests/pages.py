"""Pages as tests ask for them: in English, on a day, with their questions to the database counted."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from akimat.register import clock

MOST_QUERIES = 12


def reader() -> Client:
    """Somebody who is not signed in."""
    return Client(headers={"accept-language": "en"})


def page(address: str, client: Client | None = None, **asked: Any) -> str:
    """The text of a page that is there, and that asked the database no more than a page may."""
    client = client or reader()
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address, asked)
    assert response.status_code == 200, response.text
    assert len(queries) <= MOST_QUERIES, [query["sql"] for query in queries]
    return response.text


def at_the_time(monkeypatch: pytest.MonkeyPatch, day: date) -> Any:
    """For the length of the block today is `day`, for pages and for the register."""
    monkeypatch.setattr("akimat.web.shell.middleware.timezone.localdate", lambda: day)
    return clock.telling_on(day)
