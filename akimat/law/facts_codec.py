"""Facts and results to JSON and back, by their types: what is stored with an act is what was judged."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from akimat.law import consent, no_confidence
from akimat.law.unknown import Unknown

F = TypeVar("F")


def dump(value: object) -> Any:
    """JSON of a fact, a result or a part of one. A result of a definition says what it is."""
    if isinstance(value, Unknown):
        return {"unknown": value.name}
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [dump(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        named = {"is": type(value).__name__} if type(value) in RESULTS.values() else {}
        return named | {name: dump(getattr(value, name)) for name in _names(type(value))}
    raise TypeError(f"no fact holds a {type(value).__name__}")


def dump_all(defined: Mapping[str, object]) -> dict[str, Any]:
    """What definitions gave, by name, as JSON."""
    return {name: dump(value) for name, value in defined.items()}


def load(cls: type[F], stored: dict[str, Any]) -> F:
    """The fact of this class that was dumped as `stored`. Fields it does not know yet have their defaults."""
    fact: Any = cls
    hints = _hints(fact)
    return cls(**{name: _load(hints[name], value) for name, value in stored.items()})


def load_result(stored: Any) -> object:
    """A result of a definition, from what `dump` made of it; anything else as it is."""
    if isinstance(stored, dict) and stored.get("is") in RESULTS:
        return load(RESULTS[stored["is"]], {name: value for name, value in stored.items() if name != "is"})
    return stored


RESULTS: dict[str, type] = {
    cls.__name__: cls
    for cls in (
        consent.Consent,
        consent.Elected,
        consent.RepeatAmong,
        consent.Nobody,
        no_confidence.Counted,
    )
}
"""Classes that definitions return."""


@cache
def _names(cls: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(cls))


@cache
def _hints(cls: Any) -> dict[str, Any]:
    return get_type_hints(cls)


def _load(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(value, dict) and value.keys() == {"unknown"}:
        return Unknown(value["unknown"])
    options = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    wanted = next(each for each in options if each not in (Unknown, types.NoneType))
    if get_origin(wanted) is tuple:
        return tuple(_load(get_args(wanted)[0], each) for each in value)
    if wanted is date:
        return date.fromisoformat(value)
    if is_dataclass(wanted) and isinstance(wanted, type):
        return load(wanted, value)
    return value
