"""What an entry refers to without showing it, and what of that was erased."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from akimat.register import private, reads
from akimat.register.act import INSTALLATION, LAW
from akimat.register.canonical import canonical
from akimat.register.entry import Written
from akimat.register.models import Attachment, AttachmentNamed, Erasure


@dataclass(frozen=True)
class Held:
    """Whose entry it is, and what can be erased of it."""

    author: str
    references: frozenset[str]


def held_by(act: UUID) -> Held | None:
    """What an entry refers to: commitments, and files that are closed or stand in its document.

    A public file from which an act read its rows is part of the act: state would not follow without it.
    """
    written = reads.entry_of(act)
    if written is None:
        return None
    named = AttachmentNamed.objects.filter(act=act).values_list("attachment", flat=True)
    files: set[str] = set(named)
    public = Attachment.objects.filter(sha256__in=files, public=True).values_list("sha256", flat=True)
    files -= set(public)
    document = written.body["document"]
    if document and document["attachment"]:
        files.add(document["attachment"])
    return Held(written.body["author"], frozenset(commitments(written) | files))


def commitments(written: Written) -> set[str]:
    """The commitments to values in an entry's payload."""
    return private.commitments(canonical(written.body["payload"]))


def author_of(act: UUID) -> UUID | str | None:
    """Whose entry it is."""
    written = reads.entry_of(act)
    if written is None:
        return None
    author: str = written.body["author"]
    return author if author in (LAW, INSTALLATION) else UUID(author)


def erased(references: Iterable[str]) -> set[str]:
    """Which of these were erased before, by the state at hand: in a replay, the one rebuilt so far."""
    found = Erasure.objects.filter(reference__in=list(references), voided_act=None)
    return set(found.values_list("reference", flat=True))
