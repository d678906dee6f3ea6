"""An Unknown is never zero, never false: any touch of it ends the rule."""

import copy
import operator
import pickle

import pytest

from akimat.law.measures import at_least, majority
from akimat.law.unknown import Touched, Unknown, all_of, any_of

TOUCHES = [
    bool,
    len,
    iter,
    hash,
    int,
    lambda u: u == 1,
    lambda u: u != 1,
    lambda u: u < 1,
    lambda u: u >= 1,
    lambda u: u + 1,
    lambda u: 1 + u,
    lambda u: 2 * u,
    lambda u: u - 1,
    lambda u: u % 2,
    lambda u: u // 2,
    lambda u: u.votes,
    lambda u: u[0],
    lambda u: 1 in u,
    lambda u: u in (1, 2),
    lambda u: sum([1, u]),
    operator.index,
    lambda u: at_least(u, 2, 3, of=250),
    lambda u: at_least(250, 2, 3, of=u),
    lambda u: majority(126, of=u),
]


@pytest.mark.parametrize("touch", TOUCHES)
def test_any_touch_names_what_is_missing(touch) -> None:
    with pytest.raises(Touched) as raised:
        touch(Unknown("deputies_total"))
    assert raised.value.missing == "deputies_total"


def test_python_may_copy_and_show_it() -> None:
    unknown = Unknown("seats")
    assert repr(unknown) == "Unknown('seats')"
    assert copy.deepcopy(unknown).name == pickle.loads(pickle.dumps(unknown)).name == "seats"


def unknown() -> bool:
    raise Touched("seats")


def test_all_of_fails_if_one_fails() -> None:
    assert all_of(unknown, lambda: False) is False
    assert all_of(lambda: True, lambda: True) is True
    with pytest.raises(Touched):
        all_of(unknown, lambda: True)


def test_any_of_holds_if_one_holds() -> None:
    assert any_of(unknown, lambda: True) is True
    assert any_of(lambda: False, lambda: False) is False
    with pytest.raises(Touched):
        any_of(lambda: False, unknown)
