"""The HTML form of any act, derived from its payload class: each field type knows its input.

The form only collects: what it gathers is parsed by the payload class like any other payload, and problems
come back to the field that caused them. Lists of records are written as JSON; a room that offers such an act to
people overrides the layout, never the fields.
"""

import json
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin
from uuid import UUID

from django import forms
from pydantic import BaseModel

from akimat.law import terms
from akimat.register import messages, naming
from akimat.register.act import Act
from akimat.register.errors import Malformed
from akimat.register.fields import Names, Ref

LANGUAGES = ("kk", "ru", "en")


class ActForm(forms.Form):
    """The fields of one act; `payload()` is what its payload class parses."""

    def __init__(self, cls: type[Act], on: date, lang: str, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.act_class = cls
        self.shapes = {name: _annotation(info) for name, info in cls.model_fields.items()}
        for name, info in cls.model_fields.items():
            self.fields.update(_inputs(name, self.shapes[name], on, lang, required=info.is_required()))

    def payload(self) -> dict[str, Any]:
        """What was filled in, as JSON values; call after `is_valid`."""
        filled = {name: _value(name, shape, self.cleaned_data) for name, shape in self.shapes.items()}
        optional = {name for name, info in self.act_class.model_fields.items() if not info.is_required()}
        return {name: value for name, value in filled.items() if not (value is None and name in optional)}

    def take_problems(self, error: Malformed) -> None:
        """Show each problem beside its field."""
        for path, key, params in error.problems:
            parts = path.split(".")
            field = next((name for name in ("_".join(parts[:2]), parts[0]) if name in self.fields), None)
            self.add_error(field, messages.sentence(key, params))


def initial(payload: dict[str, Any]) -> dict[str, Any]:
    """A stored payload as initial values of its form."""
    values: dict[str, Any] = {}
    for name, value in payload.items():
        if isinstance(value, dict) and set(value) == set(LANGUAGES):
            values |= {f"{name}_{lang}": value[lang] for lang in LANGUAGES}
        elif isinstance(value, dict) or (isinstance(value, list) and any(isinstance(each, dict) for each in value)):
            values[name] = json.dumps(value, ensure_ascii=False, indent=1)
        else:
            values[name] = value
    return values


def _annotation(info: Any) -> Any:
    refs = [each for each in info.metadata if isinstance(each, Ref)]
    return Annotated[info.annotation, refs[0]] if refs else info.annotation


def _inputs(name: str, shape: Any, on: date, lang: str, *, required: bool) -> dict[str, forms.Field]:
    label, hint = terms.label(name, lang), terms.hint(name, lang)
    inner, ref, may_be_unknown = _open(shape)
    common: dict[str, Any] = {"label": label, "help_text": hint, "required": required and not may_be_unknown}
    if inner is Names:
        return {
            f"{name}_{each}": forms.CharField(max_length=300, required=required, label=f"{label} ({terms.label(each, lang)})")
            for each in LANGUAGES
        }
    return {name: _input(inner, ref, on, lang, common)}


def _input(inner: Any, ref: str | None, on: date, lang: str, common: dict[str, Any]) -> forms.Field:
    if get_origin(inner) is tuple:
        item, item_ref, _ = _open(get_args(inner)[0])
        if item is UUID and item_ref:
            return forms.MultipleChoiceField(choices=_choices(item_ref, on, lang), **common)
        return forms.JSONField(widget=forms.Textarea(attrs={"rows": 8}), **common)
    if get_origin(inner) is Literal:
        options = [(value, terms.label(str(value), lang)) for value in get_args(inner)]
        return forms.ChoiceField(choices=_with_blank(options, common), **common)
    if inner is UUID and ref and ref != "register.entry":
        return forms.ChoiceField(choices=_with_blank(_choices(ref, on, lang), common), **common)
    if inner is date:
        return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}), input_formats=["%Y-%m-%d"], **common)
    if inner is bool:
        return forms.BooleanField(**{**common, "required": False})
    if inner is int:
        return forms.IntegerField(min_value=0, **common)
    if isinstance(inner, type) and issubclass(inner, BaseModel) or get_origin(inner) is dict:
        return forms.JSONField(widget=forms.Textarea(attrs={"rows": 8}), **common)
    return forms.CharField(**common)


def _open(shape: Any) -> tuple[Any, str | None, bool]:
    """(inner type, sort it refers to, whether null means unknown)."""
    may_be_unknown = False
    ref: str | None = None
    while True:
        origin = get_origin(shape)
        if origin is Annotated:
            found = [each.sort for each in shape.__metadata__ if isinstance(each, Ref)]
            ref = found[0] if found else ref
            shape = shape.__origin__
        elif origin in (Union, UnionType) and NoneType in get_args(shape):
            may_be_unknown = True
            shape = next(arg for arg in get_args(shape) if arg is not NoneType)
        else:
            return shape, ref, may_be_unknown


def _choices(sort: str, on: date, lang: str) -> list[tuple[str, str]]:
    return [(str(thing), label) for thing, label in naming.choices(sort, on, lang)]


def _with_blank(options: list[tuple[str, str]], common: dict[str, Any]) -> list[tuple[str, str]]:
    return [("", "—"), *options] if options or not common["required"] else [("", "—")]


def _value(name: str, shape: Any, cleaned: dict[str, Any]) -> Any:
    inner, _, _ = _open(shape)
    if inner is Names:
        return {lang: cleaned.get(f"{name}_{lang}", "") for lang in LANGUAGES}
    value = cleaned.get(name)
    if isinstance(value, date):
        return value.isoformat()
    if value == "" or (value is None and get_origin(inner) is tuple):
        return [] if get_origin(inner) is tuple else None
    return value
