"""A register whose keys and memory lie in a folder of the test's own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from akimat.bodies.tests import world
from akimat.bodies.tests.world import Story
from tests.databases import TestDatabase
from tests.proof.stage import grow


@pytest.fixture(autouse=True)
def var(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("AKIMAT_ORIGIN", raising=False)
    settings.VAR = tmp_path / "var"
    return tmp_path / "var"


@pytest.fixture
def story(committing_database: TestDatabase) -> Story:
    return world.found()


@pytest.fixture
def acts(story: Story) -> Callable[[int], None]:
    """So many acts more."""
    return lambda count: grow(story, count)
