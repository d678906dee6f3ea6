"""Who decides on a budget, and how its sections hang together (Code of 2008)."""

from akimat.law import budget_identities as identities
from akimat.law.facts import Actor, BudgetPlace, BudgetSections, BudgetUnits
from akimat.law.language import edition

p = edition(__name__)

DECIDED = ("budget.approve_budget", "budget.amend_budget")
RURAL = 4


@p.power("9.1", on=DECIDED)
def the_head_of_a_maslikhat_signs_its_decision(actor: Actor) -> bool:
    """утверждает решением маслихат этой единицы"""
    return actor.office in ("maslikhat_chair", "maslikhat_secretary")


@p.condition("9.1", on=DECIDED)
def the_maslikhat_of_the_unit_decides(actor: Actor, budget: BudgetPlace) -> bool:
    """утверждает решением маслихат этой единицы"""
    return True if budget.level == RURAL else actor.unit == budget.unit


@p.condition("9.2", on=DECIDED)
def the_maslikhat_of_the_district_decides_for_rural_units(actor: Actor, budget: BudgetPlace) -> bool:
    """утверждает решением маслихат района"""
    return actor.unit == budget.approver if budget.level == RURAL else True


@p.condition("9.3", on="budget.enter_budgets")
def a_district_in_a_city_has_no_budget(units: BudgetUnits) -> bool:
    """Район в городе своего бюджета не имеет"""
    return "district_in_city" not in units.ranks


@p.condition("13.1", on=DECIDED)
def revenue_is_the_sum_of_four(sections: BudgetSections) -> bool:
    """Доходы складываются из налоговых поступлений, неналоговых поступлений, поступлений от продажи основного капитала и поступлений трансфертов"""
    return identities.revenue_is_its_categories(sections, identities.CATEGORIES)


@p.condition("15", on=DECIDED)
def net_lending(sections: BudgetSections) -> bool:
    """Чистое бюджетное кредитование равно бюджетным кредитам за вычетом их погашения"""
    return identities.net_lending(sections)


@p.condition("16", on=DECIDED)
def financial_assets(sections: BudgetSections) -> bool:
    """равно приобретению за вычетом поступлений от продажи"""
    return identities.assets(sections)


@p.condition("17", on=DECIDED)
def deficit_or_surplus(sections: BudgetSections) -> bool:
    """равен доходам за вычетом затрат, чистого бюджетного кредитования и сальдо по операциям с финансовыми активами"""
    return identities.balance(sections)


@p.condition("18.1", on=DECIDED)
def financing_mirrors_the_balance(sections: BudgetSections) -> bool:
    """равно дефициту или профициту с обратным знаком"""
    return identities.financing_mirrors(sections)


@p.condition("18.2", on=DECIDED)
def financing_is_its_parts(sections: BudgetSections) -> bool:
    """Финансирование складывается из займов и используемых остатков за вычетом погашения основного долга"""
    return identities.financing_is_its_parts(sections)


@p.condition("19.3", on=DECIDED)
def a_rural_budget_has_no_reserve(sections: BudgetSections) -> bool:
    """но не в бюджете сельского уровня"""
    return sections.reserve == 0 if sections.level == RURAL else True


@p.condition("19.5", on=DECIDED)
def the_reserve_is_at_most_two_percent(sections: BudgetSections) -> bool:
    """Резерв не превышает 2 процентов поступлений бюджета без учета трансфертов и займов"""
    return (
        True if sections.level == RURAL else sections.reserve * 100 <= identities.own_receipts(sections) * 2
    )
