"""Prepared acts: specialists prepare for weeks, the office-holder performs in one step."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from akimat.register import clock
from akimat.register.fields import Document
from akimat.register.models import PreparedAct
from akimat.register.perform import By, Receipt, parse, perform


def prepare(
    kind: str, payload: dict[str, Any], *, author: UUID, by: UUID, on: date, document: Document | None = None
) -> PreparedAct:
    """Store a payload that parses; whether the law admits it is shown, not demanded."""
    act = parse(kind, payload)
    return PreparedAct.objects.create(
        id=uuid4(),
        kind=kind,
        author=author,
        on=on,
        payload=act.model_dump(mode="json"),
        document=document.model_dump(mode="json") if document else None,
        prepared_by=by,
        prepared_at=clock.now(),
    )


def perform_prepared(prepared: PreparedAct, *, by: By, late_reason: str | None = None) -> Receipt:
    """Perform it as it stands; the entry shows who prepared and who performed. The draft is then gone."""
    document = Document.model_validate(prepared.document, strict=False) if prepared.document else None
    receipt = perform(
        prepared.kind,
        prepared.payload,
        author=prepared.author,
        by=By(by.account, by.person, prepared.prepared_by),
        on=prepared.on,
        key=f"prepared:{prepared.id}",
        document=document,
        late_reason=late_reason,
    )
    PreparedAct.objects.filter(pk=prepared.pk).delete()
    return receipt
