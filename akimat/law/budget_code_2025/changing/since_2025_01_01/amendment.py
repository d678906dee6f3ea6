"""Amendment: the grounds, how often, and what it needs (Code of 2025)."""

from akimat.law.facts import Amendment, BudgetPlace, BudgetSteps
from akimat.law.language import edition

p = edition(__name__)

KIND = "budget.amend_budget"
GROUNDS = ("threat_to_stability", "president_instructs", "emergency_budget_ended", "free_balances")
PARENT = "higher_budget_amended"


@p.condition("73.3", on=KIND, cure="budget.give_conclusion")
def the_akim_agrees_to_more_expenditure(change: Amendment, steps: BudgetSteps) -> bool:
    """принимают при положительном заключении акима"""
    return steps.conclusion_positive if change.raises else True


@p.condition("92.1", on=KIND)
def deputies_give_reasons(change: Amendment) -> bool:
    """есть письменное обоснование"""
    return change.reasoned if change.initiator == "deputies" else True


@p.condition("94.1", on=KIND)
def only_an_approved_budget_is_amended(budget: BudgetPlace) -> bool:
    """маслихат, который его утвердил"""
    return budget.approved


@p.condition("94.2", on=KIND)
def the_ground_is_one_of_the_list(change: Amendment) -> bool:
    """Основания: устранение угрозы политической, экономической, экологической или социальной стабильности, поручение Президента, окончание чрезвычайного бюджета, использование свободных остатков"""
    return change.ground in (*GROUNDS, PARENT)


@p.condition("96.3", on=KIND, unverified=True)
def a_change_above_is_no_ground_of_the_list(change: Amendment) -> bool:
    """в статье 94 это основание не названо, это наше прочтение"""
    return change.ground != PARENT
