"""The log over HTTP: an outsider who knows only the format and a key reads and checks it whole."""

import struct
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from akimat.bodies.tests.world import Story
from akimat.register.proof import checkpoint, notes, publisher, receipt, tiles
from akimat.register.proof.tree import Tree
from akimat.web import log_pages
from tests.databases import TestDatabase
from tests.proof import naive
from tests.proof.stage import multiply


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=True)


def fetch(client: Client, address: str) -> bytes:
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return bytes(answer.content)


def test_an_outsider_reads_the_whole_log(
    story: Story, committing_database: TestDatabase, client: Client
) -> None:
    multiply(committing_database, 300)
    publisher.publish()
    log = notes.Verifier.parse(fetch(client, "/log/key").decode())
    head = checkpoint.opened(fetch(client, "/log/checkpoint"), log)
    entries: list[bytes] = []
    for level, number, width in tiles.widths(head.size):
        if level == 0:
            data = fetch(client, f"/log/tile/{tiles.address('entries', number, width)}")
            while data:
                length = struct.unpack(">H", data[:2])[0]
                entries.append(data[2 : 2 + length])
                data = data[2 + length :]
    assert len(entries) == head.size == 301
    assert naive.root(entries) == head.root
    by_tiles = Tree(
        lambda level, number, width: fetch(client, f"/log/tile/{tiles.address(level, number, width)}"),
        head.size,
    )
    assert by_tiles.root() == head.root
    for number in (1, 256, 257, 301):
        proof = receipt.parse(fetch(client, f"/register/{number}/receipt"))
        assert receipt.proves(proof, entries[number - 1], log)


def test_only_what_is_published_is_served(
    story: Story, acts: Callable[[int], None], client: Client, committing_database: TestDatabase
) -> None:
    for address in ("/log/checkpoint", "/log/key", "/log/tile/0/000.p/1"):
        assert client.get(address).status_code == 404
    acts(3)
    publisher.publish()
    acts(1)
    assert len(fetch(client, "/log/tile/0/000.p/4")) == 4 * 32
    for bad in (
        "0/000.p/5",
        "entries/000.p/5",
        "0/000",
        "1/000.p/1",
        "0/001.p/1",
        "0/../signed",
        "signed",
        "0/000.p/04",
    ):
        assert client.get(f"/log/tile/{bad}").status_code == 404, bad
    waiting = client.get("/register/5/receipt")
    assert (waiting.status_code, waiting["Retry-After"]) == (503, "60")
    for absent in (0, 6, 2**70):
        assert client.get(f"/register/{absent}/receipt").status_code == 404


def test_answers_say_how_long_to_keep_them(
    story: Story, client: Client, committing_database: TestDatabase
) -> None:
    publisher.publish()
    kept: dict[str, Any] = {each: client.get(f"/log/{each}") for each in ("checkpoint", "tile/0/000.p/1")}
    assert kept["checkpoint"]["Content-Type"] == log_pages.TEXT
    assert "immutable" in kept["tile/0/000.p/1"]["Cache-Control"]
    assert "max-age=5" in kept["checkpoint"]["Cache-Control"]
    answer = client.get("/register/1/receipt")
    assert answer["Content-Disposition"] == 'attachment; filename="act-1.tlog-proof"'
    assert client.post("/log/checkpoint").status_code == 405
