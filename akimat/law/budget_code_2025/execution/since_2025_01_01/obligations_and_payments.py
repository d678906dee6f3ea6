"""Obligations and payments: within plan, cash, contract and certificate (Code of 2025)."""

from datetime import date

from akimat.law.facts import Accepting, Actor, BudgetPlace, Obliging, Paying
from akimat.law.language import edition
from akimat.law.unknown import any_of

p = edition(__name__)

OBLIGED = "budget.register_obligation"
PAID = "budget.pay"
SPENDS = (OBLIGED, PAID, "budget.accept_work", "budget.refund")
OFFICES = ("head_of_state_body", "apparatus_head", "akim")


@p.power("109.1", on=SPENDS)
def heads_of_institutions(actor: Actor) -> bool:
    """Обязательство принимает учреждение"""
    return actor.office in OFFICES


@p.condition("109.1", on=SPENDS)
def from_the_budget_of_the_own_unit(actor: Actor, budget: BudgetPlace) -> bool:
    """Обязательство принимает учреждение"""
    return actor.unit == budget.unit


@p.condition("109.1", on=OBLIGED)
def on_a_plan_of_this_budget(obligation: Obliging) -> bool:
    """Обязательство принимает учреждение"""
    return obligation.own_budget


@p.condition("109.4", on=OBLIGED, cure="budget.move_plan")
def within_the_plan_by_obligations(obligation: Obliging) -> bool:
    """в пределах остатка годового плана по обязательствам"""
    return obligation.amount_tiyn <= obligation.left_tiyn


@p.condition("109.4", on=PAID, cure="budget.register_obligation")
def nothing_is_paid_before_registration(payment: Paying) -> bool:
    """договор действует только после регистрации"""
    return payment.registered


@p.condition("109.4", on="budget.accept_work", cure="budget.register_obligation")
def work_is_accepted_under_a_registered_contract(work: Accepting) -> bool:
    """договор действует только после регистрации"""
    return work.own


@p.condition("109.5", on=PAID, cure="budget.accept_work")
def work_is_paid_on_its_certificate(payment: Paying) -> bool:
    """после подписания акта приемки"""
    if payment.purpose == "work":
        return payment.has_certificate
    return True


@p.condition("109.5", on=PAID)
def a_contract_is_not_paid_without_a_certificate(payment: Paying) -> bool:
    """после подписания акта приемки"""
    return not payment.under_contract if payment.purpose == "without_certificate" else True


@p.condition("109.8", on=OBLIGED)
def nothing_is_registered_after_the_20th_of_december(obligation: Obliging, budget: BudgetPlace) -> bool:
    """После 20 декабря не регистрируют ничего, кроме резерва и договоров, которые идут дальше конца года"""
    return any_of(
        lambda: obligation.on <= date(budget.fiscal_year, 12, 20),
        lambda: obligation.lasts_beyond_year,
        lambda: obligation.from_reserve,
    )


@p.condition("110.3", on=PAID, cure="budget.record_receipts")
def within_cash(payment: Paying) -> bool:
    """в пределах денег на счете"""
    return payment.amount_tiyn <= payment.cash_left_tiyn


@p.condition("110.3", on=PAID, cure="budget.move_plan")
def within_the_plan_by_payments(payment: Paying) -> bool:
    """плана по платежам"""
    return payment.amount_tiyn <= payment.plan_left_tiyn


@p.condition("110.3", on=PAID)
def within_what_is_left_of_the_obligation(payment: Paying) -> bool:
    """остатка зарегистрированного обязательства"""
    return payment.amount_tiyn <= payment.obligation_left_tiyn


@p.condition("110.4", on=OBLIGED)
def listed_specifics_want_a_contract(obligation: Obliging) -> bool:
    """без зарегистрированного договора не платят"""
    return True if obligation.basis == "contract" else not obligation.contract_needed
