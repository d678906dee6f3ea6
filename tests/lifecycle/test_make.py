"""The newcomer's command itself: shown once, stopped, shown again at once, forgotten."""

import os
import shutil
import socket
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests.lifecycle.conftest import NOT_OURS, ROOT
from tests.lifecycle.terminal import Terminal, alive, family

pytestmark = [
    pytest.mark.lifecycle,
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up in /proc"),
    pytest.mark.skipif(not (ROOT / ".venv/core").exists(), reason="this checkout was not made with make"),
]


def make(target: str, var: Path) -> Terminal:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
    command = ["make", "--no-print-directory", "-C", str(ROOT), target]
    return Terminal(command, kept | {"AKIMAT_VAR": str(var), "PORT": str(port)})


def shown_and_stopped(var: Path) -> tuple[float, str]:
    begun = time.monotonic()
    terminal = make("demo", var)
    terminal.wait_for("Ctrl-C stops it")
    took, processes = time.monotonic() - begun, family(terminal.process.pid)
    terminal.press_ctrl_c()
    terminal.wait()
    assert not alive(processes)
    assert "Traceback" not in terminal.output, terminal.output
    return took, terminal.output


def test_demo_twice_then_forgotten() -> None:
    folder = Path(tempfile.mkdtemp(prefix="akimat-"))
    folder.chmod(0o755)
    try:
        shown_and_stopped(folder / "var")
        took, _ = shown_and_stopped(folder / "var")
        assert took < 20, "a second start takes seconds"
        clean = make("clean-demo", folder / "var")
        assert clean.wait() == 0, clean.output
        assert not list((folder / "var").iterdir())
    finally:
        shutil.rmtree(folder, ignore_errors=True)
