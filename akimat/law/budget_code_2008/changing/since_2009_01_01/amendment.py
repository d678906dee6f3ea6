"""Amendment: the grounds, how often, and what it needs (Code of 2008)."""

from akimat.law.facts import Amendment, BudgetPlace, BudgetSteps
from akimat.law.language import edition

p = edition(__name__)

KIND = "budget.amend_budget"
GROUNDS = (
    "threat_to_stability",
    "change_of_law",
    "receipts_deviate",
    "reserve_used_up",
    "classification_changed",
    "higher_budget_amended",
)


@p.condition("5.3", on=KIND, cure="budget.give_conclusion")
def the_akim_agrees_to_more_expenditure(change: Amendment, steps: BudgetSteps) -> bool:
    """принимают при положительном заключении акима"""
    return steps.conclusion_positive if change.raises else True


@p.condition("106.1", on=KIND)
def only_an_approved_budget_is_amended(budget: BudgetPlace) -> bool:
    """маслихат, который его утвердил"""
    return budget.approved


@p.condition("106.2", on=KIND)
def there_is_a_ground(change: Amendment) -> bool:
    """Основания: угроза стабильности, изменение законодательства, исчерпание резерва, изменение классификации, изменение вышестоящего бюджета или отклонение поступлений"""
    return change.ground in GROUNDS


@p.condition("106.3", on=KIND)
def receipts_deviate_by_more_than_a_tenth(change: Amendment) -> bool:
    """более чем на 10 процентов от утвержденного годового объема"""
    if change.ground != "receipts_deviate":
        return True
    return change.receipts_deviation_tiyn * 10 > change.receipts_approved_tiyn


@p.condition("106.4", on=KIND)
def once_a_quarter_for_one_initiator(change: Amendment) -> bool:
    """не чаще 1 раза в квартал, кроме депутатов при угрозе стабильности"""
    exempt = (change.initiator, change.ground) == ("deputies", "threat_to_stability")
    return True if exempt else change.by_initiator_this_quarter == 0
