"""What is not known is not zero and not false: it ends a rule instead of deciding it.

`Maybe[int]` is an int or an `Unknown`. Whoever compares, adds, counts or asks an Unknown for its truth has
touched it: the touch raises, and the rule in which it happened is answered "cannot be judged", with the name
of what is missing. A rule never tests for an Unknown.
"""

from collections.abc import Callable
from typing import NoReturn, TypeAlias, TypeVar

T = TypeVar("T")


class Touched(Exception):
    """A rule needed a fact that is not known."""

    def __init__(self, missing: str):
        self.missing = missing
        super().__init__(f"cannot be judged: {missing} is not known")


class Unknown:
    """A value nobody gave; `name` is its glossary key, as `deputies_total`."""

    __slots__ = ("name",)
    name: str

    def __init__(self, name: str):
        object.__setattr__(self, "name", name)

    def _touch(self, *_: object) -> NoReturn:
        raise Touched(self.name)

    def __repr__(self) -> str:
        return f"Unknown({self.name!r})"

    def __reduce__(self) -> tuple[type["Unknown"], tuple[str]]:
        return Unknown, (self.name,)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"an Unknown is immutable: {name}")

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):  # Python's own probing (copy, pickle) is not a rule's touch
            raise AttributeError(name)
        raise Touched(self.name)

    __bool__ = __len__ = __iter__ = __hash__ = __int__ = __float__ = __index__ = __abs__ = __neg__ = _touch
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __contains__ = __getitem__ = _touch
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _touch
    __floordiv__ = __rfloordiv__ = __truediv__ = __rtruediv__ = __mod__ = __rmod__ = _touch


Maybe: TypeAlias = T | Unknown


def all_of(*parts: Callable[[], bool]) -> bool:
    """Whether all hold: one that fails decides even where another cannot be judged."""
    return _decided_by(False, parts)


def any_of(*parts: Callable[[], bool]) -> bool:
    """Whether one holds: one that holds decides even where another cannot be judged."""
    return _decided_by(True, parts)


def _decided_by(decisive: bool, parts: tuple[Callable[[], bool], ...]) -> bool:
    touched: Touched | None = None
    for part in parts:
        try:
            if part() is decisive:
                return decisive
        except Touched as touch:
            touched = touched or touch
    if touched:
        raise touched
    return not decisive
