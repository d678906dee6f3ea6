"""`akimat register` and `akimat scenario run`: what a script reads from their exit codes."""

from datetime import date
from pathlib import Path

import psycopg
import pytest

from akimat.bodies.tests import world
from akimat.bodies.tests.world import Story
from akimat.register import reads
from tests.databases import TestDatabase
from tests.operator.terminal import Terminal

pytestmark = pytest.mark.pg16
SCENARIOS = Path(__file__).resolve().parents[2] / "docs" / "scenarios"
ON_STEP = """# A register
```toml
act = "bodies.found_register"
on = 2023-08-01
author = "installation"
{expectation}
payload.names = {{kk = "a", ru = "a", en = "a"}}
payload.demonstration = true
payload.apparatus = {{kk = "a", ru = "a", en = "a"}}
payload.head_post = {{kk = "a", ru = "a", en = "a"}}
payload.head_code = "a"
payload.head = {{kk = "a", ru = "a", en = "a"}}
```
"""


@pytest.fixture
def story(committing_database: TestDatabase) -> Story:
    return world.country()


@pytest.fixture
def here(committing_database: TestDatabase) -> Terminal:
    return Terminal(committing_database)


def forge(here: Terminal, statement: str) -> None:
    with psycopg.connect(here.database.owner_url, autocommit=True) as owner:
        for table in ("register_entry", "bodies_tenure"):
            owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        owner.execute(statement)


def test_a_whole_register(story: Story, here: Terminal) -> None:
    verified, replayed = here.types("register", "verify"), here.types("register", "replay")
    assert (verified.exit_code, replayed.exit_code) == (0, 0), verified.output + replayed.output
    assert verified.stdout.endswith("0 faults\n") and f"{reads.size()} acts, root " in verified.stdout
    assert replayed.stdout == f"{reads.size()} acts, 0 faults, 0 other verdicts\n"


def test_a_log_that_was_changed(story: Story, here: Terminal) -> None:
    forge(here, "UPDATE register_entry SET author = 'law' WHERE number = 2")
    verified = here.types("register", "verify")
    assert verified.exit_code == 1 and "✗ act 2: column author" in verified.stdout


def test_state_that_was_changed(story: Story, here: Terminal) -> None:
    forge(here, f"UPDATE bodies_tenure SET person_id = '{story['dana']}' WHERE until IS NULL")
    replayed = here.types("register", "replay")
    assert replayed.exit_code == 1 and "✗ bodies_tenure" in replayed.stdout
    assert here.types("register", "verify").exit_code == 0


def test_what_would_have_been_judged_otherwise(story: Story, here: Terminal) -> None:
    person = story.person("erlan")
    day = date(2022, 6, 20)
    registered = reads.numbered(reads.size())
    assert registered is not None
    payload = {"entry": registered.doing.act, "reason": "entered twice"}
    voided = story.act("register.void_entry", payload, author="registrar", on=day)
    done = here.types("register", "reconsider", voided.number)
    assert (done.exit_code, done.stdout[:2]) == (0, "0 "), (person, done.output)
    assert here.types("register", "reconsider", 1).exit_code == 1
    assert here.types("register", "reconsider", "x").exit_code == 2


def test_a_scenario_in_a_scratch_database(story: Story, here: Terminal, tmp_path: Path) -> None:
    before = reads.size()
    holds, fails = tmp_path / "holds.md", tmp_path / "fails.md"
    holds.write_text(ON_STEP.format(expectation=""))
    fails.write_text(ON_STEP.format(expectation='expect = "refused"'))
    done, wrong = here.types("scenario", "run", holds), here.types("scenario", "run", fails)
    assert (done.exit_code, done.stdout) == (0, "✓ holds.md: 1 acts done, 0 refused, as expected\n")
    assert wrong.exit_code == 1 and "refused expected" in wrong.stderr
    assert here.types("scenario", "run", tmp_path / "none.md").exit_code == 2
    assert reads.size() == before
    with psycopg.connect(here.database.owner_url) as owner:
        left = owner.execute("SELECT count(*) FROM pg_database WHERE datname ~ '^akimat_scratch'").fetchone()
    assert left == (0,)


@pytest.mark.slow
def test_the_documents_run_from_the_terminal(here: Terminal) -> None:
    done = here.starts("scenario", "run", SCENARIOS / "larger-number-or-majority.md")
    assert done.returncode == 0, done.stderr
