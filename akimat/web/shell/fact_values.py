"""Facts of a finding as a reader sees them: a label from the glossary and a value in words."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from akimat.law import Finding, terms
from akimat.web.shell import day

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def rows(finding: Finding, lang: str, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Labels and values of what the rule was told; the identity of a thing only where the page names it."""
    found = []
    for fact, fields in finding.facts.items():
        for field, value in fields.items():
            words = value_in_words(value, lang, names)
            if field != "is" and words is not None:
                found.append((terms.field(fact, field, lang), words))
    return found


def value_in_words(value: Any, lang: str, names: Mapping[str, str]) -> str | None:
    """None where there is nothing to say: an identity that the page has no name for."""
    match value:
        case None:
            return _("none")
        case bool():
            return _("yes") if value else _("no")
        case int():
            return number_format(value, use_l10n=True, force_grouping=True)
        case {"unknown": _name}:
            return _("not known")
        case dict():
            parts = (_part(field, item, lang, names) for field, item in value.items() if field != "is")
            return "; ".join(part for part in parts if part) or None
        case list() | tuple():
            return _several(value, lang, names)
        case date():
            return day.written(value, lang)
        case str():
            return _text(value, lang, names)
    raise TypeError(f"a fact of type {type(value).__name__}")


def _part(field: str, value: Any, lang: str, names: Mapping[str, str]) -> str | None:
    words = value_in_words(value, lang, names)
    return None if words is None else f"{terms.label(field, lang)}: {words}"


def _several(values: Any, lang: str, names: Mapping[str, str]) -> str | None:
    """Each item by name; where none has a name, how many they are."""
    words: Iterator[str | None] = (value_in_words(value, lang, names) for value in values)
    named = [word for word in words if word is not None]
    return ", ".join(named) if named else str(len(values))


def _text(value: str, lang: str, names: Mapping[str, str]) -> str | None:
    if _UUID.fullmatch(value):
        return names.get(value)
    if _DAY.fullmatch(value):
        return day.written(value, lang)
    return terms.label(value, lang) if terms.has(value) else value
