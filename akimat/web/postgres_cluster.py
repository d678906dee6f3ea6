"""The first start of the embedded database: folders, programs, `initdb`; and what a data folder refuses."""

import os
import shutil
import subprocess
from pathlib import Path

from akimat.web import embedded_postgres as embedded
from akimat.web.embedded_postgres import DatabaseTrouble, Place, as_user

# Text is compared byte by byte and cased by Unicode on every machine alike; 16 has no builtin provider yet.
LOCALE = {
    16: ["--locale-provider=libc", "--locale=C.UTF-8"],
    18: ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
}


def prepare(at: Place) -> None:
    """Everything that must stand before `postgres` is started; called by the holder of the lock."""
    embedded.make_folders(at)
    refuse_other_major(at)
    bring_programs(at)
    _own_folder(at.sockets)
    if not at.data.exists():
        create_cluster(at, at.data)


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


def create_cluster(at: Place, target: Path) -> None:
    """initdb beside the final place, then one rename: a half-made cluster never looks like a whole one."""
    draft = at.home / "postgres.new"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    (draft / "password").write_text(embedded.password(at, embedded.SUPERUSER))
    give(draft, embedded.NOBODY)
    program = [
        str(at.programs / "initdb"),
        "-D",
        str(draft / "data"),
        "-U",
        embedded.SUPERUSER,
        "--encoding=UTF8",
    ]
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
        env=embedded.clean_environment(),
        **as_user(embedded.NOBODY),
    )
    if done.returncode:
        raise DatabaseTrouble(f"initdb failed:\n{done.stdout}{done.stderr}")
    give(draft, embedded.SERVER_UID)
    (draft / "data").rename(target)
    shutil.rmtree(draft)


def bring_programs(at: Place) -> None:
    """Copies for the server's user, where it cannot reach the installed ones."""
    if not at.elsewhere:
        return
    at.packages.mkdir(parents=True, exist_ok=True)
    for folder in (at.home.parent, at.home, at.packages):
        folder.chmod(0o755)
    wheel = at.wheel.parent
    for source in (wheel.with_name(f"{wheel.name}.libs"), at.wheel):
        target = at.packages / source.relative_to(wheel.parent)  # programs find their libraries by this path
        if source.exists() and not target.exists():
            draft = at.packages / "draft"
            shutil.rmtree(draft, ignore_errors=True)
            shutil.copytree(source, draft, symlinks=True, ignore=shutil.ignore_patterns("include"))
            _let_others_read(draft)  # whoever installed the wheel may have kept it closed
            target.parent.mkdir(exist_ok=True)
            target.parent.chmod(0o755)
            draft.rename(target)


def _let_others_read(folder: Path) -> None:
    for each in (folder, *folder.rglob("*")):
        if not each.is_symlink():
            program = each.is_dir() or each.stat().st_mode & 0o100
            each.chmod(0o755 if program else 0o644)


def _own_folder(folder: Path) -> None:
    """A socket folder in /tmp could be somebody else's trap: it must be ours, and closed."""
    folder.mkdir(mode=0o700, exist_ok=True)
    owner = embedded.SERVER_UID if os.geteuid() == 0 else os.geteuid()
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
