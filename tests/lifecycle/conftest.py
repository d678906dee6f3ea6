"""Two people start akimat: root, and an ordinary user. Each has one data folder for all these tests."""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.lifecycle.terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {"DATABASE_URL", "DATABASE_OWNER_URL", "AKIMAT_ROLE"}


@dataclass
class Person:
    """Somebody with a python, a folder, and no address of a database."""

    uid: int | None
    python: str
    var: Path
    port: int

    def environment(self, **more: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
        packages = os.pathsep.join([str(ROOT), sysconfig.get_path("purelib"), kept.get("PYTHONPATH", "")])
        ours = {"AKIMAT_VAR": str(self.var), "PORT": str(self.port), "PYTHONPATH": packages, "HOME": "/tmp"}
        return kept | ours | {"PYTHONDONTWRITEBYTECODE": "1"} | more

    def start(self, *arguments: str, **more: str) -> Terminal:
        command = [self.python, "-c", "from akimat.web.cli import main; main()", *arguments]
        return Terminal(command, self.environment(**more), self.uid)

    def run(self, *arguments: str, **more: str) -> tuple[int, str]:
        terminal = self.start(*arguments, **more)
        return terminal.wait(), terminal.output

    def own(self, folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        if self.uid is not None:
            os.chown(folder, self.uid, self.uid)
        return folder


@pytest.fixture(scope="module", params=["root", "ordinary user"])
def person(request: pytest.FixtureRequest) -> Iterator[Person]:
    if sys.platform != "linux":
        pytest.skip("these tests look processes up in /proc")
    is_root = os.geteuid() == 0
    if request.param == "root" and not is_root:
        pytest.skip("only root can try what root does")
    # initdb wants a user with a passwd entry; nobody is one on every system.
    uid = pwd.getpwnam("nobody").pw_uid if is_root and request.param != "root" else None
    folder = Path(tempfile.mkdtemp(prefix="akimat-"))
    folder.chmod(0o755)
    someone = Person(uid, _python_for(uid), folder / "var", _free_port())
    someone.own(folder)
    code, output = someone.run("migrate", "--quiet")
    assert code == 0, output
    yield someone
    shutil.rmtree(folder, ignore_errors=True)


def _python_for(uid: int | None) -> str:
    """Root's own python may lie where nobody else can go."""
    for python in (sys.executable, "/usr/bin/python3.11"):
        if uid is None:
            return python
        major, minor = sys.version_info[:2]
        works = [python, "-c", f"import sys; assert sys.version_info[:2] == ({major}, {minor})"]
        try:
            subprocess.run(
                works, user=uid, group=uid, extra_groups=[], cwd="/", check=True, capture_output=True
            )
            return python
        except (OSError, subprocess.CalledProcessError):
            continue
    pytest.skip("no python here that an ordinary user may run")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
