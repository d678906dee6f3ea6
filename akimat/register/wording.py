"""What acts and their payloads are called: kinds, fields and values in a reader's language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from akimat.law import terms
from akimat.register import naming
from akimat.register.act import INSTALLATION, LAW
from akimat.register.naming import Named


@dataclass(frozen=True)
class Line:
    """One field of a payload as a reader sees it: a label, and what was written there."""

    label: str
    values: tuple[Named, ...]


def kind(name: str, lang: str) -> str:
    """An act kind in words."""
    return terms.label(name, lang)


def field(name: str, lang: str) -> str:
    """A payload field in words."""
    return terms.label(name, lang)


def author(name: str, lang: str) -> Named:
    """Whose act it is: a post, a mandate, the law, or the installation."""
    if name in (LAW, INSTALLATION):
        return Named(terms.label(name, lang))
    return naming.name_all([UUID(name)], lang).get(UUID(name), Named(name))


def authors(names: set[str], lang: str) -> dict[str, Named]:
    """Several authors at once."""
    things = [UUID(name) for name in names - {LAW, INSTALLATION}]
    named = naming.name_all(things, lang)
    return {name: named.get(UUID(name), Named(name)) if len(name) == 36 else author(name, lang) for name in names}


def payload(values: Mapping[str, Any], lang: str) -> list[Line]:
    """A payload in JSON as lines; whatever is the id of a thing is shown by its name."""
    things = naming.name_all(_ids(values), lang)
    return [Line(field(name, lang), tuple(_shown(value, things, lang))) for name, value in values.items()]


def ids(value: Any) -> Iterator[UUID]:
    """Everything in a JSON value that may be the id of a thing."""
    return _ids(value)


def _ids(value: Any) -> Iterator[UUID]:
    if isinstance(value, str) and len(value) == 36 and value.count("-") == 4:
        yield UUID(value)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _ids(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _ids(each)


def _shown(value: Any, things: Mapping[UUID, Named], lang: str) -> Iterator[Named]:
    if value is None:
        yield Named(_("not known"))
    elif isinstance(value, bool):
        yield Named(_("yes") if value else _("no"))
    elif isinstance(value, Mapping):
        yield Named(_record(value, things, lang))
    elif isinstance(value, list):
        for each in value:
            yield from _shown(each, things, lang)
    else:
        yield _scalar(value, things)


def _scalar(value: Any, things: Mapping[UUID, Named]) -> Named:
    thing = next(_ids(value), None)
    if thing is not None:
        return things.get(thing, Named(str(value)))
    return Named(str(value))


def _record(value: Mapping[str, Any], things: Mapping[UUID, Named], lang: str) -> str:
    if set(value) == {"kk", "ru", "en"}:
        return str(value[lang])
    parts = ((name, ", ".join(each.text for each in _shown(inner, things, lang))) for name, inner in value.items())
    return "; ".join(f"{field(name, lang)}: {text}" for name, text in parts)


def day(value: str) -> date:
    """A stored day."""
    return date.fromisoformat(value)
