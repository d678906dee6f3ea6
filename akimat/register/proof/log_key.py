"""The key that signs heads of the log: made once, readable by its owner only, never in the database.

Its name is the log's origin, and both are fixed when it is made: the installation's domain, or for one
without a domain a name drawn at random under akimat.local. A later change of the domain changes no origin.
"""

import os
import secrets
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

from akimat.register.errors import BrokenRegister
from akimat.register.proof import checkpoint, durable, notes
from akimat.register.proof.checkpoint import Checkpoint
from akimat.register.proof.memory import Memory
from akimat.register.proof.notes import MalformedNote, Signer


def path() -> Path:
    """Where the key lies."""
    return Path(settings.VAR) / "secrets" / "log_key"


def memory() -> Memory:
    """What this installation remembers of its log."""
    return Memory(Path(settings.VAR))


def read() -> Signer | None:
    """The key, or None before the first publication."""
    try:
        return Signer.parse(path().read_text())
    except FileNotFoundError:
        return None
    except (MalformedNote, UnicodeDecodeError) as error:
        raise BrokenRegister(f"{path()}: {error}") from error


def read_or_make(remembered: Memory) -> Signer:
    """The key; if there is none, made with a signed head of the empty log. Under the lock."""
    return read() or _make(remembered)


def retire() -> None:
    """Give the key up: the next one opens a new origin. It stays beside, for it may still verify."""
    number = len(_retired()) + 1
    os.rename(path(), path().with_name(f"log_key.{number}"))
    durable.sync(path().parent)


def demand_never_signed(remembered: Memory) -> None:
    """Without a key there must be nothing that it signed."""
    signed = remembered.signed()
    if signed is not None and checkpoint.parse(notes.parse(signed).text).size > 0:
        raise BrokenRegister(f"{path()} is missing, but it has signed: bring it back from a backup")


def _retired() -> list[Path]:
    return [each for each in path().parent.glob("log_key.*") if each.suffix[1:].isdigit()]


def _make(remembered: Memory) -> Signer:
    demand_never_signed(remembered)
    key = Signer.generate(f"{_domain()}/register/{len(_retired()) + 1}")
    remembered.begin(bytes(key.sign(Checkpoint.empty(key.name).text)))
    path().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    durable.write(path(), (key.to_text() + "\n").encode(), mode=0o600)
    return key


def _domain() -> str:
    """The public address; without one, the name of the origin that was given up, or a new one."""
    if domain := urlsplit(os.environ.get("AKIMAT_ORIGIN", "")).hostname:
        return domain
    earlier = [Signer.parse(each.read_text()).name for each in _retired()]
    return earlier[-1].partition("/register/")[0] if earlier else f"akimat.local/{secrets.token_hex(8)}"
