"""The measures are exact: equal to fractions for every number, however large."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from akimat.law.measures import at_least, majority, most

counts = st.integers(min_value=0, max_value=10**18)
parts = st.integers(min_value=1, max_value=100)


@given(counts, parts, parts, counts)
def test_at_least_is_the_fraction(count: int, numerator: int, denominator: int, total: int) -> None:
    assert at_least(count, numerator, denominator, of=total) == (
        count >= Fraction(numerator, denominator) * total
    )


@given(counts, counts)
def test_majority_is_more_than_half(count: int, total: int) -> None:
    assert majority(count, of=total) == (count > Fraction(total, 2))


@given(st.dictionaries(st.text(), counts))
def test_most_are_all_at_the_top(votes: dict[str, int]) -> None:
    top = most(votes.items())
    assert list(top) == sorted(who for who in votes if all(votes[who] >= other for other in votes.values()))


@given(st.dictionaries(st.text(), counts), st.randoms())
def test_order_decides_nothing(votes: dict[str, int], random) -> None:
    shuffled = list(votes.items())
    random.shuffle(shuffled)
    assert most(votes.items()) == most(shuffled)


def test_vectors_of_the_fact_sheet() -> None:
    """N -> a fifth, a majority, two thirds, a third, three quarters: the least number that is enough."""
    for total, *least in [
        (50, 10, 26, 34, 17, 38),
        (25, 5, 13, 17, 9, 19),
        (19, 4, 10, 13, 7, 15),
        (11, 3, 6, 8, 4, 9),
    ]:
        measures = [
            lambda n, of=total: at_least(n, 1, 5, of=of),
            lambda n, of=total: majority(n, of=of),
            lambda n, of=total: at_least(n, 2, 3, of=of),
            lambda n, of=total: at_least(n, 1, 3, of=of),
            lambda n, of=total: at_least(n, 3, 4, of=of),
        ]
        assert [next(n for n in range(total + 1) if enough(n)) for enough in measures] == least
