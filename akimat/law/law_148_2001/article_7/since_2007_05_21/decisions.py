"""Art. 7: decisions of maslikhats. Until 2023 a secretary signed; how a decision is adopted is judged elsewhere."""

from akimat.law.facts import Actor, LegalActDraft
from akimat.law.language import edition
from akimat.law.unknown import any_of

p = edition(__name__)

SIGNING = ("maslikhat_chair", "maslikhat_secretary")


@p.power("1", on="bodies.issue_legal_act")
def the_chair_signs_decisions(actor: Actor) -> bool:
    """их подписывает председатель"""
    return actor.office in SIGNING


@p.condition("1", on="bodies.issue_legal_act")
def a_maslikhat_adopts_decisions(draft: LegalActDraft) -> bool:
    """Маслихат принимает решения"""
    return any_of(lambda: draft.body_kind != "maslikhat", lambda: draft.form == "decision")


@p.power("5", on="bodies.cancel_act")
def the_maslikhat_itself(actor: Actor) -> bool:
    """сам маслихат"""
    return actor.office in SIGNING
