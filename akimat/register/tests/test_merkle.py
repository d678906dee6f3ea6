"""The root of the log is that of RFC 6962, computed here a second time as the RFC writes it."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from akimat.register.merkle import EMPTY, root


def by_the_rfc(leaves: list[bytes]) -> bytes:
    """Section 2.1: split at the largest power of two smaller than n."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\x01" + by_the_rfc(leaves[:split]) + by_the_rfc(leaves[split:])).digest()


@given(st.lists(st.binary(min_size=32, max_size=32), max_size=70))
def test_the_root_is_that_of_the_rfc(leaves: list[bytes]) -> None:
    assert root(leaves) == by_the_rfc(leaves)


def test_known_values() -> None:
    assert EMPTY.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    leaf = hashlib.sha256(b"\x00").digest()
    assert leaf.hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    assert root([leaf]) == leaf
