"""Adjustment: by whom, on which grounds, within which limits (Code of 2008)."""

from akimat.law.facts import Actor, Adjustment, BudgetPlace
from akimat.law.language import edition

p = edition(__name__)

KIND = "budget.adjust_budget"
GROUNDS = (
    "bodies_reorganised",
    "transfers_from_above",
    "reserve_from_above",
    "distributed_programme",
    "own_reserve",
    "after_sequestration",
    "unused_transfers",
)
MONEY_COMES = ("transfers_from_above", "reserve_from_above", "unused_transfers")


@p.power("111.1", on=KIND)
def the_akim_adjusts(actor: Actor) -> bool:
    """Бюджет корректирует акимат, на сельском уровне аким"""
    return actor.office == "akim"


@p.condition("111.1", on=KIND)
def the_own_budget(actor: Actor, budget: BudgetPlace) -> bool:
    """Бюджет корректирует акимат"""
    return actor.unit == budget.unit


@p.condition("111.1", on=KIND, cure="budget.approve_budget")
def only_an_approved_budget(budget: BudgetPlace) -> bool:
    """Бюджет корректирует акимат"""
    return budget.approved


@p.condition("111.3", on=KIND)
def the_ground_is_one_of_the_list(change: Adjustment) -> bool:
    """Только по основаниям из перечня"""
    return change.ground in GROUNDS


@p.condition("111.4", on=KIND)
def the_total_stays(change: Adjustment) -> bool:
    """общая сумма расходов не меняется"""
    return True if change.ground in MONEY_COMES else change.net_tiyn == 0
