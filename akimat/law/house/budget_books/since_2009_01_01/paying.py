"""What the treasury does not check today: the same claim twice, more than a certificate, more than an advance.

Real case: one certificate of work paid twice, 3.7 billion tenge for a building of 2.5 (money.md, section 7).
"""

from akimat.law.facts import Accepting, Actor, BudgetPlace, Paying, PlanFit, Refunding
from akimat.law.language import edition

p = edition(__name__)

PAID = "budget.pay"
ACCEPTED = "budget.accept_work"


@p.condition("3.1", on="budget.move_plan", cure="budget.register_institution")
def the_institution_is_still_entered(plan: PlanFit) -> bool:
    """учреждению, внесенному в книги этого бюджета"""
    return plan.registered


@p.condition("3.3", on="budget.move_plan")
def a_new_plan_covers_what_is_bound(plan: PlanFit) -> bool:
    """План не бывает меньше того, что уже принято обязательствами или оплачено"""
    return plan.below_bound == ()


@p.condition("4.1", on=PAID)
def one_invoice_is_paid_once(payment: Paying) -> bool:
    """По одному счету дважды не платят"""
    return not payment.claimed_already


@p.condition("4.2", on=PAID)
def within_the_certificate(payment: Paying) -> bool:
    """Платежи и зачеты по акту выполненных работ вместе не превышают его"""
    if not payment.has_certificate:
        return True
    return payment.amount_tiyn + payment.offset_tiyn <= payment.certificate_left_tiyn


@p.condition("4.2", on=ACCEPTED)
def certificates_within_the_contract(work: Accepting) -> bool:
    """акты вместе не превышают договор"""
    return work.amount_tiyn <= work.contract_left_tiyn


@p.condition("4.2", on=ACCEPTED)
def a_number_stands_once(work: Accepting) -> bool:
    """номер акта под договором один"""
    return not work.number_seen


@p.condition("4.3", on=PAID)
def within_the_advance_of_the_contract(payment: Paying) -> bool:
    """Аванс не превышает того, что назвал договор"""
    return payment.amount_tiyn <= payment.advance_left_tiyn if payment.purpose == "advance" else True


@p.condition("4.3", on=PAID)
def no_more_is_set_off_than_was_advanced(payment: Paying) -> bool:
    """засчитывают не больше выданного аванса"""
    return payment.offset_tiyn <= payment.offset_left_tiyn


@p.condition("4.4", on="budget.refund")
def a_refund_of_this_year(money: Refunding) -> bool:
    """Возврат этого года восстанавливает строку"""
    return money.this_year


@p.condition("4.4", on="budget.refund")
def of_an_own_obligation(money: Refunding) -> bool:
    """Возврат этого года восстанавливает строку"""
    return money.own


@p.condition("4.4", on="budget.refund")
def no_more_than_was_paid(money: Refunding) -> bool:
    """не превышает уплаченного"""
    return money.amount_tiyn <= money.paid_tiyn


@p.power("4.5", on="budget.record_receipts")
def the_head_of_the_financial_body(actor: Actor) -> bool:
    """вносит руководитель финансового органа единицы"""
    return actor.office in ("head_of_state_body", "apparatus_head", "akim")


@p.condition("4.5", on="budget.record_receipts")
def of_the_own_unit(actor: Actor, budget: BudgetPlace) -> bool:
    """вносит руководитель финансового органа единицы"""
    return actor.unit == budget.unit
