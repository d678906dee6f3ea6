"""Financing plans of institutions: who approves them, and what they must fit (Code of 2008)."""

from akimat.law.facts import Actor, BudgetPlace, PlanFit, PlanMove
from akimat.law.language import edition

p = edition(__name__)

PLANNED = ("budget.approve_plan", "budget.move_plan")


@p.power("85.1", on=PLANNED)
def heads_of_administrators_approve(actor: Actor) -> bool:
    """утверждает по своим программам администратор программ, на сельском уровне — аппарат акима"""
    return actor.office in ("head_of_state_body", "apparatus_head", "akim")


@p.condition("85.1", on=PLANNED)
def of_the_unit_of_the_budget(actor: Actor, budget: BudgetPlace) -> bool:
    """утверждает по своим программам администратор программ"""
    return actor.unit == budget.unit


@p.condition("85.1", on=PLANNED)
def only_programmes_of_the_administrator(plan: PlanFit) -> bool:
    """по своим программам"""
    return plan.strange_codes == ()


@p.condition("85.4", on=PLANNED)
def plans_stay_within_the_budget(plan: PlanFit) -> bool:
    """Планы учреждений в сумме сходятся с бюджетом и не превышают его"""
    return plan.beyond_budget == ()


@p.condition("85.1", on="budget.move_plan")
def a_plan_of_this_budget(move: PlanMove) -> bool:
    """утверждает по своим программам"""
    return move.own_budget
