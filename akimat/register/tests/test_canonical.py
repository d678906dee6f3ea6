"""Our canonicaliser against rfc8785, which is slower and general."""

from typing import Any

import pytest
import rfc8785
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from akimat.register.canonical import canonical, is_canonical
from akimat.register.fields import LARGEST_INTEGER

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-LARGEST_INTEGER, LARGEST_INTEGER)
    | st.text()  # no lone surrogates
)
KEYS = st.text(st.characters(max_codepoint=127))
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=12)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(VALUES)
def test_the_same_bytes(value: Any) -> None:
    assert canonical(value) == rfc8785.dumps(value)
    assert is_canonical(canonical(value))


def test_every_character_that_could_be_escaped() -> None:
    text = "".join(map(chr, range(0x0, 0x3000))) + "\u2028\u2029\ufeff\uffff𐀀🏛"
    assert canonical(text) == rfc8785.dumps(text)


@pytest.mark.parametrize(
    "value", [1.0, 2**53, -(2**53), {"ә": 1}, {1: 1}, b"x", {"a": [float("nan")]}, "\ud800", {"a": {1}}]
)
def test_what_the_register_never_writes(value: Any) -> None:
    with pytest.raises(ValueError):
        canonical(value)


@pytest.mark.parametrize(
    "written", [b'{"b":1,"a":2}', b'{"a": 1}', b'"\\u0041"', b"1.5", b'{"a":1,"a":1}', b"{"]
)
def test_not_canonical(written: bytes) -> None:
    assert not is_canonical(written)
