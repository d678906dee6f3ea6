"""Which pages of a large register are measured, and within what time."""

from collections.abc import Iterator
from statistics import median

from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from akimat.bodies import reads as bodies
from akimat.register import reads
from akimat.territory import reads as territory
from akimat.web import looking
from akimat.web.accounts import personas
from bench.measure import elapsed
from bench.pages import Page

MOST_QUERIES = 12
PAGE, SEARCH, TREE = 100, 150, 200
TIMES = 7
SEARCHES = ("алматы", "кокше", "ctvtq", "абай", "ко", "631010000", "99999", "акимат", "үй 777", "нетслова")


def measure() -> list[str]:
    """A line for each page; those that are too slow or ask too much."""
    personas.make("large", bodies.people().order_by("thing").first().thing_id)  # type: ignore[union-attr]
    User.objects.filter(username="large").update(is_active=True)
    missed = []
    print(f"{reads.size()} acts, {territory.units(looking_day()).count()} units")
    for address, most in (*_pages(), *((f"/search/?q={each}", SEARCH) for each in SEARCHES)):
        for who in ("", "large"):
            page = _measured(address, who)
            bad = page.milliseconds > most or page.queries > MOST_QUERIES
            missed += [address] if bad else []
            mark = "  MISSED" if bad else ""
            print(f"{page.address:60}{who:8}{page.milliseconds:8.0f}{page.queries:4}{mark}", flush=True)
    return missed


def looking_day():  # type: ignore[no-untyped-def]
    from akimat.register import clock

    return clock.today()


def _pages() -> Iterator[tuple[str, int]]:
    for page in dict.fromkeys(each.address for each in looking.pages()):
        if "no-such" not in page:
            yield page, TREE if page == "/territory/" else PAGE
    for rank in ("country", "region", "district", "rural_district"):
        unit = territory.units(looking_day()).filter(rank=rank).order_by("kato_code").first()
        if unit:
            yield f"/territory/{unit.thing_id}/", PAGE
    yield "/register/?page=1500", PAGE


def _measured(address: str, who: str) -> Page:
    client = Client(SERVER_NAME="localhost", HTTP_ACCEPT_LANGUAGE="kk")
    if who:
        client.force_login(User.objects.get(username=who))
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    queries = len(captured)
    times = [elapsed(lambda: client.get(address)) for _ in range(TIMES)]
    return Page(address, median(times) * 1000, queries)
