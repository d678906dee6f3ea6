"""Steps of a question of no confidence. None of them ends a tenure."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from akimat.maslikhat import session_reads
from akimat.maslikhat.models import Answer, Motion, Sending, Signature
from akimat.register.fields import Day, MandateRef
from akimat.register.hand import Hand

KEPT = (
    "body_id",
    "post_id",
    "person_id",
    "text",
    "ground",
    "reports_refused",
    "assembly_minutes",
    "begun_on",
    "verified_on",
)


class SheetLine(BaseModel):
    """One line of a subscription sheet, and whether the protocol found it authentic."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    mandate: MandateRef
    signed_on: Day
    authentic: bool = True


def pass_to(hand: Hand, motion: UUID, state: str, **changed: Any) -> None:
    """Close the motion's row and open the next, in another state."""
    row = session_reads.current(Motion, motion)
    same = {name: getattr(row, name) for name in KEPT}
    hand.close(Motion, motion)
    hand.open(Motion, motion, **{**same, "state": state, **changed})


def count_signatures(hand: Hand, motion: UUID, sheets: Iterable[SheetLine], counted: Any) -> None:
    """Those that the law counts; where the law of the day was not read, every authentic one."""
    counts = None if counted is None else set(counted.mandates)
    signed = {}
    for row in session_reads.signatures(motion):
        signed[row.mandate_id] = (row.since, True)
        hand.close(Signature, row.thing_id)
    signed |= {line.mandate: (line.signed_on, line.authentic) for line in sheets}
    for mandate, (day, authentic) in signed.items():
        is_counted = authentic if counts is None else authentic and str(mandate) in counts
        signature = hand.new("maslikhat.signature")
        hand.open(Signature, signature, since=day, motion=motion, mandate=mandate, counted=is_counted)


def send(hand: Hand, motion: UUID, addressee: UUID, received_on: date) -> None:
    """A decision sent again, after a second vote, replaces the first sending and its answer."""
    row = session_reads.current(Motion, motion)
    for model in (Sending, Answer):
        if session_reads.current(model, motion):
            hand.close(model, motion)
    hand.open(Sending, motion, post=row.post_id, addressee=addressee, received_on=received_on)
    pass_to(hand, motion, "sent")


def answer(hand: Hand, motion: UUID) -> None:
    """The superior keeps the akim."""
    row = session_reads.current(Motion, motion)
    hand.open(Answer, motion, post=row.post_id)
    pass_to(hand, motion, "kept")
