"""How often each page asks the database, for a stranger and for somebody who is signed in."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from akimat.maslikhat.tests import assembly
from akimat.register.tests.pages import signed_in, stranger
from akimat.web import looking
from akimat.web.accounts import personas

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


def test_no_page_asks_more_than_a_dozen_questions() -> None:
    story = assembly.voting()
    assembly.ballots(story, {"aigul": 6, "bolat": 3})
    assembly.closed(story)
    assembly.appointed(story, "aigul")
    personas.make("registrar", story["registrar_person"])
    clerk, reader = Client(), stranger()
    clerk.post("/demonstration/registrar/")
    deputy = signed_in(story["aigul"])
    found: dict[str, list[int]] = {}
    for address in dict.fromkeys(page.address for page in looking.pages()):
        found[address] = [asked(each, address) for each in (reader, clerk, deputy)]
    assert {each: numbers for each, numbers in found.items() if max(numbers) > MOST_QUERIES} == {}


def asked(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)
