"""The shape of a payload's fields, taken apart once for forms and lists: what it holds, and of which sort."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from akimat.register.fields import Money, Ref, Sealed, is_private


@dataclass(frozen=True)
class Shape:
    """One field: its type (of one item, if there are many), and the sort of thing that it names."""

    type: Any
    sort: str | None
    many: bool
    optional: bool  # may be null, which means "not known" or "none"
    required: bool
    money: bool = False  # an amount in tiyn, which a form shows and takes in tenge
    private: bool = False  # its value is not public

    @property
    def record(self) -> type[BaseModel] | None:
        """The class of a nested record."""
        return self.type if isinstance(self.type, type) and issubclass(self.type, BaseModel) else None

    @property
    def words(self) -> tuple[str, ...]:
        """The few words of which one is chosen."""
        return get_args(self.type) if get_origin(self.type) is Literal else ()


@cache
def shapes(record: type[BaseModel]) -> dict[str, Shape]:
    """Every field of an act or a nested record."""
    return {name: _shape(info) for name, info in record.model_fields.items()}


def _shape(info: FieldInfo) -> Shape:
    refs = [each for each in info.metadata if isinstance(each, Ref)]
    annotation, sort, optional = _opened(Annotated[info.annotation, refs[0]] if refs else info.annotation)
    many = get_origin(annotation) is tuple
    if many:
        annotation, sort, _ = _opened(get_args(annotation)[0])
    at_least_one = any(getattr(each, "min_length", 0) for each in info.metadata)
    required = info.is_required() and not optional and (at_least_one or not many)
    money = _is_money(info.annotation, info.metadata)
    return Shape(annotation, sort, many, optional, required, money, is_private(info))


def _is_money(annotation: Any, metadata: Iterable[Any] = ()) -> bool:
    """Whether the field, or what it may be instead of null, or one of its items, is an amount of money."""
    if any(isinstance(each, Money) for each in metadata):
        return True
    if get_origin(annotation) is Annotated:
        return _is_money(annotation.__origin__, annotation.__metadata__)
    return any(_is_money(each) for each in get_args(annotation))


def _opened(annotation: Any) -> tuple[Any, str | None, bool]:
    """The inner type without annotations and null; the sort that it refers to; whether null was allowed."""
    sort: str | None = None
    optional = False
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            sort = next((each.sort for each in annotation.__metadata__ if isinstance(each, Ref)), sort)
            annotation = annotation.__origin__
        elif origin in (Union, UnionType) and {NoneType, Sealed} & set(get_args(annotation)):
            optional = optional or NoneType in get_args(annotation)
            annotation = next(arg for arg in get_args(annotation) if arg not in (NoneType, Sealed))
        else:
            return annotation, sort, optional
