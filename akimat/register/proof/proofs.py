"""Checking proofs of inclusion and of consistency, by the algorithms of RFC 9162 (2.1.3.2 and 2.1.4.2)."""

from collections.abc import Sequence

from akimat.register.merkle import EMPTY, node


def included(index: int, size: int, leaf: bytes, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether `leaf` is number `index` of the tree with this root."""
    if not 0 <= index < size:
        return False
    at, last, found = index, size - 1, leaf
    for each in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            found = node(each, found)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            found = node(found, each)
        at, last = at >> 1, last >> 1
    return last == 0 and found == root


def consistent(old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the old tree is the beginning of the new one. Everything begins with the empty tree."""
    if not 0 <= old <= new or (old == 0 and old_root != EMPTY):
        return False
    if old == 0 or old == new:
        return not proof and (old == 0 or old_root == new_root) and (new != 0 or new_root == EMPTY)
    steps = [old_root, *proof] if old & (old - 1) == 0 else list(proof)
    return bool(proof) and _meets(old - 1, new - 1, steps, old_root, new_root)


def _meets(at: int, last: int, steps: list[bytes], old_root: bytes, new_root: bytes) -> bool:
    while at & 1:
        at, last = at >> 1, last >> 1
    left = right = steps[0]
    for each in steps[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            left, right = node(each, left), node(each, right)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            right = node(right, each)
        at, last = at >> 1, last >> 1
    return last == 0 and left == old_root and right == new_root
