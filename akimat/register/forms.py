"""The HTML form of any act, derived from its payload class: each field type knows its input.

The form only collects: what it gathers is parsed by the payload class like any other payload, and problems
come back to the field that caused them. Lists of records are written as JSON; a room that offers such an act to
people overrides the layout, never the fields.
"""

import json
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin
from uuid import UUID, uuid4

from django import forms
from pydantic import BaseModel

from akimat.law import terms
from akimat.register import attachments, messages, naming, wording
from akimat.register.act import Act
from akimat.register.errors import Malformed
from akimat.register.fields import Document, Names, Ref
from akimat.register.models import PreparedAct

LANGUAGE_NAMES = {"kk": "қазақша", "ru": "русский", "en": "English"}
LANGUAGES = tuple(LANGUAGE_NAMES)


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


class EnvelopeForm(forms.Form):
    """What surrounds a payload: whose act, which day, which paper."""

    author = forms.ChoiceField()
    on = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}), input_formats=["%Y-%m-%d"])
    late_reason = forms.CharField(required=False, max_length=300)
    issuer = forms.ChoiceField(required=False)
    form = forms.CharField(required=False, max_length=300)
    number = forms.CharField(required=False, max_length=300)
    signed_on = forms.DateField(
        required=False, widget=forms.DateInput(attrs={"type": "date"}), input_formats=["%Y-%m-%d"]
    )
    original = forms.CharField(required=False, max_length=300)
    link = forms.CharField(required=False, max_length=300)
    scan = forms.FileField(required=False)
    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)

    PAPER = ("form", "number", "signed_on", "original")

    def __init__(self, posts: list[tuple[str, str]], on: date, lang: str, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["author"].choices = posts  # type: ignore[attr-defined]
        self.fields["issuer"].choices = [("", "—"), *_choices("bodies.post", on, lang)]  # type: ignore[attr-defined]
        for name, each in self.fields.items():
            each.label = terms.label(name, lang)
        if not self.is_bound:
            self.initial.setdefault("on", on)
            self.initial.setdefault("key", str(uuid4()))

    def clean(self) -> dict[str, Any]:
        """A paper is given whole or not at all."""
        cleaned: dict[str, Any] = super().clean() or {}
        if any(cleaned.get(name) for name in (*self.PAPER, "issuer", "link", "scan")):
            for name in self.PAPER:
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, messages.sentence("missing", {}))
        return cleaned

    def paper(self) -> list[Any]:
        """The fields of the document, in the order of a registration card."""
        return [self[name] for name in ("issuer", *self.PAPER, "link", "scan")]

    @property
    def author_thing(self) -> UUID:
        """The post or mandate."""
        return UUID(self.cleaned_data["author"])

    def document(self) -> Document | None:
        """The paper, its scan stored."""
        given = self.cleaned_data
        if not given.get("form"):
            return None
        scan = given.get("scan")
        stored = (
            attachments.store(scan, name=scan.name, media_type=scan.content_type or "", public=True) if scan else None
        )
        return Document(
            issuer=UUID(given["issuer"]) if given["issuer"] else None,
            form=given["form"],
            number=given["number"],
            signed_on=given["signed_on"],
            original=given["original"],
            link=given["link"] or None,
            attachment=stored,
        )

    def take_problems(self, error: Malformed) -> None:
        """Show each problem beside its field, or above them all."""
        for path, key, params in error.problems:
            field = path.rpartition(".")[2]
            self.add_error(field if field in self.fields else None, messages.sentence(key, params))


def envelope_initial(prepared: PreparedAct | None) -> dict[str, Any]:
    """What a prepared act says of its envelope."""
    if prepared is None:
        return {}
    return {"author": str(prepared.author), "on": prepared.on, **(prepared.document or {})}


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
    inner, ref, may_be_unknown = _open(shape)
    common: dict[str, Any] = {"label": wording.field(name, lang), "help_text": terms.hint(name, lang), "required": required and not may_be_unknown}
    if inner is Names:
        return {
            f"{name}_{each}": forms.CharField(max_length=300, required=required, label=f"{wording.field(name, lang)} ({LANGUAGE_NAMES[each]})")
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
