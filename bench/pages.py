"""The main pages as the server makes them: milliseconds and queries, for a reader who is not signed in."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.measure import elapsed

TIMES = 7


@dataclass(frozen=True)
class Page:
    """What one page costs."""

    address: str
    milliseconds: float
    queries: int


def pages(names: dict[str, object], last_act: int) -> Iterator[Page]:
    """Each main page of the story: `names` are those that its document gave."""
    for address in (
        "/",
        "/territory/",
        f"/territory/{names['kokzhar']}/",
        f"/posts/{names['akim']}/",
        f"/people/{names['bektemir']}/",
        "/meetings/",
        f"/meetings/{names['meeting']}/",
        f"/maslikhats/{names['maslikhat']}/",
        "/register/",
        f"/register/{last_act}/",
        "/refusals/",
        "/law/",
        "/law/constitution-1995/87/?on=2023-09-05",
        "/api/acts",
    ):
        yield _measured(address)


def _measured(address: str) -> Page:
    client = Client(SERVER_NAME="localhost", HTTP_ACCEPT_LANGUAGE="kk")
    assert client.get(address).status_code == 200, address
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    queries = len(captured)  # the next request forgets them
    times = [elapsed(lambda: client.get(address)) for _ in range(TIMES)]
    return Page(address.replace("/?", "?"), median(times) * 1000, queries)
