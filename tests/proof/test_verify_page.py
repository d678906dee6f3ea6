"""The page that checks what somebody brings: a verdict in words, and nothing kept."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from akimat.bodies.tests.world import Story
from akimat.register.models import Attachment
from akimat.register.proof import notes, publisher, serving
from akimat.register.proof.checkpoint import Checkpoint
from tests.databases import TestDatabase
from tests.proof.stage import as_owner

Acts = Callable[[int], None]


@pytest.fixture
def client() -> Client:
    return Client(headers={"host": "localhost", "accept-language": "en"})


def bring(client: Client, data: bytes) -> Any:
    return client.post("/verify/", {"file": SimpleUploadedFile("x", data)})


def said(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def test_numbers_receipts_and_heads(
    story: Story, acts: Acts, client: Client, committing_database: TestDatabase
) -> None:
    acts(3)
    publisher.publish()
    shown, proof = publisher.published(), serving.receipt(3)
    assert shown is not None and proof is not None
    acts(1)
    assert "Act 3 stands" in said(client.get("/verify/?number=3"))
    assert "the next signed head will cover it" in said(client.get("/verify/?number=5"))
    assert "no act 77" in said(client.get("/verify/?number=77"))
    assert "The receipt is good" in said(bring(client, proof))
    assert "first 4 acts are unchanged" in said(bring(client, shown[0].note))
    assert not Attachment.objects.exists()
    as_owner(
        committing_database,
        "UPDATE register_entry SET entry = entry || '\\x20'::bytea WHERE number = 3",
    )
    assert "is not the one that it proves" in said(bring(client, proof))


def test_a_fork_and_a_foreign_head_are_told_apart(story: Story, acts: Acts, client: Client) -> None:
    publisher.publish()
    shown, own = publisher.published(), None
    from akimat.register.proof import log_key

    own = log_key.read()
    assert shown is not None and own is not None
    forked = bytes(own.sign(Checkpoint(own.name, 1, bytes(32)).text))
    assert "does not begin with them" in said(bring(client, forked))
    other = notes.Signer.generate(own.name)
    answer = bring(client, bytes(other.sign(shown[0].head.text)))
    assert answer.status_code == 422 and "not signed by this register" in said(answer)


@pytest.mark.parametrize("data", [b"x", b"\xff" * 70_000, b"c2sp.org/tlog-proof@v1\nindex 1", b"PK\x03\x04"])
def test_what_cannot_be_read_is_said_so(story: Story, client: Client, data: bytes) -> None:
    publisher.publish()
    answer = bring(client, data)
    assert answer.status_code == 422 and "neither a receipt nor a signed head" in said(answer)
    assert client.get("/verify/?number=x").status_code == 422
    assert client.post("/verify/").status_code == 422
