"""The field types from which every payload is built.

Each knows what it refers to or how it is bounded; forms, the API schema, command-line files and imports are
derived from them. Labels come from the glossary by the field's name.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

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
MandateRef = Annotated[UUID, Ref("maslikhat.mandate")]
ProposalRef = Annotated[UUID, Ref("maslikhat.proposal")]
MeetingRef = Annotated[UUID, Ref("maslikhat.meeting")]
VoteRef = Annotated[UUID, Ref("maslikhat.vote")]
EntryRef = Annotated[UUID, Ref("register.entry")]
AttachmentRef = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$"), Ref("register.attachment")]

Day = date
Count = Annotated[int, Field(ge=0, le=LARGEST_INTEGER)]
MaybeCount = Annotated[int, Field(ge=0, le=LARGEST_INTEGER)] | None
"""A number that may be unknown: null means "not reported", never zero."""
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$", max_length=120)]


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
