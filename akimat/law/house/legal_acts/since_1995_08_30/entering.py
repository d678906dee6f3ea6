"""What a legal act needs to stand in the register, and to be cancelled there."""

from akimat.law.facts import Cancelling, LegalActDraft
from akimat.law.language import edition

p = edition(__name__)


@p.condition("1", on="bodies.issue_legal_act")
def the_number_is_free(draft: LegalActDraft) -> bool:
    """Номер не повторяется у актов одного издателя, одной формы и одного года"""
    return not draft.number_taken


@p.condition("2", on="bodies.issue_legal_act")
def it_can_be_read(draft: LegalActDraft) -> bool:
    """Акт вносится с текстом или с файлом"""
    return draft.can_be_read


@p.condition("3", on="bodies.cancel_act")
def it_is_in_force(cancelled: Cancelling) -> bool:
    """Отменяется только тот акт, который в этот день действует"""
    return cancelled.in_force
