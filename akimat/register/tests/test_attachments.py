"""Files that acts name: by the hash of their bytes, in chunks, never swapped unseen."""

import hashlib
import io
from typing import Any

import psycopg
import pytest

from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED
from akimat.register import attachments, reads
from akimat.register.attachments import CHUNK_BYTES, LARGEST_BYTES
from akimat.register.errors import Malformed
from akimat.register.models import Attachment, AttachmentChunk
from akimat.register.verify import verify
from tests.databases import TestDatabase

SCAN = b"a decree, signed by hand"


def store(data: bytes, name: str = "scan.pdf") -> str:
    return attachments.store(io.BytesIO(data), name=name, media_type="application/pdf", public=True)


def bytes_of(sha256: str) -> bytes:
    found = attachments.find(sha256)
    assert found is not None
    return b"".join(attachments.read(found))


class Endless(io.RawIOBase):
    """A file that gives as many bytes as one asks for; counts what was asked."""

    def __init__(self, size: int):
        self.left = size
        self.taken = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        given = min(size, self.left)
        self.left -= given
        self.taken += given
        return b"\0" * given


@pytest.mark.django_db
def test_the_same_bytes_are_the_same_attachment() -> None:
    first, second = store(SCAN), store(SCAN, name="again.pdf")
    assert first == second == hashlib.sha256(SCAN).hexdigest()
    [kept] = Attachment.objects.all()
    assert (kept.name, kept.size, bytes_of(first)) == ("scan.pdf", len(SCAN), SCAN)
    assert attachments.find("0" * 64) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("size", "chunks"),
    [(1, 1), (CHUNK_BYTES - 1, 1), (CHUNK_BYTES, 1), (CHUNK_BYTES + 1, 2), (3 * CHUNK_BYTES, 3)],
)
def test_it_is_stored_in_chunks_of_a_mebibyte(size: int, chunks: int) -> None:
    data = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    sha256 = store(data)
    sizes = [
        len(chunk)
        for chunk in AttachmentChunk.objects.order_by("ordinal").values_list("data", flat=True).iterator()
    ]
    assert (len(sizes), max(sizes) <= CHUNK_BYTES, sum(sizes)) == (chunks, True, size)
    assert bytes_of(sha256) == data


@pytest.mark.django_db
def test_nothing_and_too_much_are_malformed() -> None:
    endless: Any = Endless(LARGEST_BYTES * 4)
    for file in (io.BytesIO(b""), endless):
        with pytest.raises(Malformed) as malformed:
            attachments.store(file, name="x", media_type="text/plain", public=True)
        [(_, key, params)] = malformed.value.problems
        assert (key, params["most"]) == ("attachment_size", LARGEST_BYTES)
    assert endless.taken <= LARGEST_BYTES + CHUNK_BYTES, "whoever sends for ever is not read for ever"
    assert not Attachment.objects.exists()


@pytest.mark.django_db
def test_names_and_types_are_cut_to_what_fits() -> None:
    data = io.BytesIO(SCAN)
    sha256 = attachments.store(data, name="ә" * 300, media_type="t" * 300, public=False)
    found = attachments.find(sha256)
    assert found is not None and (len(found.name), len(found.media_type)) == (200, 100)
    assert attachments.quoted_name(found).isascii()


def signed(story: world.Story, sha256: str) -> None:
    """A clerk enters a decision whose signed original is attached, which is what admits it."""
    story.holder("north_akim", "aigul")
    kinds = ["bodies.dismiss_akim"]
    delegation = {"post": story["president"], "person": story["dana"], "kinds": kinds}
    story.act("bodies.delegate_entry", delegation, author="registrar", on=FOUNDED)
    original = world.paper(None, FOUNDED).model_copy(update={"link": None, "attachment": sha256})
    payload = {"post": story["north_akim"], "person": story["aigul"]}
    story.act(
        "bodies.dismiss_akim", payload, author="president", on=FOUNDED, by=story["dana"], document=original
    )


@pytest.mark.django_db
def test_an_act_names_its_document_by_hash() -> None:
    story = world.country()
    signed(story, store(SCAN))
    last = reads.numbered(reads.size())
    assert last is not None and last.body["document"]["attachment"] == hashlib.sha256(SCAN).hexdigest()
    assert verify().faults == ()


@pytest.mark.pg16
def test_whatever_the_owner_does_to_the_bytes_is_found(committing_database: TestDatabase) -> None:
    story = world.country()
    sha256, large = store(SCAN), store(b"x" * (CHUNK_BYTES + 1))
    signed(story, sha256)
    assert verify().faults == ()
    with psycopg.connect(committing_database.owner_url, autocommit=True) as owner:
        owner.execute("UPDATE register_attachmentchunk SET data = 'other' WHERE attachment_id = %s", [sha256])
        owner.execute(
            "DELETE FROM register_attachmentchunk WHERE attachment_id = %s AND ordinal = 1", [large]
        )
        assert set(verify().faults) == {f"attachment {each} has other bytes" for each in (sha256, large)}
        owner.execute("DELETE FROM register_attachmentchunk")
        owner.execute("DELETE FROM register_attachment")
    assert verify().faults == (f"act {reads.size()}: its attachment {sha256} is missing",)


def test_the_run_time_role_changes_no_attachment(committing_database: TestDatabase) -> None:
    store(SCAN)
    with psycopg.connect(committing_database.runtime_url, autocommit=True) as runtime:
        for statement in (
            "UPDATE register_attachment SET name = 'x'",
            "UPDATE register_attachmentchunk SET data = 'x'",
            "DELETE FROM register_attachmentchunk",
            "TRUNCATE register_attachment CASCADE",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                runtime.execute(statement)
