"""What stands behind an entry, for its page: private values for those who may read them; what was erased."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from akimat.register import erasing, offering, private, readers
from akimat.register.entry import Written
from akimat.register.models import AttachmentNamed, Entry
from akimat.register.request import Request


@dataclass(frozen=True)
class Behind:
    """The payload as this reader may see it, acts that erased something, what the author may erase."""

    payload: dict[str, Any]
    erased_by: tuple[int, ...]
    scan_erased: bool
    erasable: tuple[str, ...]


def behind(request: Request, written: Written) -> Behind:
    """Asked only where an entry refers to something: most do not."""
    body = written.body
    act, document = UUID(body["act"]), body["document"]
    scan = document["attachment"] if document else None
    commitments = erasing.commitments(written)
    named = AttachmentNamed.objects.filter(act=act).values_list("attachment", flat=True)
    files = set(named) if scan else set()
    if not commitments and not files:
        return Behind(body["payload"], (), False, ())
    gone = private.erased([*commitments, *files])
    values = private.opened(commitments) if readers.may_read(request, [body["author"]]) else {}
    return Behind(
        payload=_told(body["payload"], values, gone),
        erased_by=tuple(Entry.objects.filter(act__in=set(gone.values())).values_list("number", flat=True)),
        scan_erased=scan in gone,
        erasable=_erasable(request, act, gone),
    )


def _erasable(request: Request, act: UUID, gone: dict[str, UUID]) -> tuple[str, ...]:
    held = erasing.held_by(act)
    if held is None or held.author not in map(str, offering.my_posts(request)):
        return ()
    return tuple(sorted(held.references - gone.keys()))


def _told(value: Any, values: dict[str, Any], gone: dict[str, UUID]) -> Any:
    """The value where this reader may see it; else a word, never the commitment itself."""
    if isinstance(value, dict) and value.keys() == {"commitment"}:
        commitment = value["commitment"]
        if commitment in gone:
            return _("erased")
        return values.get(commitment, _("not public"))
    if isinstance(value, dict):
        return {name: _told(each, values, gone) for name, each in value.items()}
    return [_told(each, values, gone) for each in value] if isinstance(value, list) else value
