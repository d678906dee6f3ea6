"""Signed notes and checkpoints: what is accepted, what is not, and that foreign software agrees."""

import random
from pathlib import Path

import pytest

from akimat.register import merkle
from akimat.register.proof import checkpoint, notes, proofs, receipt
from akimat.register.proof.checkpoint import Checkpoint
from akimat.register.proof.notes import COSIGNATURE, MalformedNote, Signer, UnverifiedNote, Verifier
from tests.proof import foreign, naive
from tests.proof.test_tree import ROOTS, numbered, tree

LOG = Signer("akimat.example.kz/register/1", bytes(range(32)))
WITNESS = Signer("witness.example.kz/w1", bytes(range(32, 64)))
HEAD = Checkpoint(LOG.name, 8, ROOTS[8])
NOTE = bytes(LOG.sign(HEAD.text))
# The example of c2sp.org/signed-note's Go implementation.
PETER = Verifier.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
PETERS = (
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
    "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE"
    "6RyyBwJnAM=\n"
).encode()


def spoilt() -> list[bytes]:
    """Notes that must not pass: changed in every byte, and in form."""
    flips = [NOTE[:at] + bytes([NOTE[at] ^ 1 << at % 8]) + NOTE[at + 1 :] for at in range(len(NOTE))]
    text, line = NOTE.decode().split("\n\n")
    forms = [
        f"{text}\n\n\n{line}",
        f"{text}\n{line}",
        f"{text}\n\n{line}\n",
        f"{text}\n\n{line[:-1]}",
        f"{text}\n\n{line[:-1]}\r\n",
        f"{text}\n\n{line}{line[2:]}",
        f"{text}\n\n{line.replace('— ', '—  ')}",
        f"{text}\n\n{line.replace('— ', '- ')}",
        f"{text}\n\n{line[:-2]}\n",
        f"{text}\n\n" + line * 101,
        f"{text}\x01\n\n{line}",
        f"{text}\n\n",
        "",
    ]
    return [*flips, *(each.encode() for each in forms), NOTE + b"\xff", b"\xef\xbb\xbf" + NOTE]


def accepted(note: bytes) -> bool:
    try:
        notes.opened(note, [LOG.verifier()])
    except (MalformedNote, UnverifiedNote):
        return False
    return True


def test_the_published_example_opens() -> None:
    assert notes.opened(PETERS, [PETER]).text.startswith("If you think cryptography")
    assert bytes(notes.parse(PETERS)) == PETERS


def test_a_signed_head_reads_back() -> None:
    assert checkpoint.opened(NOTE, LOG.verifier()) == HEAD
    assert Verifier.parse(str(LOG.verifier())) == LOG.verifier()
    assert Signer.parse(LOG.to_text()) == LOG
    assert Signer.generate("a").seed != Signer.generate("a").seed


def test_whatever_is_changed_is_not_accepted() -> None:
    assert accepted(NOTE)
    assert [bad for bad in spoilt() if accepted(bad)] == []


def test_a_stranger_beside_the_log_is_ignored_and_a_forged_line_is_not() -> None:
    stranger = Signer.generate("stranger.example")
    beside = stranger.sign(HEAD.text).signatures[0].line
    assert notes.opened(NOTE + beside.encode(), [LOG.verifier()]).signatures == notes.parse(NOTE).signatures
    with pytest.raises(UnverifiedNote):
        notes.opened(bytes(stranger.sign(HEAD.text)), [LOG.verifier()])
    forged = notes.Signature(LOG.name, LOG.verifier().key_id, stranger.sign(HEAD.text).signatures[0].value)
    with pytest.raises(UnverifiedNote):
        notes.opened(bytes(notes.Note(HEAD.text, (forged,))), [LOG.verifier()])


def test_an_origin_under_another_key_is_refused() -> None:
    other = Checkpoint("somebody.else/log", 8, ROOTS[8])
    with pytest.raises(UnverifiedNote):
        checkpoint.opened(bytes(LOG.sign(other.text)), LOG.verifier())


@pytest.mark.parametrize(
    "text",
    [
        "a\n01\n" + HEAD.text.split("\n")[2] + "\n",
        "a\n-1\n" + HEAD.text.split("\n")[2] + "\n",
        "a\n1 \n" + HEAD.text.split("\n")[2] + "\n",
        "a\n٣\n" + HEAD.text.split("\n")[2] + "\n",
        "a\n1\nAAAA\n",
        "a\n1\n",
        "\n1\n" + HEAD.text.split("\n")[2] + "\n",
        HEAD.text[:-1],
        HEAD.text + "\n",
    ],
)
def test_a_text_that_is_no_checkpoint(text: str) -> None:
    with pytest.raises(MalformedNote):
        checkpoint.parse(text)


@pytest.mark.parametrize(
    "text", ["", "a", "a+b", "a+00000000+AAAA", str(LOG.verifier()).replace("+", "+0", 1)]
)
def test_a_text_that_is_no_key(text: str) -> None:
    for parse in (Verifier.parse, Signer.parse):
        with pytest.raises(MalformedNote):
            parse(text)


def test_a_cosignature_carries_its_time() -> None:
    line = WITNESS.cosign(HEAD.text, 1_700_000_000)
    both = NOTE + line.line.encode()
    known = [LOG.verifier(), WITNESS.verifier(COSIGNATURE)]
    assert len(notes.opened(both, known).signatures) == 2
    later = notes.Signature(line.name, line.key_id, line.value[:7] + b"\xff" + line.value[8:])
    with pytest.raises(UnverifiedNote):
        notes.opened(NOTE + later.line.encode(), known)


def test_a_receipt_proves_one_act_and_no_other() -> None:
    entries = numbered(300)
    ours = tree(entries)
    head = bytes(LOG.sign(Checkpoint(LOG.name, 300, ours.root()).text))
    for index in (0, 1, 255, 256, 299):
        made = bytes(receipt.Receipt(index, tuple(ours.inclusion(index)), head))
        read = receipt.parse(made)
        assert receipt.proves(read, entries[index], LOG.verifier())
        assert not receipt.proves(read, entries[index - 1], LOG.verifier())
        assert bytes(read) == made
        with_extra = made.replace(b"index", b"extra AAAA\nindex", 1)
        assert receipt.parse(with_extra) == read


def test_every_changed_byte_of_a_receipt_is_found() -> None:
    entries = numbered(11)
    ours = tree(entries)
    head = bytes(LOG.sign(Checkpoint(LOG.name, 11, ours.root()).text))
    made = bytes(receipt.Receipt(6, tuple(ours.inclusion(6)), head))

    def good(data: bytes) -> bool:
        try:
            return receipt.proves(receipt.parse(data), entries[6], LOG.verifier())
        except ValueError:
            return False

    assert good(made)
    for at in range(len(made)):
        for bit in range(8):
            assert not good(made[:at] + bytes([made[at] ^ 1 << bit]) + made[at + 1 :]), (at, bit)
    for bad in (
        b"",
        made[:-1],
        made + b"\n",
        made.replace(b"\n", b"\r\n"),
        made.replace(b"index 6", b"index 06"),
    ):
        assert not good(bad)


@foreign.has_openssl
def test_openssl_verifies_the_signature(tmp_path: Path) -> None:
    [line] = notes.parse(NOTE).signatures
    public, text = LOG.verifier().public, HEAD.text.encode()
    assert foreign.openssl_verifies(public, text, line.value, tmp_path)
    assert not foreign.openssl_verifies(public, text + b" ", line.value, tmp_path)


@foreign.has_node
def test_node_verifies_the_signature() -> None:
    [line] = notes.parse(NOTE).signatures
    public, text = LOG.verifier().public, HEAD.text.encode()
    assert foreign.node_verifies(public, text, line.value)
    assert not foreign.node_verifies(public, text + b" ", line.value)


@foreign.has_go
def test_go_accepts_and_refuses_the_same_notes() -> None:
    asked = [NOTE, *spoilt()]
    cases = [{"key": str(LOG.verifier()), "note": each} for each in asked]
    assert foreign.ask_go(notes=cases)["notes"] == [accepted(each) for each in asked]


@foreign.has_go
def test_go_finds_the_same_roots() -> None:
    for size in (*range(301), 513, 1025):
        entries = numbered(size)
        [same] = foreign.ask_go(roots=[{"entries": entries, "root": tree(entries).root()}])["roots"]
        assert same or size == 0, size  # this version of x/mod has no root of the empty tree


@foreign.has_go
def test_go_accepts_and_refuses_the_same_proofs() -> None:
    chance = random.Random(7)
    inclusion, consistency = [], []
    entries = numbered(300)
    roots = [naive.root(entries[:size]) for size in range(301)]
    for _ in range(400):
        size = chance.randrange(1, 301)
        index, old = chance.randrange(size), chance.randrange(1, size + 1)
        ours = tree(entries[:size])
        inclusion += _variants(
            chance,
            {"index": index, "size": size, "leaf": naive.leaf(entries[index]), "root": roots[size]},
            ours.inclusion(index),
        )
        consistency += _variants(
            chance,
            {"old": old, "new": size, "oldRoot": roots[old], "newRoot": roots[size]},
            ours.consistency(old),
        )
    said = foreign.ask_go(inclusion=inclusion, consistency=consistency)
    assert said["inclusion"] == [
        proofs.included(each["index"], each["size"], each["leaf"], each["proof"], each["root"])
        for each in inclusion
    ]
    assert said["consistency"] == [
        proofs.consistent(each["old"], each["new"], each["oldRoot"], each["newRoot"], each["proof"])
        for each in consistency
    ]
    assert sum(said["inclusion"]) >= 400 <= sum(said["consistency"])


def _variants(chance: random.Random, case: dict[str, object], proof: list[bytes]) -> list[dict[str, object]]:
    """The honest case, then numbers, roots and hashes spoilt."""
    found = [case | {"proof": proof}, case | {"proof": [*proof, merkle.EMPTY]}, case | {"proof": proof[1:]}]
    for name, value in case.items():
        other = value + chance.choice((-1, 1, 2)) if isinstance(value, int) else bytes(32)
        found.append(case | {name: other, "proof": proof})
    return found
