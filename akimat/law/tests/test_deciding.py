"""Judging: powers, default deny, conflicts, unjudged holes, and what a page and the register need of it."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akimat import law
from akimat.law import facts_codec
from akimat.law.cases import cases
from akimat.law.consent import by_larger_number, by_majority, repeat_if_equal
from akimat.law.deciding import governing
from akimat.law.decision import Conflict, Hole
from akimat.law.facts import Actor, ConsentCount, Quorum, Votes
from akimat.law.unknown import Unknown

from .test_cases import answering

ON = date(2023, 9, 5)
PRESIDENT = Actor("p", "president", None, None, held=True, acting=False)


def test_two_definitions_of_one_thing_are_a_conflict_that_names_both() -> None:
    case = next(c for c in cases() if c.name.startswith("125 : 125") and c.on == ON)
    decide = next(n for n in governing(case.kind, ON).norms if n.name.startswith("the_larger_number"))
    with answering(decide, "somebody"), pytest.raises(Conflict) as raised:
        case.decision()
    assert "constitution_1995/article_87/4.3" in str(raised.value)
    assert "decree_912_2022/rules/17.2" in str(raised.value)


@given(st.lists(st.integers(0, 60), min_size=1, max_size=5), st.integers(0, 9), st.randoms())
def test_every_count_has_exactly_one_outcome_whatever_the_order(
    numbers: list[int], invalid: int, random
) -> None:
    votes = [Votes(name, number) for name, number in zip("ABCDE", numbers, strict=False)]
    count = ConsentCount(tuple(votes), sum(numbers) + invalid, invalid)
    random.shuffle(votes)
    shuffled = ConsentCount(tuple(votes), sum(numbers) + invalid, invalid)
    for rule in (by_larger_number, by_majority):
        answers = [answer for answer in (rule(count), repeat_if_equal(count)) if answer is not None]
        assert len(answers) == 1
        assert rule(count) == rule(shuffled)


def test_powers_answer_from_the_post_alone() -> None:
    powers = law.powers(PRESIDENT, ON)
    assert powers["bodies.appoint_akim"].verdict is law.Verdict.HOLDS
    assert powers["maslikhat.cast_ballot"].verdict is law.Verdict.FAILS
    assert law.powers(PRESIDENT, date(1998, 1, 1))["bodies.appoint_akim"].warning == "not_encoded"


def test_default_deny_cites_the_house() -> None:
    decision = next(c for c in cases() if c.kind == "bodies.sell_the_river").decision()
    assert [(f.source, f.article, f.anchor) for f in decision.failed] == [("house", "record_keeping", "1")]


def test_a_decision_says_what_was_not_checked() -> None:
    decision = next(c for c in cases() if c.kind == "bodies.dismiss_akim" and c.on == ON).decision()
    assert [(h.sort, h.to) for h in decision.unjudged if isinstance(h, Hole)] == [("discretion", "president")]


def test_effects_are_foreseen() -> None:
    assert law.has_effects("bodies.president_took_office", ON)
    assert not law.has_effects("bodies.appoint_akim", ON)


def test_powers_end_before_duties_go_on() -> None:
    case = next(c for c in cases() if c.kind == "bodies.president_took_office" and c.effects)
    kinds = [caused.kind for caused in case.decision().effects]
    assert kinds == sorted(kinds, key=["bodies.end_powers", "bodies.continue_as_acting"].index)


def test_a_fact_that_nobody_gave_is_a_mistake_of_the_act() -> None:
    with pytest.raises(LookupError, match="asks for Actor"):
        law.decide("bodies.appoint_akim", ON, {})


def test_the_hash_follows_the_edition() -> None:
    def norms(on: date) -> str:
        return governing("maslikhat.close_consent_vote", on).norms_hash

    assert norms(date(2023, 9, 5)) == norms(date(2024, 9, 5)) != norms(date(2026, 9, 5))


def test_facts_survive_json() -> None:
    for fact in (
        Quorum(167, Unknown("deputies_total")),
        ConsentCount((Votes("A", 124),), 250, Unknown("invalid")),
        PRESIDENT,
    ):
        stored = facts_codec.dump(fact)
        assert facts_codec.dump(facts_codec.load(type(fact), stored)) == stored
    for case in cases():
        for outcome in case.decision().defined.values():
            assert facts_codec.load_result(facts_codec.dump(outcome)) == outcome


def test_the_law_needs_nothing_but_python() -> None:
    """Norms are read in an interpreter without any installed package."""
    program = "import akimat.law as l, datetime; l.powers; from akimat.law.library import library; library()"
    subprocess.run([sys.executable, "-S", "-c", program], check=True, cwd=law.__path__[0] + "/../..")


def test_what_nobody_verified_warns_and_does_not_refuse() -> None:
    case = next(c for c in cases() if c.fails == ("5.2",) and c.kind == "bodies.found_register")
    norm = next(n for n in governing(case.kind, case.on).norms if n.name == "it_is_founded_once")
    assert not case.decision().permitted
    object.__setattr__(norm, "unverified", True)
    try:
        decision = case.decision()
    finally:
        object.__setattr__(norm, "unverified", False)
    assert decision.permitted
    assert [finding.norm for finding in decision.unjudged if isinstance(finding, law.Finding)] == [norm.id]
