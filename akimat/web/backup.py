"""Backup and restore: the whole database (attachments are in it) and the keys, in one file.

The keys are encrypted with a passphrase (scrypt, then Fernet); the database is not, so that the file is as
private as the place where it is kept. The side table of transactions is left out: it speaks of transaction
ids that mean nothing in another cluster.
"""

import base64
import hashlib
import io
import json
import os
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from django.conf import settings
from django.db import connection

from akimat.register import grants, reads
from akimat.register.verify import Verified, verify
from akimat.web.connection import pointed_at
from akimat.web.embedded_postgres import place

KEYS = ("django_key",)
"""Files of var/secrets that belong to the installation; passwords of a server belong to that server."""
LEFT_OUT = "register_act_tx"


class BackupTrouble(Exception):
    """For the person at the terminal."""


@dataclass(frozen=True)
class Manifest:
    """What the file says it holds."""

    acts: int
    root: str
    database_sha256: str


def backup(file: Path, *, owner_url: str, passphrase: str) -> Manifest:
    """Write a backup; the file appears whole or not at all."""
    verified = verify()
    with tempfile.TemporaryDirectory(dir=file.resolve().parent) as folder:
        dump = Path(folder) / "database"
        _run("pg_dump", "--format=custom", f"--exclude-table-data={LEFT_OUT}", f"--file={dump}", owner_url)
        manifest = Manifest(verified.size, verified.root.hex(), _sha256(dump))
        whole = Path(folder) / "whole"
        with tarfile.open(whole, "w") as tar:
            _add(tar, "manifest.json", json.dumps(manifest.__dict__).encode())
            _add(tar, "keys", _encrypt(_keys(), passphrase))
            tar.add(dump, "database")
        whole.chmod(0o600)
        os.replace(whole, file)
    return manifest


def restore(file: Path, *, owner_url: str, passphrase: str) -> Verified:
    """Bring a backup back into a register that holds no act yet; refuses what does not verify afterwards."""
    if _acts_here():
        raise BackupTrouble("This register already holds acts: a backup is restored into an empty one.")
    with tempfile.TemporaryDirectory() as folder, tarfile.open(file) as tar:
        manifest = Manifest(**json.loads(_member(tar, "manifest.json")))
        keys = _decrypt(_member(tar, "keys"), passphrase)
        tar.extract("database", folder, filter="data")
        dump = Path(folder) / "database"
        if _sha256(dump) != manifest.database_sha256:
            raise BackupTrouble("The database in the file is not the one that was written.")
        _replace_tables(dump, owner_url)
    _put_back(keys)
    verified = verify()
    if verified.faults or (verified.size, verified.root.hex()) != (manifest.acts, manifest.root):
        raise BackupTrouble(f"What was restored does not verify: {verified.faults or manifest}")
    return verified


def _replace_tables(dump: Path, owner_url: str) -> None:
    runtime_role = connection.settings_dict["USER"]
    with pointed_at(owner_url):
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute("CREATE SCHEMA public")
        _run(
            "pg_restore",
            "--no-owner",
            "--no-privileges",
            "--exit-on-error",
            f"--dbname={owner_url}",
            str(dump),
        )
        grants.apply(connection, runtime_role)


def _acts_here() -> bool:
    return "register_head" in connection.introspection.table_names() and reads.size() > 0


def _keys() -> bytes:
    folder = settings.VAR / "secrets"
    return json.dumps(
        {name: (folder / name).read_text() for name in KEYS if (folder / name).exists()}
    ).encode()


def _put_back(keys: bytes) -> None:
    folder = settings.VAR / "secrets"
    for name, value in json.loads(keys).items():
        path = folder / name
        path.unlink(missing_ok=True)
        path.touch(mode=0o600)
        path.write_text(value)


def _encrypt(data: bytes, passphrase: str) -> bytes:
    salt = os.urandom(16)
    return salt + Fernet(_derived(passphrase, salt)).encrypt(data)


def _decrypt(data: bytes, passphrase: str) -> bytes:
    try:
        return Fernet(_derived(passphrase, data[:16])).decrypt(data[16:])
    except InvalidToken as error:
        raise BackupTrouble("This passphrase does not open the keys in the file.") from error


def _derived(passphrase: str, salt: bytes) -> bytes:
    return base64.urlsafe_b64encode(
        Scrypt(salt=salt, length=32, n=2**15, r=8, p=1).derive(passphrase.encode())
    )


def _add(tar: tarfile.TarFile, name: str, data: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size = len(data)
    tar.addfile(info, io.BytesIO(data))


def _member(tar: tarfile.TarFile, name: str) -> bytes:
    member = tar.extractfile(name)
    if member is None:
        raise BackupTrouble(f"The file holds no {name}: it is not a backup of akimat.")
    return member.read()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _run(program: str, *arguments: str) -> None:
    done = subprocess.run(
        [place().wheel / "bin" / program, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise BackupTrouble(done.stderr.strip())
