"""What every test may use: a database, a database that keeps what is committed, a served site, a browser.

`django_db` tests are rolled back and cost 0.02 s; they run as the run-time role on a clone of their worker.
`committing_database` costs 0.3 s: for guards, races, receipts and triggers, which only show at a commit.
There is no `transaction=True` (it flushes tables, which the run-time role may not) and no `live_server`.
"""

import os
import shutil
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest

from tests import databases
from tests.databases import TestDatabase

# Playwright's loop runs in the thread of the tests, and Django would refuse every later query of this worker.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
NEEDS_DATABASE = {"db", "template_database"}
NO_CHROMIUM = "no Chromium here: browser tests are skipped (apt-get install chromium fonts-noto-core)"
_open = ExitStack()


def pytest_configure(config: pytest.Config) -> None:
    """The controller is the parent of the test server; workers find its addresses in their environment."""
    if hasattr(config, "workerinput") or config.option.collectonly:
        return
    if os.environ.get("DATABASE_URL"):
        if not os.environ.get("DATABASE_OWNER_URL"):
            pytest.exit("DATABASE_URL is set, DATABASE_OWNER_URL is not: tests make databases as owner.", 2)
        return
    addresses = _open.enter_context(_server_of_this_run())
    os.environ.update(DATABASE_URL=addresses.runtime, DATABASE_OWNER_URL=addresses.owner)
    databases.sweep()


def pytest_unconfigure() -> None:
    _open.close()


def pytest_report_header() -> list[str]:
    return [] if CHROMIUM else [NO_CHROMIUM]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs a database, and what lies outside the rooms, is not part of the developer's minute."""
    outside = databases.ROOT / "tests"
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        stored = item.get_closest_marker("django_db") or fixtures & NEEDS_DATABASE
        if stored or outside in item.path.parents:
            item.add_marker("slow")
        if item.get_closest_marker("browser") and not CHROMIUM:
            item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))


@contextmanager
def _server_of_this_run() -> Iterator[Any]:
    """Two runs at once have two servers: the one that ends first must not take the other's away."""
    from akimat.web import embedded_postgres
    from akimat.web.postgres_parent import kept, try_lock

    major = embedded_postgres.place().major
    for number in range(1, 9):
        at = embedded_postgres.Place(databases.ROOT / "var" / f"test-{major}-{number}", major)
        with try_lock(at) as lock:
            if lock:
                with kept(at) as addresses:
                    yield addresses
                return
    pytest.exit("Eight test runs are under way in this folder.", 2)


@pytest.fixture(scope="session")
def template_database(django_db_blocker: Any) -> str:
    with django_db_blocker.unblock():
        return databases.template()


@pytest.fixture(scope="session")
def django_db_setup(template_database: str) -> Iterator[None]:
    """Replaces pytest-django's: the worker's own clone, as the run-time role."""
    from akimat.web.connection import pointed_at

    with databases.clone(template_database) as own, pointed_at(own.runtime_url):
        yield


@pytest.fixture(autouse=True)
def _no_page_remembers_another_test() -> Iterator[None]:
    """A process asks once whether its register is a demonstration; here each test has its own first act."""
    yield
    if "akimat.web.shell.demonstration" in sys.modules:
        sys.modules["akimat.web.shell.demonstration"].forget()


@pytest.fixture
def committing_database(
    request: pytest.FixtureRequest, template_database: str, django_db_blocker: Any
) -> Iterator[TestDatabase]:
    """A fresh database where commits happen; Django's connection goes there, in every thread."""
    from akimat.web.connection import pointed_at

    if request.node.get_closest_marker("django_db") or "db" in request.fixturenames:
        pytest.fail("A test is rolled back (django_db) or commits (committing_database), never both.")
    with databases.clone(template_database) as own, pointed_at(own.runtime_url), django_db_blocker.unblock():
        yield own


@pytest.fixture
def served(committing_database: TestDatabase) -> Iterator[str]:
    """The address of the site, served from the committing database by processes of their own."""
    from akimat.web import serve

    port = _free_port()
    with serve.serving(port, committing_database.runtime_url) as process:
        assert serve.answers(port, process), "the web server does not start"
        yield f"http://{serve.HOST}:{port}"


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, for tests marked `browser`."""
    from playwright.sync_api import sync_playwright

    options = ["--disable-dev-shm-usage", "--font-render-hinting=none", "--force-color-profile=srgb"]
    if os.geteuid() == 0:
        options.append("--no-sandbox")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=options)
        yield chromium
        chromium.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
