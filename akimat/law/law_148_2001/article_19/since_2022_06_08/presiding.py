"""Art. 19: who presides over a maslikhat; until the end of 2022 its secretary, since then its chair."""

from akimat.law import no_confidence
from akimat.law.facts import Actor, CommissionForming, QuestionCount
from akimat.law.language import edition

p = edition(__name__)

OFFICE = "maslikhat_secretary"
PRESIDED = (
    "maslikhat.open_session",
    "maslikhat.note_attendance",
    "maslikhat.break_session",
    "maslikhat.put_to_vote",
    "maslikhat.count_question",
    "maslikhat.close_question",
    "maslikhat.close_session",
)


@p.power("3.1", on=("maslikhat.convene_session", *PRESIDED))
def calls_and_presides(actor: Actor) -> bool:
    """Секретарь маслихата созывает его сессии и ведет их"""
    return actor.office == OFFICE


@p.power("3.2", on="maslikhat.sign_decision")
def signs_decisions(actor: Actor) -> bool:
    """Он подписывает решения маслихата"""
    return actor.office == OFFICE


@p.power("3.7", on="maslikhat.issue_order")
def issues_orders(actor: Actor) -> bool:
    """он издает распоряжения"""
    return actor.office == OFFICE


@p.condition("5", on="maslikhat.form_commission")
def not_in_a_commission(forming: CommissionForming) -> bool:
    """Он не состоит в постоянных комиссиях"""
    return not forming.with_maslikhat_chair


@p.definition("6", on="maslikhat.close_question", name="result")
def the_casting_vote(count: QuestionCount) -> str | None:
    """Если голоса разделились поровну, его голос решающий"""
    return no_confidence.decided_by_chair(count)
