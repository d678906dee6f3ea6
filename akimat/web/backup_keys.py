"""The installation's keys in a backup: encrypted with a passphrase (scrypt, then Fernet)."""

import base64
import json
import os
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from django.conf import settings

KEYS = ("django_key", "log_key")
"""Files of var/secrets that belong to the installation; passwords of a server belong to that server."""
SALT_BYTES = 16


class WrongPassphrase(Exception):
    """The passphrase does not open the keys, or their bytes were changed."""


def sealed(passphrase: str) -> bytes:
    """The keys of this installation, encrypted."""
    keys = {name: path(name).read_text() for name in KEYS if path(name).exists()}
    salt = os.urandom(SALT_BYTES)
    return salt + Fernet(_derived(passphrase, salt)).encrypt(json.dumps(keys).encode())


def unsealed(data: bytes, passphrase: str) -> dict[str, str]:
    """The keys by name; raises WrongPassphrase."""
    try:
        opened = Fernet(_derived(passphrase, data[:SALT_BYTES])).decrypt(data[SALT_BYTES:])
    except InvalidToken as error:
        raise WrongPassphrase from error
    keys: dict[str, str] = json.loads(opened)
    return {name: value for name, value in keys.items() if name in KEYS}


def put_back(keys: dict[str, str]) -> None:
    """Each key appears whole, readable by us alone."""
    for name, value in keys.items():
        draft = path(name).with_name(f"{name}.restored")
        draft.unlink(missing_ok=True)
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(value)
        os.replace(draft, path(name))


def path(name: str) -> Path:
    """Where a key lies."""
    folder: Path = settings.VAR / "secrets"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder / name


def _derived(passphrase: str, salt: bytes) -> bytes:
    return base64.urlsafe_b64encode(
        Scrypt(salt=salt, length=32, n=2**15, r=8, p=1).derive(passphrase.encode())
    )
