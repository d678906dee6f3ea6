"""Who keeps the budget books, and what keeps them whole."""

from akimat.law.facts import Actor, Adjustment, DecisionText, PlanFit, Sequestration
from akimat.law.language import edition

p = edition(__name__)


@p.power("1", on=("budget.enter_codes", "budget.enter_budgets", "budget.register_institution"))
def the_head_of_the_apparatus_enters(actor: Actor) -> bool:
    """вносит руководитель аппарата"""
    return actor.office == "apparatus_head"


@p.condition("2", on=("budget.approve_budget", "budget.amend_budget"))
def lines_add_up(text: DecisionText) -> bool:
    """Строки приложения в сумме равны той величине, которую называет текст решения"""
    return text.mismatched == ()


@p.condition("3.1", on="budget.approve_plan", cure="budget.register_institution")
def the_institution_is_entered(plan: PlanFit) -> bool:
    """учреждению, внесенному в книги этого бюджета"""
    return plan.registered


@p.condition("3.2", on="budget.approve_plan")
def the_first_plan_is_approved_once(plan: PlanFit) -> bool:
    """Первый план утверждают один раз"""
    return not plan.planned_already


@p.condition("3.3", on="budget.approve_plan")
def nothing_bound_is_left_without_a_plan(plan: PlanFit) -> bool:
    """План не бывает меньше того, что уже принято обязательствами или оплачено"""
    return plan.below_bound == ()


@p.condition("3.4", on="budget.adjust_budget")
def no_line_falls_below_its_plan(change: Adjustment) -> bool:
    """Строка не бывает меньше нуля и меньше того, что по ней запланировано учреждениями"""
    return change.below_zero + change.below_plan == ()


@p.condition("3.4", on="budget.sequester_budget")
def no_line_is_cut_below_zero(change: Sequestration) -> bool:
    """Строка не бывает меньше нуля"""
    return change.below_zero == ()
