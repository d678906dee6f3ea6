"""Adjustment: by whom, on which grounds, within which limits (Code of 2025)."""

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
    "reallocation",
    "opening_balances",
    "debt_service",
)
MONEY_COMES = ("transfers_from_above", "reserve_from_above", "unused_transfers", "opening_balances")
RURAL = 4
REALLOCATION = "reallocation"


@p.power("98.1", on=KIND)
def the_akim_adjusts(actor: Actor) -> bool:
    """Бюджет корректирует акимат, на сельском уровне аким"""
    return actor.office == "akim"


@p.condition("98.1", on=KIND)
def the_own_budget(actor: Actor, budget: BudgetPlace) -> bool:
    """Бюджет корректирует акимат"""
    return actor.unit == budget.unit


@p.condition("98.1", on=KIND, cure="budget.approve_budget")
def only_an_approved_budget(budget: BudgetPlace) -> bool:
    """Бюджет корректирует акимат"""
    return budget.approved


@p.condition("98.3", on=KIND)
def the_ground_is_one_of_the_list(change: Adjustment) -> bool:
    """Только по основаниям из перечня"""
    return change.ground in GROUNDS


@p.condition("98.2", on=KIND)
def the_total_stays(change: Adjustment) -> bool:
    """общая сумма расходов не меняется"""
    return True if change.ground in MONEY_COMES else change.net_tiyn == 0


@p.condition("98.3", on=KIND)
def money_from_above_is_not_reallocated(change: Adjustment) -> bool:
    """не трогая программ, финансируемых сверху, и кредитов"""
    if change.ground != REALLOCATION:
        return True
    return (change.from_above, change.lending) == ((), False)


@p.condition("98.3", on=KIND)
def at_most_fifteen_percent_of_a_programme(change: Adjustment) -> bool:
    """при перераспределении не более 15 процентов объема программы"""
    if change.ground != REALLOCATION:
        return True
    return True if change.level == RURAL else _within(change, 15)


@p.condition("98.4", on=KIND)
def at_most_twenty_percent_at_the_rural_level(change: Adjustment) -> bool:
    """На сельском уровне перераспределяют не более 20 процентов программы"""
    if change.ground != REALLOCATION:
        return True
    return _within(change, 20) if change.level == RURAL else True


@p.condition("98.4", on=KIND, cure="budget.agree_with_assembly")
def the_assembly_agrees_at_the_rural_level(change: Adjustment) -> bool:
    """с согласия собрания местного сообщества"""
    if change.ground != REALLOCATION:
        return True
    return change.assembly_agreed if change.level == RURAL else True


@p.condition("98.5", on=KIND)
def the_commission_reviews_a_reallocation(change: Adjustment) -> bool:
    """Перераспределение рассматривает бюджетная комиссия"""
    return change.commission_reviewed if change.ground == REALLOCATION else True


@p.condition("98.6", on=KIND, unverified=True)
def exactly_the_limit_is_our_reading(change: Adjustment) -> bool:
    """Ровно 15 и 20 процентов и накопление за год закон не называет"""
    share = 20 if change.level == RURAL else 15
    return True if change.given_tiyn == 0 else change.given_tiyn * 100 != change.volume_tiyn * share


def _within(change: Adjustment, share: int) -> bool:
    """Whether the programme that gave most stays within its share, unless a block budget frees it (170)."""
    return True if change.block_budgeting else change.given_tiyn * 100 <= change.volume_tiyn * share


@p.condition("170", on=KIND)
def a_block_budget_lasts_until_the_end_of_2027(change: Adjustment) -> bool:
    """До конца 2027 года администратор, работающий по блочному бюджету"""
    return change.fiscal_year <= 2027 if change.block_budgeting else True
