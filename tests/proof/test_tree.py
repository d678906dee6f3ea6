"""Roots and proofs: published vectors, the RFC's own definition, and everything that must not pass."""

import base64
from collections.abc import Callable
from pathlib import Path

import pytest

from akimat.register import merkle
from akimat.register.proof import proofs, tiles
from akimat.register.proof.tiles import TileStore
from akimat.register.proof.tree import WIDTH, Tree
from tests.proof import naive

# The entries of Certificate Transparency's reference tree, and the roots over the first n of them.
PUBLISHED = [bytes.fromhex(each) for each in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
)]  # fmt: skip
ROOTS = [bytes.fromhex(each) for each in (
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)]  # fmt: skip
# index, size, proof
INCLUSION = [
    (0, 1, []),
    (0, 8, ["lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=", "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
            "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ="]),
    (5, 8, ["vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=", "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
            "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc="]),
    (2, 3, ["+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU="]),
    (1, 5, ["bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=", "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
            "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms="]),
]  # fmt: skip
# old size, new size, proof
CONSISTENCY = [
    (1, 1, []),
    (1, 8, ["lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=", "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
            "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ="]),
    (6, 8, ["DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=", "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
            "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc="]),
    (2, 5, ["Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=", "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms="]),
    (6, 7, ["DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=", "sIaT7C5yFZcTBkHoIR5+7cy0wmQTlj7ubB4u0W/7Gl8=",
            "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc="]),
]  # fmt: skip
GARBAGE = b"\x07" * 32
Proof = list[bytes]


def numbered(count: int) -> list[bytes]:
    return [f"act {number}".encode() for number in range(count)]


def tree(entries: list[bytes]) -> Tree:
    """Our tree over tiles that are made in memory."""
    rows = [[naive.leaf(each) for each in entries]]
    while len(rows[-1]) >= WIDTH:
        last = rows[-1]
        rows.append(
            [merkle.root(last[at : at + WIDTH]) for at in range(0, len(last) // WIDTH * WIDTH, WIDTH)]
        )
    return Tree(lambda level, number, width: b"".join(rows[level][number * WIDTH :][:width]), len(entries))


def decoded(proof: list[str]) -> Proof:
    return [base64.b64decode(each) for each in proof]


def broken(proof: Proof) -> list[Proof]:
    """Every way in which the published vectors spoil a proof."""
    flipped = [
        [*proof[:at], bytes([proof[at][0] ^ 16]) + proof[at][1:], *proof[at + 1 :]]
        for at in range(len(proof))
    ]
    spoilt = [*flipped, [*proof, GARBAGE], [GARBAGE, *proof], [*proof, merkle.EMPTY], [*proof, b""]]
    if proof:
        spoilt += [proof[:-1], proof[1:], [], [*proof, *proof], [*proof[:1], GARBAGE, *proof[1:]]]
    return spoilt


@pytest.mark.parametrize("size", range(9))
def test_published_roots(size: int) -> None:
    assert naive.root(PUBLISHED[:size]) == tree(PUBLISHED[:size]).root() == ROOTS[size]


@pytest.mark.parametrize(("index", "size", "text"), INCLUSION)
def test_published_inclusion(index: int, size: int, text: list[str]) -> None:
    proof, leaf, root = decoded(text), naive.leaf(PUBLISHED[index]), ROOTS[size]
    assert tree(PUBLISHED[:size]).inclusion(index) == proof
    assert proofs.included(index, size, leaf, proof, root)
    for bad in broken(proof):
        assert not proofs.included(index, size, leaf, bad, root)
    for other in {index - 1, index + 1, index ^ 2} - {index}:
        assert not proofs.included(other, size, leaf, proof, root)
    for other in {size * 2, size // 2} - {size}:
        assert not proofs.included(index, other, leaf, proof, root)
    for bad in (merkle.EMPTY, GARBAGE, b"", naive.leaf(b"WrongLeaf")):
        assert not proofs.included(index, size, bad, proof, root)
        assert not proofs.included(index, size, leaf, proof, bad)


@pytest.mark.parametrize(("old", "new", "text"), CONSISTENCY)
def test_published_consistency(old: int, new: int, text: list[str]) -> None:
    proof, roots = decoded(text), (ROOTS[old], ROOTS[new])
    assert tree(PUBLISHED[:new]).consistency(old) == proof
    assert proofs.consistent(old, new, *roots, proof)
    for bad in [*broken(proof), [ROOTS[old], *proof], [*proof, ROOTS[new]]]:
        assert not proofs.consistent(old, new, *roots, bad)
    for other in {old - 1, old + 1, old ^ 2} - {old}:
        assert not proofs.consistent(other, new, *roots, proof)
    for other in {new * 2, new // 2} - {new}:
        assert not proofs.consistent(old, other, *roots, proof)
    assert not proofs.consistent(old, new, GARBAGE, ROOTS[new], proof)
    assert not proofs.consistent(old, new, ROOTS[old], GARBAGE, proof)
    if old != new:
        assert not proofs.consistent(old, new, *reversed(roots), proof)


@pytest.mark.parametrize("root", [merkle.EMPTY, b"", GARBAGE])
@pytest.mark.parametrize("leaf", [merkle.EMPTY, b"", GARBAGE])
def test_nothing_is_in_the_empty_tree(root: bytes, leaf: bytes) -> None:
    for proof in ([], [merkle.EMPTY]):
        assert not proofs.included(0, 0, leaf, proof, root)


def test_the_empty_tree_begins_everything_and_proves_nothing() -> None:
    """RFC 6962 defines no proof from it; a witness takes an empty one for its first head (tlog-witness)."""
    assert proofs.consistent(0, 0, merkle.EMPTY, merkle.EMPTY, [])
    assert proofs.consistent(0, 8, merkle.EMPTY, ROOTS[8], [])
    assert not proofs.consistent(0, 1, merkle.EMPTY, merkle.EMPTY, [merkle.EMPTY])
    assert not proofs.consistent(0, 0, merkle.EMPTY, merkle.EMPTY, [merkle.EMPTY])
    for old_root, new_root in ((GARBAGE, merkle.EMPTY), (merkle.EMPTY, GARBAGE)):
        assert not proofs.consistent(0, 0, old_root, new_root, [])
    assert not proofs.consistent(1, 0, ROOTS[1], merkle.EMPTY, [])
    assert not proofs.consistent(-1, 8, merkle.EMPTY, ROOTS[8], [])


@pytest.mark.slow
def test_like_the_definition_for_all_sizes_to_130() -> None:
    entries = numbered(130)
    roots = [naive.root(entries[:size]) for size in range(131)]
    for size in range(131):
        ours = tree(entries[:size])
        assert ours.root() == roots[size]
        for index in range(size):
            path = ours.inclusion(index)
            assert path == naive.path(index, entries[:size])
            assert proofs.included(index, size, naive.leaf(entries[index]), path, roots[size])
        for old in range(1, size + 1):
            proof = ours.consistency(old)
            assert proof == naive.proof(old, entries[:size])
            assert proofs.consistent(old, size, roots[old], roots[size], proof)


@pytest.mark.parametrize("size", [255, 256, 257, 511, 513, 65_536, 65_537])
def test_around_the_edges_of_tiles(size: int) -> None:
    entries = numbered(size)
    ours = tree(entries)
    assert ours.root() == naive.root(entries)
    for index in (0, 254, size - 1) if size < 1000 else (size - 2,):
        assert ours.inclusion(index) == naive.path(index, entries)
    for old in (1, 255, size - 1) if size < 1000 else (size - 2,):
        assert ours.consistency(old) == naive.proof(old, entries)


@pytest.mark.parametrize("steps", [(1,) * 300, (255, 1, 1), (256, 256), (1000,), (3, 600, 1, 65_536)])
def test_tiles_grow_as_they_are(tmp_path: Path, steps: tuple[int, ...]) -> None:
    entries, store, size = numbered(sum(steps)), TileStore(tmp_path), 0
    for step in steps:
        store.append(size, [naive.leaf(each) for each in entries[size : size + step]])
        size += step
    whole = tree(entries)
    assert store.tree(size).root() == whole.root()
    for level, number, width in tiles.widths(size):
        assert store.read(level, number, width) == whole._read(level, number, width)
    earlier = size * 2 // 3
    assert store.tree(earlier).root() == tree(entries[:earlier]).root()


def test_what_a_killed_publisher_left_is_written_over(tmp_path: Path) -> None:
    """Tiles beyond the signed size, from acts that were then lost, leave no trace."""
    store, entries, lost = TileStore(tmp_path), numbered(600), [naive.leaf(b"lost")] * 400
    first, rest = entries[:200], entries[200:]
    store.append(0, [naive.leaf(each) for each in first])
    store.append(200, lost)
    store.append(200, [naive.leaf(each) for each in rest[:20]])
    assert store.tree(220).root() == naive.root(entries[:220])
    store.append(220, [naive.leaf(each) for each in rest[20:]])
    assert store.tree(600).root() == naive.root(entries)


def test_addresses() -> None:
    assert tiles.address(0, 1_234_067, 256) == "0/x001/x234/067"
    assert tiles.address("entries", 273, 112) == "entries/273.p/112"
    assert list(tiles.widths(70_000))[-4:] == [(0, 273, 112), (1, 0, 256), (1, 1, 17), (2, 0, 1)]
    assert list(tiles.widths(256)) == [(0, 0, 256), (1, 0, 1)]
    assert tiles.parse_address("0/x001/x234/067.p/8") == ("0", 1_234_067, 8)
    for bad in (
        "", "0", "0/1", "64/000", "00/000", "0/x000/001", "0/000.p/0", "0/000.p/256", "0/000.p/01",
        "0/001/x002", "entries/000.p/", "0/../000", "0/000\n", "0/٠٠٠",
    ):  # fmt: skip
        assert tiles.parse_address(bad) is None, bad


@pytest.mark.parametrize("read", [lambda store: store.read(0, 0, 3), lambda store: store.tree(3).root()])
def test_a_tile_that_is_missing_is_said_so(tmp_path: Path, read: Callable[[TileStore], bytes]) -> None:
    TileStore(tmp_path).append(0, [GARBAGE] * 2)
    with pytest.raises(LookupError):
        read(TileStore(tmp_path))
