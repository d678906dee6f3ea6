"""The parent of the embedded server: whoever holds the lock of its folder.

The demonstration, the tests' controller, or a command run alone becomes the parent, starts the server and
stops it at the end. A command that finds the lock held uses the running server and leaves it running. The
server ends with its parent even if the parent is killed, and is started again if it is killed itself; a
server left over by some accident is stopped by the next holder of the lock.
"""

import contextlib
import fcntl
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg import sql

from akimat.web import embedded_postgres as embedded
from akimat.web.embedded_postgres import Addresses, DatabaseTrouble, Place
from akimat.web.parent_death import tie_to

START_SECONDS = 60
# How long each way of asking a server to stop is given: fast, immediate, killed.
STOP_STEPS = ((20.0, signal.SIGINT), (25.0, signal.SIGQUIT), (float("inf"), signal.SIGKILL))


@contextlib.contextmanager
def running(at: Place | None = None, tcp_port: int | None = None) -> Iterator[Addresses]:
    """A running server for the length of the block."""
    at = at or embedded.place()
    deadline = time.monotonic() + START_SECONDS
    while True:
        with held(at) as lock:
            if lock:
                with _parent_of(at, tcp_port):
                    yield embedded.addresses(at, tcp_port)
                return
        if answers(at):
            yield embedded.addresses(at)
            return
        if time.monotonic() > deadline:
            raise DatabaseTrouble(f"Another process holds {at.var / 'lock'}, but its server does not answer.")
        time.sleep(0.1)


@contextlib.contextmanager
def held(at: Place) -> Iterator[bool]:
    """Try the lock; True if it is ours for the length of the block."""
    embedded.make_folders(at)
    file = os.open(at.var / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
    finally:
        os.close(file)


@contextlib.contextmanager
def _parent_of(at: Place, tcp_port: int | None) -> Iterator[None]:
    if at.elsewhere:
        print(f"The database lives in {at.home}: its user cannot reach {at.var} or the program.", flush=True)
    stop_stray(at)
    embedded.prepare(at)
    keeper = Keeper(at, tcp_port)
    try:
        keeper.start()
        _ensure_roles(at, tcp_port)
        yield
    finally:
        keeper.stop()


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
                **self.at.as_server,  # type: ignore[call-overload]
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


def answers(at: Place) -> bool:
    try:
        psycopg.connect(embedded.addresses(at).runtime, connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True


def _ensure_roles(at: Place, tcp_port: int | None) -> None:
    """Two roles and a database: the owner changes tables, the run-time role only fills them."""
    with psycopg.connect(embedded.addresses(at, tcp_port).superuser, autocommit=True) as link:
        known = {name for (name,) in link.execute("SELECT rolname FROM pg_roles")}
        for role, right in ((embedded.OWNER, "CREATEDB"), (embedded.RUNTIME, "NOCREATEDB")):
            if role not in known:
                secret = link.pgconn.encrypt_password(
                    embedded.password(at, role).encode(), role.encode(), b"scram-sha-256"
                )
                link.execute(
                    sql.SQL("CREATE ROLE {} LOGIN {} PASSWORD {}").format(
                        sql.Identifier(role), sql.SQL(right), secret.decode()
                    )
                )
        if not link.execute("SELECT 1 FROM pg_database WHERE datname = %s", [embedded.DATABASE]).fetchone():
            link.execute(f"CREATE DATABASE {embedded.DATABASE} OWNER {embedded.OWNER}")
            link.execute(f"REVOKE ALL ON DATABASE {embedded.DATABASE} FROM PUBLIC")
            link.execute(f"GRANT CONNECT ON DATABASE {embedded.DATABASE} TO {embedded.RUNTIME}")


def _pid_file(at: Place) -> list[str]:
    try:
        return (at.data / "postmaster.pid").read_text().splitlines()
    except OSError:
        return []


def _tail(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-12:]) if log.exists() else "(no log)"
