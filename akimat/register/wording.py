"""What acts and their payloads are called: kinds, fields and values in a reader's language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.formats import date_format, number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from pydantic import BaseModel

from akimat.law import terms
from akimat.register import act as acts
from akimat.register import shapes
from akimat.register.act import INSTALLATION, LAW
from akimat.register.naming import Named

Things = Mapping[UUID, Named]
_ID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Line:
    """One field of a payload as a reader sees it: a label, and what was written there."""

    label: str
    values: tuple[Named, ...]


def lang() -> str:
    """The reader's language."""
    return get_language() or "kk"


def kind(name: str) -> str:
    """An act kind in words."""
    return terms.label(name, lang())


def field(record: str, name: str) -> str:
    """A field in words: its own in this record, or the one that its name has everywhere."""
    return terms.field(record, name, lang())


def author(name: str, things: Things, facts: Mapping[str, Any] | None = None) -> Named:
    """Whose act it is: a post, a mandate, the law, or the installation. By its `facts`, whether acting."""
    if name in (LAW, INSTALLATION):
        return Named(terms.label(name, lang()))
    named = things.get(UUID(name), Named(_("without a name")))
    actor = (facts or {}).get("Actor", {})
    return acting(named) if actor.get("acting") and actor.get("post") == name else named


def acting(named: Named) -> Named:
    """Whoever has the duties of a post, and not the post, is called so wherever he acts."""
    return Named(f"{named.text} ({terms.label('acting_mark', lang())})", named.url)


def payload(kind_name: str, values: Mapping[str, Any], things: Things) -> list[Line]:
    """A payload in JSON as lines; whatever is the id of a thing is shown by its name."""
    record = acts.find(kind_name)
    return [
        Line(_label(record, name), tuple(_shown(record, name, value, things)))
        for name, value in values.items()
    ]


def ids(value: Any) -> Iterator[UUID]:
    """Everything in a JSON value that may be the id of a thing."""
    if isinstance(value, str):
        if _ID.fullmatch(value):
            yield UUID(value)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from ids(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from ids(each)


def day(value: str) -> date:
    """A stored day."""
    return date.fromisoformat(value)


def _label(record: type[BaseModel] | None, name: str) -> str:
    own = f"{record.__name__}.{name}" if record else name
    if not terms.has(own) and not terms.has(name):
        return name  # a code that the payload itself brought, as of a unit
    return field(record.__name__ if record else "", name)


def _shown(record: type[BaseModel] | None, name: str, value: Any, things: Things) -> Iterator[Named]:
    if value is None:
        yield Named(_("not known"))
    elif isinstance(value, bool):
        yield Named(_("yes") if value else _("no"))
    elif isinstance(value, int):
        yield Named(number_format(value, use_l10n=True, force_grouping=True))
    elif isinstance(value, list):
        for each in value:
            yield from _shown(record, name, each, things)
    elif isinstance(value, Mapping) and value.keys() == {"commitment"}:
        yield Named(_("not public"))
    elif isinstance(value, Mapping):
        yield Named(_record(nested(record, name), value, things))
    else:
        yield _text(str(value), things, is_word=_is_word(record, name))


def _text(value: str, things: Things, *, is_word: bool) -> Named:
    thing = next(ids(value), None)
    if thing is not None:
        return things.get(thing, Named(_("without a name")))
    if len(value) == 10 and value[4] + value[7] == "--":
        return Named(date_format(day(value)))
    return Named(terms.label(value, lang()) if is_word and terms.has(value) else value)


def _record(record: type[BaseModel] | None, value: Mapping[str, Any], things: Things) -> str:
    if set(value) == {"kk", "ru", "en"}:
        return str(value[lang()])
    parts = (
        (name, list(_shown(record, name, inner, things)))
        for name, inner in value.items()
        if inner is not None
    )
    return "; ".join(
        f"{_label(record, name)}: {', '.join(each.text for each in shown)}" for name, shown in parts
    )


def nested(record: type[BaseModel] | None, name: str) -> type[BaseModel] | None:
    """The class of the records in a field, if it holds any."""
    shape = shapes.shapes(record).get(name) if record else None
    return shape.record if shape else None


def _is_word(record: type[BaseModel] | None, name: str) -> bool:
    """Whether a field's text is a word of the glossary: one of a few, or kinds of acts."""
    shape = shapes.shapes(record).get(name) if record else None
    return name == "kinds" or bool(shape and shape.words)
