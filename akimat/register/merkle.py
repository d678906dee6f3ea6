"""The Merkle tree of RFC 6962: root of a list of leaf hashes."""

import hashlib

EMPTY = hashlib.sha256(b"").digest()


def node(left: bytes, right: bytes) -> bytes:
    """Hash of an inner node."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaves: list[bytes]) -> bytes:
    """Root over leaf hashes; of an empty log, the hash of nothing.

    Joining neighbours level by level and carrying an odd one up gives the same tree as the RFC's split at the
    largest power of two.
    """
    if not leaves:
        return EMPTY
    level = leaves
    while len(level) > 1:
        joined = [node(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
        level = joined + level[len(level) - len(level) % 2 :]
    return level[0]
