"""The words of the law in three languages: facts, offices, ranks, verdicts, sources, acts and their fields.

Every `.toml` file here is a topic. An entry is a key with exactly kk, ru and en; a key stands in one file
only. A field of one fact class may have its own word as `"Actor.held"`. `hints.toml` says more about some
keys. A missing word is an error: a reader never sees a key.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LANGUAGES = ("kk", "ru", "en")
HINTS = "hints.toml"
Words = Mapping[str, Mapping[str, str]]


def label(key: str, lang: str) -> str:
    """The word for `key`; KeyError if the glossary lacks it."""
    return glossary()[key][lang]


def field(fact: str, name: str, lang: str) -> str:
    """The word for a field of a fact class: its own, or the one that the field's name has everywhere."""
    own = f"{fact}.{name}"
    return label(own if has(own) else name, lang)


def has(key: str) -> bool:
    """Whether the glossary has this key."""
    return key in glossary()


def hint(key: str, lang: str) -> str:
    """What a form says below a field; empty where nothing needs to be said."""
    return _hints()[key][lang] if key in _hints() else ""


@cache
def glossary() -> Words:
    """All words by key."""
    found: dict[str, Mapping[str, str]] = {}
    for path in sorted(Path(__file__).parent.glob("*.toml")):
        for key, words in {} if path.name == HINTS else _read(path).items():
            if key in found:
                raise ValueError(f"{path.name}: {key} stands in another file")
            found[key] = words
    return found


@cache
def _hints() -> Words:
    return _read(Path(__file__).parent / HINTS)


def _read(path: Path) -> dict[str, Mapping[str, str]]:
    entries = tomllib.loads(path.read_text("utf-8"))
    for key, words in entries.items():
        if not isinstance(words, dict) or set(words) != set(LANGUAGES):
            raise ValueError(f"{path.name}: {key} wants exactly {', '.join(LANGUAGES)}")
    return entries
