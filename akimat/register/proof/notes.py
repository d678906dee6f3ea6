"""Signed notes (c2sp.org/signed-note): a text, an empty line, and lines of signatures. Ed25519 only.

Parsing is strict: what Go's x/mod/sumdb/note refuses is refused here too, so that no two readers of one file
can disagree about what was signed.
"""

import base64
import binascii
import hashlib
import struct
from collections.abc import Iterable
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ED25519, COSIGNATURE = 0x01, 0x04
MOST_SIGNATURES = 100
LARGEST_BYTES = 1_000_000
DASH = "\u2014 "
PRIVATE = "PRIVATE+KEY+"


class MalformedNote(ValueError):
    """The bytes are not a signed note, or the key is none."""


class UnverifiedNote(ValueError):
    """No known key signed the note, or a known key's signature is wrong."""


@dataclass(frozen=True)
class Signature:
    """One line below the text."""

    name: str
    key_id: bytes
    value: bytes

    @property
    def line(self) -> str:
        """As it stands in a note."""
        return f"{DASH}{self.name} {_encoded(self.key_id + self.value)}\n"


@dataclass(frozen=True)
class Note:
    """A text and who signed it."""

    text: str
    signatures: tuple[Signature, ...]

    def __bytes__(self) -> bytes:
        return (self.text + "\n" + "".join(each.line for each in self.signatures)).encode()


@dataclass(frozen=True)
class Verifier:
    """A public key under a name. Kind 0x01 signs notes, 0x04 cosigns them with the time."""

    name: str
    kind: int
    public: bytes

    @property
    def key_id(self) -> bytes:
        """The first four bytes of a hash over name, kind and key."""
        return key_id(self.name, self.kind, self.public)

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{_encoded(bytes([self.kind]) + self.public)}"

    @classmethod
    def parse(cls, text: str) -> "Verifier":
        """From `name+hash+key`, the form that Go calls a verifier key."""
        name, _, rest = text.strip().partition("+")
        claimed, _, key = rest.partition("+")
        data = decoded(key)
        if not is_name(name) or len(data) != 33 or data[0] not in (ED25519, COSIGNATURE):
            raise MalformedNote("not the public key of a log or a witness")
        found = cls(name, data[0], data[1:])
        if claimed != found.key_id.hex():
            raise MalformedNote("the public key does not have the hash that stands beside it")
        return found

    def accepts(self, text: str, value: bytes) -> bool:
        """Whether this key made this signature of this text."""
        signed = text.encode()
        if self.kind == COSIGNATURE:
            if len(value) != 72:
                return False
            signed, value = cosigned(text, struct.unpack(">Q", value[:8])[0]), value[8:]
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(value, signed)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True)
class Signer:
    """A private key under a name."""

    name: str
    seed: bytes

    @property
    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)

    def verifier(self, kind: int = ED25519) -> Verifier:
        """Its public half."""
        return Verifier(self.name, kind, self._private.public_key().public_bytes_raw())

    def sign(self, text: str) -> Note:
        """A note of this text with our signature alone."""
        return Note(text, (Signature(self.name, self.verifier().key_id, self._private.sign(text.encode())),))

    def cosign(self, text: str, at: int) -> Signature:
        """A witness's signature: this checkpoint, seen at this time."""
        value = struct.pack(">Q", at) + self._private.sign(cosigned(text, at))
        return Signature(self.name, self.verifier(COSIGNATURE).key_id, value)

    def to_text(self) -> str:
        """As a file keeps it: the form that Go calls a signer key."""
        return f"{PRIVATE}{self.name}+{self.verifier().key_id.hex()}+{_encoded(bytes([ED25519]) + self.seed)}"

    @classmethod
    def parse(cls, text: str) -> "Signer":
        """From such a file."""
        name, _, rest = text.strip().removeprefix(PRIVATE).partition("+")
        data = decoded(rest.partition("+")[2])
        if not text.startswith(PRIVATE) or not is_name(name) or len(data) != 33 or data[0] != ED25519:
            raise MalformedNote("not the private key of a log or a witness")
        return cls(name, data[1:])

    @classmethod
    def generate(cls, name: str) -> "Signer":
        """A new key."""
        return cls(name, Ed25519PrivateKey.generate().private_bytes_raw())


def parse(data: bytes) -> Note:
    """A note from its bytes, signatures not yet verified."""
    try:
        whole = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise MalformedNote("not UTF-8") from error
    if len(data) > LARGEST_BYTES or any(ord(char) < 0x20 and char != "\n" for char in whole):
        raise MalformedNote("too long, or control characters in it")
    text, blank, below = whole.rpartition("\n\n")
    if not blank or not below.endswith("\n"):
        raise MalformedNote("no signatures below an empty line")
    lines = below[:-1].split("\n")
    if len(lines) > MOST_SIGNATURES:
        raise MalformedNote("too many signatures")
    return Note(text + "\n", tuple(_signature(line) for line in lines))


def opened(data: bytes, known: Iterable[Verifier]) -> Note:
    """A note that at least one of these keys signed, with their signatures alone."""
    note, verifiers = parse(data), {(each.name, each.key_id): each for each in known}
    good: dict[tuple[str, bytes], Signature] = {}
    for each in note.signatures:
        who = (each.name, each.key_id)
        if who not in verifiers or who in good:
            continue
        if not verifiers[who].accepts(note.text, each.value):
            raise UnverifiedNote(f"the signature of {each.name} is not good")
        good[who] = each
    if not good:
        raise UnverifiedNote("no known key signed this")
    return Note(note.text, tuple(good.values()))


def key_id(name: str, kind: int, public: bytes) -> bytes:
    """How a signature line names its key."""
    return hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + public).digest()[:4]


def cosigned(text: str, at: int) -> bytes:
    """What a witness signs: a header, the time, the checkpoint."""
    return f"cosignature/v1\ntime {at}\n{text}".encode()


def is_name(name: str) -> bool:
    """A key's name has no space and no plus in it."""
    return bool(name) and "+" not in name and not any(char.isspace() for char in name)


def decoded(text: str) -> bytes:
    """Base64 in its one canonical form."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise MalformedNote("not base64") from error
    if _encoded(data) != text:
        raise MalformedNote("base64 with stray bits")
    return data


def _encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _signature(line: str) -> Signature:
    name, space, value = line.removeprefix(DASH).partition(" ")
    data = decoded(value)
    if not line.startswith(DASH) or not space or not is_name(name) or len(data) < 5:
        raise MalformedNote("not a line of a signature")
    return Signature(name, data[:4], data[4:])
