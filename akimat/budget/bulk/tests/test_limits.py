"""The bulk judge against a naive walk over random files, ties and zeros and the largest amounts included."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from akimat.budget.bulk.limits import ADMITTED, NOT_CONCERNED, judge

LARGEST = 2**53 - 1
amount = some.one_of(some.integers(0, 6), some.integers(0, LARGEST), some.just(LARGEST))


@some.composite
def files(draw):
    """Requests over a few cells of up to three limits, so that many meet."""
    limits = draw(some.integers(1, 3))
    left = [
        draw(some.lists(some.one_of(some.integers(-3, 20), some.integers(0, 2**60)), min_size=1, max_size=3))
        for _ in range(limits)
    ]
    cell = some.tuples(*(some.integers(NOT_CONCERNED, len(each) - 1) for each in left))
    requests = draw(some.lists(some.tuples(amount, cell), max_size=40))
    return left, requests


def one_by_one(left, requests):
    """How the law reads: in order; every limit must have that much left; a refused request draws nothing."""
    left, answers = [list(each) for each in left], []
    for wanted, cells in requests:
        concerned = [(limit, cell) for limit, cell in enumerate(cells) if cell != NOT_CONCERNED]
        short = next(
            ((limit, left[limit][cell]) for limit, cell in concerned if left[limit][cell] < wanted), None
        )
        answers.append(short or (ADMITTED, 0))
        for limit, cell in concerned if short is None else ():
            left[limit][cell] -= wanted
    return left, answers


@settings(max_examples=600, deadline=None)
@given(files())
def test_as_one_by_one(file):
    left, requests = file
    expected_left, expected = one_by_one(left, requests)
    remains = [np.array(each, np.int64) for each in left]
    columns = [np.array([cells[k] for _, cells in requests], np.int64) for k in range(len(left))]
    judged = judge(np.array([wanted for wanted, _ in requests], np.int64), columns, remains)
    assert list(zip(judged.refused_by.tolist(), judged.left.tolist(), strict=True)) == expected
    assert [each.tolist() for each in remains] == expected_left


def test_a_smaller_request_behind_a_refused_one_is_admitted():
    left = [np.array([100], np.int64)]
    judged = judge(np.array([60, 50, 40], np.int64), [np.zeros(3, np.int64)], left)
    assert judged.admitted.tolist() == [True, False, True]
    assert (judged.left.tolist(), left[0].tolist()) == ([0, 40, 0], [0])


def test_a_request_gives_nothing_back():
    with pytest.raises(ValueError):
        judge(np.array([-1], np.int64), [np.zeros(1, np.int64)], [np.array([5], np.int64)])
