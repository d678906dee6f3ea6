"""The field types from which every payload is built.

Each knows what it refers to or how it is bounded; forms, the API schema, command-line files and imports are
derived from them. Labels come from the glossary by the field's name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Any, TypeVar, get_args, get_origin
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.fields import FieldInfo

from akimat.law.unknown import Maybe, Unknown

LARGEST_INTEGER = 2**53 - 1
"""RFC 8785 numbers are exact only below 2^53; anything larger is malformed."""


@dataclass(frozen=True)
class Ref:
    """A field that names a thing of this sort, as `bodies.post`."""

    sort: str


UnitRef = Annotated[UUID, Ref("territory.unit")]
BodyRef = Annotated[UUID, Ref("bodies.body")]
PostRef = Annotated[UUID, Ref("bodies.post")]
PersonRef = Annotated[UUID, Ref("bodies.person")]
TenureRef = Annotated[UUID, Ref("bodies.tenure")]
LegalActRef = Annotated[UUID, Ref("bodies.legal_act")]
AssignmentRef = Annotated[UUID, Ref("bodies.assignment")]
CandidacyRef = Annotated[UUID, Ref("bodies.candidacy")]
AkimElectionRef = Annotated[UUID, Ref("bodies.akim_election")]
MandateRef = Annotated[UUID, Ref("maslikhat.mandate")]
ProposalRef = Annotated[UUID, Ref("maslikhat.proposal")]
MeetingRef = Annotated[UUID, Ref("maslikhat.meeting")]
VoteRef = Annotated[UUID, Ref("maslikhat.vote")]
BudgetRef = Annotated[UUID, Ref("budget.budget")]
LedgerRef = Annotated[UUID, Ref("budget.ledger")]
ObligationRef = Annotated[UUID, Ref("budget.obligation")]
SessionRef = Annotated[UUID, Ref("maslikhat.session")]
QuestionRef = Annotated[UUID, Ref("maslikhat.question")]
MotionRef = Annotated[UUID, Ref("maslikhat.motion")]
ReportRef = Annotated[UUID, Ref("maslikhat.report")]
CommissionRef = Annotated[UUID, Ref("maslikhat.commission")]
CertificateRef = Annotated[UUID, Ref("budget.certificate")]
EntryRef = Annotated[UUID, Ref("register.entry")]
AttachmentRef = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$"), Ref("register.attachment")]

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""SHA-256 of a text that stands elsewhere."""

Day = date
Count = Annotated[int, Field(ge=0, le=LARGEST_INTEGER)]
MaybeCount = Annotated[int, Field(ge=0, le=LARGEST_INTEGER)] | None
"""A number that may be unknown: null means "not reported", never zero."""


@dataclass(frozen=True)
class Money:
    """A field that holds tiyn: a form shows and takes tenge."""


Tiyn = Annotated[int, Field(ge=0, le=LARGEST_INTEGER), Money()]
"""An amount of money, never below zero."""
SignedTiyn = Annotated[int, Field(ge=-LARGEST_INTEGER, le=LARGEST_INTEGER), Money()]
"""An amount that the law allows to be negative: a balance, a change."""
Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=300, pattern=r"^[^\x00-\x1f\x7f]+$"),
]
Text = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=20_000, pattern=r"^[^\x00-\x08\x0b-\x1f\x7f]+$"
    ),
]
Key = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$")]
"""An idempotency key."""
Code = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$", max_length=120)
]


class Sealed(BaseModel):
    """What an entry holds of a private value: a salted commitment. See `private.py`."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    commitment: Digest


T = TypeVar("T")
Private = Annotated[T | Sealed, "private"]
"""A field whose value is not public: `Private[Line]`. The entry holds its commitment, a table the value."""


def is_private(info: FieldInfo) -> bool:
    """Whether a field of a payload holds a private value."""
    return _may_be_sealed(info.annotation)


def _may_be_sealed(annotation: Any) -> bool:
    if get_origin(annotation) is tuple:
        return False  # of a list each record seals its own
    return annotation is Sealed or any(map(_may_be_sealed, get_args(annotation)))


class Names(BaseModel):
    """A name in Kazakh, Russian and English."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    kk: Line
    ru: Line
    en: Line


class Document(BaseModel):
    """The paper behind an act.

    With an `issuer` the act is *recorded*: somebody without a desk here decided it. Without one, it is the
    signed original of an act issued here.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    issuer: PostRef | None = None
    form: Line
    number: Line
    signed_on: Day
    original: Line
    link: Line | None = None
    attachment: AttachmentRef | None = None

    @property
    def complete(self) -> bool:
        """Whether anybody could find and see it: a scan or a link."""
        return bool(self.attachment or self.link)


def maybe(value: int | None, name: str) -> Maybe[int]:
    """A payload's number as a fact: null becomes Unknown, named by the glossary key `name`."""
    return Unknown(name) if value is None else value


NO_THINGS = ("register.entry", "register.attachment")
"""Sorts that a field may name but that are no things: nothing of them is locked."""


def references(payload: BaseModel) -> Iterator[tuple[UUID, str]]:
    """Every thing that a payload names, with the sort it must be."""
    return ((UUID(str(value)), sort) for value, sort in _named(payload) if sort not in NO_THINGS)


def attachments(payload: BaseModel) -> Iterator[str]:
    """The hash of every attachment that a payload names."""
    return (str(value) for value, sort in _named(payload) if sort == "register.attachment")


def _named(payload: BaseModel) -> Iterator[tuple[object, str]]:
    for name, annotation in _annotations(type(payload)).items():
        yield from _named_in(annotation, getattr(payload, name))


@cache
def _annotations(model: type[BaseModel]) -> dict[str, Any]:
    found = {}
    for name, info in model.model_fields.items():
        refs = [each for each in info.metadata if isinstance(each, Ref)]
        found[name] = Annotated[info.annotation, refs[0]] if refs else info.annotation
    return found


def _named_in(annotation: Any, value: Any) -> Iterator[tuple[object, str]]:
    if isinstance(value, UUID | str):
        sort = sort_of(annotation)
        if sort:
            yield value, sort
    elif isinstance(value, BaseModel):
        yield from _named(value)
    elif isinstance(value, tuple):
        inner = next(arg for arg in get_args(annotation) if arg is not Ellipsis)
        for each in value:
            yield from _named_in(inner, each)


def sort_of(annotation: Any) -> str | None:
    """The sort that a field's annotation refers to, or None."""
    if get_origin(annotation) is Annotated:
        for each in annotation.__metadata__:
            if isinstance(each, Ref):
                return each.sort
        return sort_of(annotation.__origin__)
    return next(filter(None, map(sort_of, get_args(annotation))), None)
