"""Who decides on a budget, how its sections hang together, the reserve, the day of effect (Code of 2025)."""

from datetime import date

from akimat.law import budget_identities as identities
from akimat.law.facts import Actor, BudgetPlace, BudgetSections, BudgetUnits, DecisionText
from akimat.law.language import edition

p = edition(__name__)

DECIDED = ("budget.approve_budget", "budget.amend_budget")
RURAL = 4
FIRST_FULL_YEAR = 2026


@p.condition("1.6", on=DECIDED)
def in_effect_from_the_first_of_january(text: DecisionText) -> bool:
    """вводятся в действие с 1 января года, на который принят бюджет"""
    return text.effective_from == date(text.fiscal_year, 1, 1)


@p.power("7.1", on=DECIDED)
def the_head_of_a_maslikhat_signs_its_decision(actor: Actor) -> bool:
    """утверждает решением маслихат этой единицы"""
    return actor.office == "maslikhat_chair"


@p.condition("7.1", on=DECIDED)
def the_maslikhat_of_the_unit_decides(actor: Actor, budget: BudgetPlace) -> bool:
    """утверждает решением маслихат этой единицы"""
    return True if budget.level == RURAL else actor.unit == budget.unit


@p.condition("7.2", on=DECIDED)
def the_maslikhat_of_the_district_decides_for_rural_units(actor: Actor, budget: BudgetPlace) -> bool:
    """утверждает решением маслихат района"""
    return actor.unit == budget.approver if budget.level == RURAL else True


@p.condition("9.1", on=DECIDED)
def revenue_is_the_sum_of_five(sections: BudgetSections) -> bool:
    """Доходы складываются из налоговых поступлений, неналоговых поступлений, поступлений от продажи основного капитала, специальных поступлений и поступлений трансфертов"""
    if sections.fiscal_year < FIRST_FULL_YEAR:
        return True  # 168.1
    return identities.revenue_is_its_categories(sections, identities.WITH_SPECIAL)


@p.condition("9.5", on=DECIDED)
def net_lending(sections: BudgetSections) -> bool:
    """Чистое бюджетное кредитование равно бюджетным кредитам за вычетом их погашения"""
    return identities.net_lending(sections)


@p.condition("9.6", on=DECIDED)
def financial_assets(sections: BudgetSections) -> bool:
    """равно приобретению за вычетом поступлений от продажи"""
    return identities.assets(sections)


@p.condition("9.7", on=DECIDED)
def deficit_or_surplus(sections: BudgetSections) -> bool:
    """равен доходам за вычетом затрат, чистого бюджетного кредитования и сальдо по операциям с финансовыми активами"""
    return identities.balance(sections)


@p.condition("9.8", on=DECIDED)
def financing_mirrors_the_balance(sections: BudgetSections) -> bool:
    """равно дефициту или профициту с обратным знаком"""
    return identities.financing_mirrors(sections)


@p.condition("9.9", on=DECIDED)
def financing_is_its_parts(sections: BudgetSections) -> bool:
    """Финансирование складывается из займов и используемых остатков за вычетом погашения основного долга"""
    return identities.financing_is_its_parts(sections)


@p.condition("14.6", on="budget.enter_budgets")
def a_district_in_a_city_has_no_budget(units: BudgetUnits) -> bool:
    """своего бюджета у района в городе нет"""
    return "district_in_city" not in units.ranks


@p.condition("18.1", on=DECIDED)
def a_rural_budget_has_no_reserve(sections: BudgetSections) -> bool:
    """но не в бюджете сельского уровня"""
    return sections.reserve == 0 if sections.level == RURAL else True


@p.condition("20.3", on=DECIDED)
def the_reserve_is_at_least_two_percent(sections: BudgetSections) -> bool:
    """Резерв составляет не менее 2 процентов поступлений бюджета без учета трансфертов, займов и изъятий в вышестоящий бюджет"""
    return True if sections.fiscal_year < FIRST_FULL_YEAR else _two_percent(sections)


@p.condition("20.4", on=DECIDED, unverified=True)
def the_same_is_expected_of_2025(sections: BudgetSections) -> bool:
    """то же ожидается при его уточнении"""
    return _two_percent(sections) if sections.fiscal_year < FIRST_FULL_YEAR else True


def _two_percent(sections: BudgetSections) -> bool:
    if sections.level == RURAL:
        return True
    return sections.reserve * 100 >= (identities.own_receipts(sections) - sections.withdrawals) * 2


@p.condition("101.6", on=DECIDED)
def later_years_are_the_next_two(text: DecisionText) -> bool:
    """они относятся к следующим двум годам"""
    return set(text.later_years) <= {text.fiscal_year + 1, text.fiscal_year + 2}


@p.condition("168.1", on=DECIDED)
def revenue_of_2025_is_the_sum_of_four(sections: BudgetSections) -> bool:
    """Доходы бюджета 2025 года складываются по-прежнему, без специальных поступлений"""
    if sections.fiscal_year >= FIRST_FULL_YEAR:
        return True
    return identities.revenue_is_its_categories(sections, identities.CATEGORIES)
