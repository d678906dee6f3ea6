"""Starting, restarting and stopping one `postgres` process."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from akimat.web import embedded_postgres as embedded
from akimat.web.embedded_postgres import DatabaseTrouble, Place
from akimat.web.parent_death import tie_to

START_SECONDS = 60
# How long each way of asking a server to stop is given: fast, immediate, killed.
STOP_STEPS = ((20.0, signal.SIGINT), (25.0, signal.SIGQUIT), (float("inf"), signal.SIGKILL))


class Keeper:
    """Starts the server and starts it again, from one thread that outlives it."""

    def __init__(self, at: Place, tcp_port: int | None) -> None:
        self.at, self.tcp_port = at, tcp_port
        self._ready, self._stopping = threading.Event(), threading.Event()
        self._gave_up = False
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._keep, name="postgres", daemon=True)

    def start(self) -> None:
        self._thread.start()
        if not self._ready.wait(START_SECONDS) or self._gave_up:
            raise DatabaseTrouble(f"PostgreSQL does not start:\n{_tail(self.at.log)}")

    def stop(self) -> None:
        self._stopping.set()
        begun, steps = time.monotonic(), iter(STOP_STEPS)
        until, how = next(steps)
        while self._thread.is_alive():
            if time.monotonic() - begun > until:
                until, how = next(steps)
            if self._process is not None and self._process.poll() is None:
                self._process.send_signal(how)
            self._thread.join(0.5)

    def _keep(self) -> None:
        # A killed postmaster's orphans hold its shared memory for a moment, so early failures are retried.
        attempts = 0
        while not self._stopping.is_set() and attempts < 20:
            self._process = self._spawn()
            if self._await_ready(self._process):
                attempts = 0
                self._ready.set()
            code = self._process.wait()
            attempts += 1
            if not self._stopping.is_set() and attempts == 1 and self._ready.is_set():
                print(f"PostgreSQL ended ({code}); starting it again.", file=sys.stderr, flush=True)
            self._stopping.wait(0.2)
        self._gave_up = True
        self._ready.set()

    def _spawn(self) -> subprocess.Popen[bytes]:
        me = os.getpid()
        with open(self.at.log, "ab") as log:
            return subprocess.Popen(
                self._command(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                env=embedded.clean_environment(),
                start_new_session=True,
                preexec_fn=lambda: tie_to(me, signal.SIGINT),
                **self.at.as_server,
            )

    def _command(self) -> list[str]:
        settings = {
            "listen_addresses": "127.0.0.1" if self.tcp_port else "",
            "port": self.tcp_port or embedded.PORT,
            "unix_socket_directories": f'"{self.at.sockets}"',
            "unix_socket_permissions": "0700",
            "fsync": "on",
            "synchronous_commit": "on",
            "full_page_writes": "on",
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return [str(self.at.programs / "postgres"), "-D", str(self.at.data), *options]

    def _await_ready(self, process: subprocess.Popen[bytes]) -> bool:
        while process.poll() is None:
            lines = _pid_file(self.at)
            if len(lines) > 7 and lines[0] == str(process.pid) and lines[7].strip() == "ready":
                return True
            time.sleep(0.05)
        return False


def stop_stray(at: Place) -> None:
    """End a server that runs on our data although nobody held the lock."""
    lines = _pid_file(at)
    pid = int(lines[0]) if lines and lines[0].isdigit() else 0
    begun, steps = time.monotonic(), iter(STOP_STEPS)
    until, how = next(steps)
    while pid and _is_server(pid, at.data):
        if time.monotonic() - begun > until:
            until, how = next(steps)
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, how)
        time.sleep(0.2)


def _is_server(pid: int, data: Path) -> bool:
    """A number in an old file may belong to anybody today: look at what that process is."""
    if sys.platform == "linux":
        try:
            line = Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            return False
    else:
        line = subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True).stdout
    return b"postgres" in line and os.fsencode(data) in line


def _pid_file(at: Place) -> list[str]:
    try:
        return (at.data / "postmaster.pid").read_text().splitlines()
    except OSError:
        return []


def _tail(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-12:]) if log.exists() else "(no log)"
