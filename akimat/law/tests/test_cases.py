"""Every case beside every edition, and the proof that each rule is alive: broken, it turns some case red."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pytest

from akimat.law.cases import Case, cases
from akimat.law.consent import Consent, Nobody
from akimat.law.deciding import governing
from akimat.law.decision import Caused
from akimat.law.language import Norm
from akimat.law.library import library

CASES = list(cases())
NORMS = list(library().all_norms())

ALWAYS = {
    "power": [True, False],
    "condition": [True, False],
    "definition": [None, Nobody(), Consent("a stranger")],
    "effect": [(), (Caused("bodies.sell_the_river", {}),)],
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.article}/{case.about} {case.name}")
def test_case(case: Case) -> None:
    assert case.problems() == []


@pytest.mark.parametrize("norm", NORMS, ids=lambda norm: f"{norm.edition.since} {norm.id}")
def test_each_rule_is_alive(norm: Norm) -> None:
    for answer in ALWAYS[norm.word]:
        with answering(norm, answer):
            assert any(is_red(case) for case in under(norm)), f"{norm.id} may always answer {answer}"


@pytest.mark.parametrize("norm", NORMS, ids=lambda norm: f"{norm.edition.since} {norm.id}")
def test_each_rule_has_a_case_of_its_own_article(norm: Norm) -> None:
    assert any(case.article == norm.edition.key and case.about == norm.anchor for case in CASES)


def is_red(case: Case) -> bool:
    try:
        return bool(case.problems())
    except Exception:  # a conflict is red too
        return True


@cache
def _governed() -> dict[int, list[Case]]:
    found: dict[int, list[Case]] = {}
    for case in CASES:
        for norm in governing(case.kind, case.on).norms:
            found.setdefault(id(norm), []).append(case)
    return found


def under(norm: Norm) -> list[Case]:
    """The cases that this norm judges."""
    return _governed().get(id(norm), [])


@contextmanager
def answering(norm: Norm, answer: object) -> Iterator[None]:
    """The norm gives one answer whatever the facts."""
    rule = norm.rule
    object.__setattr__(norm, "rule", lambda *facts: answer)
    try:
        yield
    finally:
        object.__setattr__(norm, "rule", rule)
