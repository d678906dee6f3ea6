"""The parent of the embedded server: whoever holds the lock of its folder.

The demonstration, the tests' controller, or a command run alone becomes the parent, starts the server and
stops it at the end. A command that finds the lock held uses the running server and leaves it running. The
server ends with its parent even if the parent is killed, and is started again if it is killed itself; a
server left over by some accident is stopped by the next holder of the lock.
"""

import contextlib
import fcntl
import os
import shutil
import time
from collections.abc import Iterator

import psycopg
from psycopg import sql

from akimat.web import embedded_postgres as embedded
from akimat.web import postgres_cluster
from akimat.web.embedded_postgres import Addresses, DatabaseTrouble, Place
from akimat.web.postgres_keeper import Keeper, stop_stray

START_SECONDS = 60


@contextlib.contextmanager
def running(at: Place | None = None, tcp_port: int | None = None) -> Iterator[Addresses]:
    """A running server for the length of the block."""
    at = at or embedded.place()
    deadline = time.monotonic() + START_SECONDS
    while True:
        with try_lock(at) as lock:
            if lock:
                with kept(at, tcp_port) as addresses:
                    yield addresses
                return
        if answers(at):
            yield embedded.addresses(at)
            return
        if time.monotonic() > deadline:
            raise DatabaseTrouble(f"Another process holds {at.var / 'lock'}, but its server does not answer.")
        time.sleep(0.1)


@contextlib.contextmanager
def try_lock(at: Place) -> Iterator[bool]:
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
def kept(at: Place, tcp_port: int | None = None) -> Iterator[Addresses]:
    """For the holder of the lock: the server runs for the length of the block."""
    if at.elsewhere:
        print(f"The database lives in {at.home}: its user cannot reach {at.var} or the program.", flush=True)
    stop_stray(at)
    postgres_cluster.prepare(at)
    keeper = Keeper(at, tcp_port)
    try:
        keeper.start()
        _ensure_roles(at, tcp_port)
        yield embedded.addresses(at, tcp_port)
    finally:
        keeper.stop()


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
            link.execute(f"GRANT CONNECT, TEMPORARY ON DATABASE {embedded.DATABASE} TO {embedded.RUNTIME}")


def forget(at: Place) -> None:
    """Remove everything of this place but the tests' databases beside it."""
    with try_lock(at) as lock:
        if not lock:
            raise DatabaseTrouble(f"A server runs on {at.var}: stop it first (Ctrl-C where it was started).")
        stop_stray(at)
        for each in [path for path in at.var.iterdir() if not path.name.startswith("test-")]:
            shutil.rmtree(each) if each.is_dir() else each.unlink()
        for folder in {at.sockets, at.home} - {at.var}:
            shutil.rmtree(folder, ignore_errors=True)
        if at.elsewhere:
            with contextlib.suppress(OSError):
                at.home.parent.rmdir()  # stays if other checkouts keep data there
