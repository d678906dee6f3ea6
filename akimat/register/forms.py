"""The HTML form of any act, derived from its payload class.

The form only collects: what it gathers is parsed by the payload class like any other payload, and problems
come back to the field that caused them. A list of records is a set of rows; blank ones are left out.
"""

from typing import TYPE_CHECKING, Any, cast
from uuid import UUID, uuid4

from django import forms
from django.http import QueryDict
from pydantic import BaseModel

from akimat.law import terms
from akimat.register import inputs, messages, wording
from akimat.register.act import Act
from akimat.register.errors import Malformed
from akimat.register.fields import Document, Names
from akimat.register.inputs import CLOSED, STORED, Pickers
from akimat.register.models import PreparedAct
from akimat.register.shapes import Shape, shapes

BLANK_ROWS = 6
MOST_ROWS = 500


class RecordForm(forms.Form):
    """The inputs of one record: an act's payload, or a row of it."""

    def __init__(self, *args: Any, record: type[BaseModel], pickers: Pickers, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.record = record
        self.shapes = {name: shape for name, shape in shapes(record).items() if not is_rows(shape)}
        for name, shape in self.shapes.items():
            if not (shape.record or shape.type is dict) or shape.type is Names:
                self.fields.update(inputs.inputs(record, name, shape, pickers))

    def values(self) -> dict[str, Any]:
        """What was filled in, as JSON; call after `is_valid`."""
        given = {name: inputs.value(name, shape, self.cleaned_data) for name, shape in self.shapes.items()}
        return {
            name: value
            for name, value in given.items()
            if value is not None or self.record.model_fields[name].is_required()
        }

    def field_at(self, path: list[str]) -> str | None:
        """The input that a problem of the payload belongs to."""
        return next((name for name in ("_".join(path[:2]), *path[:1]) if name in self.fields), None)


class ActForm(RecordForm):
    """The fields of one act; `payload()` is what its payload class parses."""

    def __init__(
        self, cls: type[Act], pickers: Pickers, data: Any = None, files: Any = None, *, stored: dict[str, Any]
    ):
        every = shapes(cls)
        super().__init__(data, files, initial=inputs.initial(cls, stored, every), record=cls, pickers=pickers)
        self.row_sets = {
            name: _rows(cls, name, shape, pickers, data, files, stored.get(name) or [])
            for name, shape in every.items()
            if is_rows(shape)
        }

    def is_valid(self) -> bool:
        """Its own fields and every row."""
        return all([super().is_valid(), *(rows.is_valid() for rows in self.row_sets.values())])

    def payload(self) -> dict[str, Any]:
        """What was filled in, as JSON values."""
        rows = {name: [row.values() for row in filled(each)] for name, each in self.row_sets.items()}
        return self.values() | rows

    def take_problems(self, error: Malformed) -> None:
        """Show each problem beside its field."""
        for path, key, params in error.problems:
            said, parts = messages.sentence(key, params), path.split(".")
            if parts[0] in self.row_sets and len(parts) > 2:
                row = filled(self.row_sets[parts[0]])[int(parts[1])]
                row.add_error(row.field_at(parts[2:]), said)
            else:
                self.add_error(self.field_at(parts), said)

    def owns(self, error: Malformed) -> bool:
        """Whether the payload, not its envelope, is at fault."""
        return any(path.split(".")[0] in self.record.model_fields for path, _key, _params in error.problems)


def from_address(cls: type[Act], query: QueryDict) -> dict[str, Any]:
    """What a link to the form already says: `?post=…`."""
    plain = {name: shape for name, shape in shapes(cls).items() if not shape.record and name in query}
    return {name: query.getlist(name) if shape.many else query[name] for name, shape in plain.items()}


def is_rows(shape: Shape) -> bool:
    """Whether a field holds a list of records."""
    return shape.many and shape.record is not None


def filled(rows: Any) -> list[RecordForm]:
    """The rows in which something was written."""
    return [row for row in rows.forms if row.has_changed() or row.initial]


def more_rows(data: Any, name: str) -> None:
    """Ask for more blank rows: the button works without scripts."""
    known = data.get(f"{name}-TOTAL_FORMS", "")
    count = int(known) if known.isdecimal() and len(known) < 6 else 0
    data[f"{name}-TOTAL_FORMS"] = str(min(count + BLANK_ROWS, MOST_ROWS))


if TYPE_CHECKING:  # generic for the type checker alone
    BaseRowSet = forms.BaseFormSet[RecordForm]
else:
    BaseRowSet = forms.BaseFormSet


class RowSet(BaseRowSet):
    """The rows of a list of records, under their own label."""

    label = ""


def _rows(
    cls: type[Act], name: str, shape: Shape, pickers: Pickers, data: Any, files: Any, stored: list[Any]
) -> RowSet:
    record = shape.record
    assert record is not None
    formset = forms.formset_factory(
        RecordForm, RowSet, extra=BLANK_ROWS, absolute_max=MOST_ROWS, max_num=MOST_ROWS
    )
    initial = [inputs.initial(record, row, shapes(record)) for row in stored]
    kwargs = {"record": record, "pickers": pickers}
    rows = cast(RowSet, formset(data, files, prefix=name, initial=initial, form_kwargs=kwargs))
    rows.label = wording.field(cls.__name__, name)
    return rows


class EnvelopeForm(forms.Form):
    """What surrounds a payload: whose act, which day, which paper."""

    author = forms.ChoiceField()
    on = inputs.Day()
    late_reason = forms.CharField(required=False, max_length=300)
    issuer = forms.ChoiceField(required=False)
    form = forms.CharField(required=False, max_length=300)
    number = forms.CharField(required=False, max_length=300)
    signed_on = inputs.Day(required=False)
    original = forms.CharField(required=False, max_length=300)
    link = forms.CharField(required=False, max_length=300)
    scan = forms.FileField(required=False)
    scan_closed = forms.BooleanField(required=False)
    scan_stored = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)

    PAPER = ("form", "number", "signed_on", "original")

    def __init__(self, posts: list[tuple[str, str]], pickers: Pickers, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        lang = wording.lang()
        self.fields["author"].choices = posts  # type: ignore[attr-defined]
        self.fields["issuer"].choices = [("", "—"), *pickers.of("bodies.post")]  # type: ignore[attr-defined]
        for name, each in self.fields.items():
            if not each.widget.is_hidden:
                each.label, each.help_text = terms.label(name, lang), terms.hint(name, lang)
        if not self.is_bound:
            self.initial.setdefault("on", pickers.on)
            self.initial.setdefault("key", str(uuid4()))

    def clean(self) -> dict[str, Any]:
        """A paper is given whole or not at all. A scan is stored, and remembered if the form comes back."""
        cleaned: dict[str, Any] = super().clean() or {}
        if any(cleaned.get(name) for name in (*self.PAPER, "issuer", "link", "scan")):
            for name in self.PAPER:
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, messages.sentence("missing", {}))
        return cleaned

    def paper(self) -> list[Any]:
        """The fields of the document, in the order of a registration card."""
        scan = ("scan", "scan" + CLOSED, "scan" + STORED)
        return [self[name] for name in ("issuer", *self.PAPER, "link", *scan)]

    @property
    def has_paper(self) -> bool:
        """Whether the paper's part is to be shown open."""
        return any(each.value() or each.errors for each in self.paper())

    @property
    def author_thing(self) -> UUID:
        """The post or mandate."""
        return UUID(self.cleaned_data["author"])

    def document(self) -> Document | None:
        """The paper, its scan stored."""
        given = self.cleaned_data
        if not given.get("form"):
            return None
        return Document(
            issuer=UUID(given["issuer"]) if given["issuer"] else None,
            form=given["form"],
            number=given["number"],
            signed_on=given["signed_on"],
            original=given["original"],
            link=given["link"] or None,
            attachment=self._scan(),
        )

    def _comes_back_with(self, name: str, value: str) -> None:
        """What the form will say in a hidden field if it is shown again."""
        data = cast(QueryDict, self.data).copy()
        data[name] = self.cleaned_data[name] = value
        self.data = data

    def _scan(self) -> str | None:
        if self.cleaned_data.get("scan"):
            self._comes_back_with("scan" + STORED, self._store(self.cleaned_data.pop("scan")))
        return self.cleaned_data["scan" + STORED] or None

    def _store(self, scan: Any) -> str:
        return inputs.store(scan, public=not self.cleaned_data.get("scan" + CLOSED))

    def take_problems(self, error: Malformed) -> None:
        """Show each problem beside its field, or above them all."""
        for path, key, params in error.problems:
            field = path.rpartition(".")[2]
            if path == "key":  # the form comes back with a fresh one: sent again, it is another act
                self._comes_back_with("key", str(uuid4()))
                field = ""
            self.add_error(field if field in self.fields else None, messages.sentence(key, params))


class ReasonForm(forms.Form):
    """Why an entry is corrected."""

    reason = forms.CharField(max_length=300)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = terms.label("reason", wording.lang())


def envelope_initial(prepared: PreparedAct | None) -> dict[str, Any]:
    """What a prepared act says of its envelope."""
    if prepared is None:
        return {}
    return {"author": str(prepared.author), "on": prepared.on, **paper_initial(prepared.document)}


def paper_initial(document: dict[str, Any] | None) -> dict[str, Any]:
    """A stored document as initial values."""
    paper = dict(document or {})
    return {"scan" + STORED: paper.pop("attachment", None), **paper}
