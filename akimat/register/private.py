"""What is not public stands beside the log: an entry holds a commitment to it, and nothing else.

A commitment is the SHA-256 of a salt of 128 bits and the value as canonical JSON (of a closed attachment: of
the salt and its bytes). Without the salt nobody can try values against it. Value and salt stand together in a
table and are deleted together, by an act (`register.erase_personal_data`); the entry, its proofs and its
number stay as they are. This module is the only one that reads and writes such values.
"""

import hashlib
import json
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from django.db import connection
from pydantic import BaseModel

from akimat.law.unknown import Unknown
from akimat.register.canonical import canonical
from akimat.register.errors import Malformed
from akimat.register.fields import Sealed, is_private

SALT_BYTES = 16
M = TypeVar("M", bound=BaseModel)
SEALED = re.compile(rb'\{"commitment":"([0-9a-f]{64})"\}')


@dataclass(frozen=True)
class Secret:
    """A value with the salt that keeps others from guessing it."""

    salt: bytes
    value: bytes

    @property
    def commitment(self) -> str:
        """What the entry holds."""
        return hashlib.sha256(self.salt + self.value).hexdigest()


def salt() -> bytes:
    """Fresh, of 128 bits."""
    return secrets.token_bytes(SALT_BYTES)


def seal(model: M) -> tuple[M, dict[str, Secret]]:
    """The same payload with a commitment for every private value, and the values by their path."""
    changes: dict[str, Any] = {}
    found: dict[str, Secret] = {}
    for name, info in type(model).model_fields.items():
        value = getattr(model, name)
        if is_private(info) and value is not None and not isinstance(value, Sealed):
            plain = model.model_dump(mode="json", include={name})[name]
            found[name] = Secret(salt(), canonical(plain))
            changes[name] = Sealed(commitment=found[name].commitment)
        elif isinstance(value, BaseModel):
            changes[name], inner = seal(value)
            found |= _below(name, inner)
        elif isinstance(value, tuple) and any(isinstance(each, BaseModel) for each in value):
            changes[name] = tuple(_seal_each(name, value, found))
    for name, act in getattr(model, "opaque", dict)().items():
        sealed, inner = seal(act)
        if inner:
            changes[name] = sealed.model_dump(mode="json")
            found |= _below(name, inner)
    return model.model_copy(update=changes) if found else model, found


def _seal_each(name: str, values: tuple[Any, ...], found: dict[str, Secret]) -> Iterator[Any]:
    for place, each in enumerate(values):
        sealed, inner = seal(each) if isinstance(each, BaseModel) else (each, {})
        found |= _below(f"{name}.{place}", inner)
        yield sealed


def _below(name: str, inner: Mapping[str, Secret]) -> dict[str, Secret]:
    return {f"{name}.{path}": secret for path, secret in inner.items()}


def masked(sealed: Any, found: Mapping[str, Secret]) -> Any:
    """A payload in JSON without the fresh commitments: the same request has the same digest."""
    fresh = {secret.commitment for secret in found.values()}

    def mask(value: Any) -> Any:
        if isinstance(value, dict):
            return (
                {"private": True}
                if value.get("commitment") in fresh
                else {k: mask(v) for k, v in value.items()}
            )
        return [mask(each) for each in value] if isinstance(value, list) else value

    return mask(sealed)


def keep(act: UUID, found: Mapping[str, Secret]) -> None:
    """Store the values beside the log, in the transaction of their act."""
    if not found:
        return
    rows = [(secret.commitment, act, path, secret.salt, secret.value) for path, secret in found.items()]
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO register_private (commitment, act, path, salt, value) VALUES (%s, %s, %s, %s, %s)",
            rows,
        )


def same_as(act: UUID, found: Mapping[str, Secret]) -> bool:
    """Whether a request said again brings the same values; what was erased since cannot be compared."""
    if not found:
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT path, value FROM register_private WHERE act = %s", [act])
        stored = {path: bytes(value) for path, value in cursor.fetchall()}
    return all(stored.get(path, secret.value) == secret.value for path, secret in found.items())


def opened(commitments: Iterable[str]) -> dict[str, Any]:
    """The values behind commitments, as JSON; without those that were erased."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT commitment, value FROM register_private WHERE commitment = ANY(%s)", [list(commitments)]
        )
        return {commitment: json.loads(bytes(value)) for commitment, value in cursor.fetchall()}


def known(sealed: Sealed) -> Any:
    """The value behind a commitment, for a fact; Unknown if it was erased."""
    found = opened([sealed.commitment])
    return found.get(sealed.commitment, Unknown("erased"))


def erased(references: Iterable[str]) -> dict[str, UUID]:
    """Which of these were erased, and by which act."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT reference, since_act FROM register_erasure"
            " WHERE reference = ANY(%s) AND voided_act IS NULL",
            [list(references)],
        )
        return dict(cursor.fetchall())


def commitments(entry: bytes) -> set[str]:
    """Every commitment to a value in the bytes of an entry."""
    return {each.decode() for each in SEALED.findall(entry)}


def demand_known(payload: BaseModel) -> None:
    """A commitment that somebody brings, as a correction does, must be one of ours."""
    brought = commitments(canonical(payload.model_dump(mode="json")))
    if not brought:
        return
    unknown = brought - opened(brought).keys() - erased(brought).keys()
    for each in unknown:
        raise Malformed(("", "no_such_thing", {"sort": "commitment", "thing": each}))
