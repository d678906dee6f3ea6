"""The web server: granian in a process of its own, with two workers that hold no right to change tables.

It leaves the terminal's session, so that Ctrl-C reaches the command and the command stops it in order; and it
ends with the command if that is killed. Its environment has no owner's address.
"""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from akimat.web import parent_death

HOST, WORKERS, STOP_SECONDS = "127.0.0.1", 2, 10
APPLICATION = "akimat.web.wsgi:application"
PARENT = "AKIMAT_PARENT"


def port_from_environment() -> int:
    return int(os.environ.get("PORT") or 8000)


def port_is_free(port: int) -> bool:
    """Asked as granian will ask, except that sockets in TIME_WAIT do not count as taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


@contextlib.contextmanager
def serving(port: int, runtime_url: str, log: Path | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """The web server for the length of the block; it writes to our terminal or to a file."""
    out = open(log, "wb") if log else None  # noqa: SIM115 - the child keeps it
    process = subprocess.Popen(
        [sys.executable, "-m", "akimat.web.serve", str(port)],
        env=_environment(runtime_url) | {PARENT: str(os.getpid())},
        stdin=subprocess.DEVNULL,
        stdout=out,
        stderr=out,
        start_new_session=True,
    )
    if out:
        out.close()
    try:
        yield process
    finally:
        _stop(process)


def _environment(runtime_url: str) -> dict[str, str]:
    hidden = {"DATABASE_OWNER_URL", "AKIMAT_ROLE"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return kept | {"DATABASE_URL": runtime_url}


def answers(port: int, process: subprocess.Popen[bytes], seconds: float = 30) -> bool:
    """Wait until the port accepts; False if the server ended or stayed silent."""
    deadline = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection((HOST, port), timeout=1):
            return True
        time.sleep(0.05)
    return False


def _stop(process: subprocess.Popen[bytes]) -> None:
    for ask in (process.terminate, process.kill):
        ask()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(STOP_SECONDS)
            return


def _load_in_worker(target: str, *, main: int) -> Any:
    """Runs in each worker, before it serves."""
    os.setsid()
    # Until granian sets its own, the handlers inherited from its main process would swallow a stop.
    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)
    parent_death.follow(main, signal.SIGKILL)
    from granian._internal import load_target

    return load_target(target)


def main(port: int) -> None:
    """The main process of granian: starts workers, waits for the signal to stop."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    parent_death.follow(int(os.environ.pop(PARENT)), signal.SIGTERM)
    server = Server(
        os.environ.get("AKIMAT_APPLICATION", APPLICATION),  # benchmarks serve a rival in the same way
        address=HOST,
        port=port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=4,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=STOP_SECONDS // 2,
    )
    server.serve(target_loader=partial(_load_in_worker, main=os.getpid()))


if __name__ == "__main__":
    main(int(sys.argv[1]))
