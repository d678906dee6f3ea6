"""The input of a payload's field, by its shape: a picker, a day, a number, a file.

Every input works without scripts and posts plain names: `post`, `names_ru`, `totals-0-votes`.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from pydantic import BaseModel

from akimat.law import terms
from akimat.register import act as acts
from akimat.register import attachments, naming, reads, wording
from akimat.register.fields import Names
from akimat.register.shapes import Shape
from akimat.register.tenge import Tenge, lines_of_tiyn, tenge

LANGUAGE_NAMES = {"kk": "қазақша", "ru": "русский", "en": "English"}
LANGUAGES = tuple(LANGUAGE_NAMES)
STORED = "_stored"
"""Suffix of the hidden field that remembers a file already stored, when a form comes back."""
CLOSED = "_closed"
"""Suffix of the box that closes a file to all but the office and those above."""


class Day(forms.DateField):
    """A day by the browser's own picker, which wants and sends ISO."""

    def __init__(self, **kwargs: Any):
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        super().__init__(widget=widget, input_formats=["%Y-%m-%d"], **kwargs)


class EntryNumber(forms.IntegerField):
    """An earlier entry, by the number that people know it by; the payload gets its id."""

    def __init__(self, **kwargs: Any):
        super().__init__(min_value=1, max_value=2**53, **kwargs)

    def clean(self, value: Any) -> str | None:
        """The id of the act."""
        number = super().clean(value)
        written = reads.numbered(number) if number is not None else None
        if number is not None and written is None:
            raise forms.ValidationError(_("No act has the number %(number)s.") % {"number": number})
        return written.body["act"] if written else None


class Pickers:
    """What there is to pick on a day; asked once per sort, however many rows a form has."""

    def __init__(self, on: date):
        self.on = on
        self._known: dict[str, list[tuple[str, str]]] = {}

    def of(self, sort: str) -> list[tuple[str, str]]:
        """Things of a sort, by their names."""
        if sort not in self._known:
            found = naming.choices(sort, self.on, wording.lang())
            self._known[sort] = [(str(thing), label) for thing, label in found]
        return self._known[sort]


def inputs(record: type[BaseModel], name: str, shape: Shape, pickers: Pickers) -> dict[str, forms.Field]:
    """The inputs of one field; a name in three languages has three."""
    common: dict[str, Any] = {
        "label": wording.field(record.__name__, name),
        "help_text": terms.hint(name, wording.lang()),
        "required": shape.required,
    }
    if shape.type is Names:
        return {f"{name}_{lang}": _in_language(lang, common) for lang in LANGUAGES}
    if shape.sort == "register.attachment":
        file = forms.FileField(**{**common, "required": False})
        return {name: file, name + STORED: _hidden(), name + CLOSED: _closed()}
    if shape.private:
        private = _one(shape, pickers, common)
        return {name: private, name + STORED: _hidden()}
    return {name: _several(name, shape, pickers, common) if shape.many else _one(shape, pickers, common)}


def _hidden() -> forms.Field:
    return forms.CharField(required=False, widget=forms.HiddenInput)


def _closed() -> forms.Field:
    return forms.BooleanField(
        required=False,
        label=terms.label("scan_closed", wording.lang()),
        help_text=terms.hint("scan_closed", wording.lang()),
    )


def value(name: str, shape: Shape, cleaned: dict[str, Any]) -> Any:
    """What was filled in, as JSON; None where nothing was."""
    if shape.type is Names:
        return {lang: cleaned.get(f"{name}_{lang}", "") for lang in LANGUAGES}
    given = cleaned.get(name)
    if shape.sort == "register.attachment":
        closed = bool(cleaned.get(name + CLOSED))
        return store(given, public=not closed) if given else cleaned.get(name + STORED) or None
    if shape.private and given in (None, ""):
        kept = cleaned.get(name + STORED)
        return {"commitment": kept} if kept else None
    if isinstance(given, date):
        return given.isoformat()
    if shape.many and shape.money:
        return lines_of_tiyn(given or "")
    if shape.many:
        return _lines(given) if isinstance(given, str) else list(given or ())
    return None if given == "" else given


def store(file: Any, *, public: bool) -> str:
    """Store an uploaded file; how acts refer to it."""
    return attachments.store(file, name=file.name, media_type=file.content_type or "", public=public)


def initial(record: type[BaseModel], payload: dict[str, Any], shapes: dict[str, Shape]) -> dict[str, Any]:
    """A stored payload as initial values."""
    found: dict[str, Any] = {}
    for name, given in payload.items():
        shape = shapes.get(name)
        if shape is None or given is None:
            continue
        if shape.type is Names:
            found |= {f"{name}_{lang}": given[lang] for lang in LANGUAGES}
        elif shape.sort == "register.attachment":
            found[name + STORED] = given
        elif shape.private and isinstance(given, dict):
            found[name + STORED] = given["commitment"]
        elif shape.sort == "register.entry":
            found[name] = _entry_number(given)
        elif shape.money:
            found[name] = "\n".join(map(tenge, given)) if shape.many else tenge(given)
        elif shape.many and shape.type is str and name != "kinds":
            found[name] = "\n".join(given)
        else:
            found[name] = given
    return found


def _entry_number(given: Any) -> Any:
    written = reads.entry_of(UUID(given)) if isinstance(given, str) and len(given) == 36 else None
    return written.number if written else given


def _in_language(lang: str, common: dict[str, Any]) -> forms.Field:
    label = f"{common['label']} ({LANGUAGE_NAMES[lang]})"
    return forms.CharField(max_length=300, **{**common, "label": label})


def _several(name: str, shape: Shape, pickers: Pickers, common: dict[str, Any]) -> forms.Field:
    if shape.sort:
        choices = pickers.of(shape.sort)
        return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple, **common)
    if name == "kinds":
        return forms.MultipleChoiceField(
            choices=kind_choices(), widget=forms.CheckboxSelectMultiple, **common
        )
    return forms.CharField(widget=forms.Textarea(attrs={"rows": 6}), **common)


def _one(shape: Shape, pickers: Pickers, common: dict[str, Any]) -> forms.Field:
    if shape.words:
        return forms.ChoiceField(
            choices=_with_blank((w, terms.label(w, wording.lang())) for w in shape.words), **common
        )
    if shape.sort == "register.entry":
        return EntryNumber(**common)
    if shape.type is UUID and shape.sort:
        return forms.ChoiceField(choices=_with_blank(pickers.of(shape.sort)), **common)
    if shape.type is date:
        return Day(**common)
    if shape.type is bool:
        return forms.BooleanField(**{**common, "required": False})
    if shape.money:
        return Tenge(**common)
    if shape.type is int:
        return forms.IntegerField(min_value=0, **common)
    return forms.CharField(**common)


def kind_choices() -> list[tuple[str, str]]:
    """Every kind of act, by its words."""
    return sorted(((cls.kind, wording.kind(cls.kind)) for cls in acts.kinds()), key=lambda pair: pair[1])


def _with_blank(options: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [("", "—"), *options]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
