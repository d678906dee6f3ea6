"""No sentence is forgotten, and the rules are written as rules must be."""

import ast
from pathlib import Path

import pytest

from akimat.law import coverage
from akimat.law.cases import FACT_CLASSES
from akimat.law.library import LAW, library

ROOMS = {"bodies", "planning", "budget", "communal_property", "powers", "maslikhat"}
NORM_MODULES = sorted(LAW.glob("*/*/since_*/[a-z]*.py"))


@pytest.mark.parametrize("source", coverage.sources())
def test_nothing_is_unspoken(source: str) -> None:
    assert coverage.report(source)["unspoken"] == []


def test_what_is_open_names_the_room_that_is_to_fill_it() -> None:
    left = {to for each in coverage.covered() for sort, to in each.left_to if sort == "open"}
    assert left <= ROOMS


@pytest.mark.parametrize("article", ["constitution_1995/article_87", "constitution_2026/article_89"])
def test_consent_and_dismissal_are_rules(article: str) -> None:
    bound = {each.anchor for each in coverage.covered(article) if each.rules}
    assert {"3", "4.1", "4.2", "4.3", "4.5", "5.3"} <= bound


@pytest.mark.parametrize("module", NORM_MODULES, ids=lambda path: "/".join(path.parts[-4:]))
def test_a_rule_never_guesses_around_an_unknown(module: Path) -> None:
    """No `and`, `or` or chained comparison (they would skip what is not known), and no look at its type."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        assert not isinstance(node, ast.BoolOp), f"line {node.lineno}: use all_of or any_of"
        assert not (isinstance(node, ast.Compare) and len(node.ops) > 1), f"line {node.lineno}"
        assert not (isinstance(node, ast.Name) and node.id in ("isinstance", "Unknown"))


def test_every_fact_is_asked_for_by_some_norm() -> None:
    asked = {fact for norm in library().all_norms() for fact in norm.takes}
    parts = {"AkimInOffice", "Votes", "Signed"}
    assert {cls.__name__ for cls in FACT_CLASSES} - parts == {cls.__name__ for cls in asked} - {"Empowerment"}
