"""Sequestration: by whom, of what, and what is spared (Code of 2025)."""

from akimat.law.facts import Actor, BudgetPlace, Sequestration
from akimat.law.language import edition

p = edition(__name__)

KIND = "budget.sequester_budget"


@p.power("97.2", on=KIND)
def the_akimat_or_the_maslikhat(actor: Actor) -> bool:
    """О секвестре решает акимат"""
    return actor.office in ("akim", "maslikhat_chair")


@p.condition("97.2", on=KIND)
def of_the_own_budget(actor: Actor, budget: BudgetPlace, change: Sequestration) -> bool:
    """О секвестре решает акимат"""
    return actor.unit == (budget.approver if change.by_maslikhat else budget.unit)


@p.condition("97.2", on=KIND)
def a_tenth_and_more_is_for_the_maslikhat(change: Sequestration) -> bool:
    """если он меньше 10 процентов"""
    return (
        True
        if change.by_maslikhat
        else change.cut_tiyn * 10 < (change.expenditure_tiyn - change.protected_tiyn)
    )


@p.condition("97.5", on=KIND)
def the_commission_decided(change: Sequestration) -> bool:
    """нужно решение бюджетной комиссии"""
    return change.commission_decided


@p.condition("97.4", on=KIND)
def protected_programmes_are_spared(change: Sequestration) -> bool:
    """Защищенные программы из перечня не секвестрируют"""
    return change.protected_touched == ()
