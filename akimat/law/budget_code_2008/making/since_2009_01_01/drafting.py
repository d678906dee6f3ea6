"""From the draft to the report: who takes each step, and by when (Code of 2008)."""

from datetime import date

from akimat.law.facts import Actor, BudgetPlace, BudgetSteps, QuarterPlan, StepTaken
from akimat.law.language import LATE, edition

p = edition(__name__)

RURAL = 4
SUBMITTED_BY = {2: (10, 15), 3: (11, 1), 4: (11, 10)}


@p.power("5.3", on="budget.give_conclusion")
def the_akim_concludes(actor: Actor) -> bool:
    """Заключение акима"""
    return actor.office == "akim"


@p.condition("5.3", on="budget.give_conclusion")
def the_akim_of_the_level_that_decides(actor: Actor, budget: BudgetPlace) -> bool:
    """Заключение акима"""
    return actor.unit == budget.approver


@p.power("73.1", on="budget.agree_with_assembly")
def the_akim_of_the_rural_level_brings_it(actor: Actor) -> bool:
    """согласуют с собранием местного сообщества"""
    return actor.office == "akim"


@p.condition("73.1", on="budget.agree_with_assembly")
def of_the_own_rural_budget(actor: Actor, budget: BudgetPlace) -> bool:
    """Проект бюджета сельского уровня"""
    return actor.unit == budget.unit if budget.level == RURAL else False


@p.condition("73.1", on="budget.approve_budget", cure="budget.agree_with_assembly", unverified=True)
def the_assembly_agreed_first(budget: BudgetPlace, steps: BudgetSteps) -> bool:
    """и только после этого о нем решает маслихат района"""
    return steps.assembly_agreed if budget.level == RURAL else True


@p.power("75.1", on="budget.submit_draft")
def the_akimat_submits(actor: Actor) -> bool:
    """Акимат вносит проект бюджета в маслихат"""
    return actor.office == "akim"


@p.condition("75.1", on="budget.submit_draft")
def to_its_own_maslikhat(actor: Actor, budget: BudgetPlace) -> bool:
    """Акимат вносит проект бюджета в маслихат"""
    return actor.unit == budget.approver


@p.condition("75.1", on="budget.submit_draft", grade=LATE)
def submitted_in_time(step: StepTaken) -> bool:
    """на уровне области до 15 октября, района до 1 ноября, на сельском уровне до 10 ноября"""
    return step.on <= date(step.fiscal_year - 1, *SUBMITTED_BY[step.level])


@p.power("75.3", on="budget.adopt_quarter_plan")
def the_akim_adopts_the_quarter(actor: Actor) -> bool:
    """акимат, на сельском уровне аким, принимает финансовый план"""
    return actor.office == "akim"


@p.condition("75.3", on="budget.adopt_quarter_plan")
def for_the_own_unit(actor: Actor, budget: BudgetPlace) -> bool:
    """акимат, на сельском уровне аким, принимает финансовый план"""
    return actor.unit == budget.unit


@p.condition("75.3", on="budget.adopt_quarter_plan")
def the_budget_is_not_approved(step: StepTaken) -> bool:
    """Если бюджет не утвержден в срок"""
    return not step.approved


@p.condition("75.3", on="budget.adopt_quarter_plan")
def a_quarter_of_the_forecast_at_most(quarter: QuarterPlan) -> bool:
    """в объеме 1/4 годового прогноза"""
    return quarter.amount_tiyn * 4 <= quarter.forecast_tiyn


@p.condition("75.4", on="budget.adopt_quarter_plan", grade=LATE)
def adopted_by_the_25th_of_december(step: StepTaken) -> bool:
    """План на квартал принимают до 25 декабря"""
    return step.on <= date(step.fiscal_year - 1, 12, 25)


@p.condition("75.4", on="budget.approve_budget", grade=LATE)
def approved_by_the_first_of_march(budget: BudgetPlace, steps: BudgetSteps) -> bool:
    """сам бюджет утверждают до 1 марта"""
    return steps.on <= date(budget.fiscal_year, 3, 1)


@p.power("84.4", on="budget.implement_budget")
def the_akim_implements(actor: Actor) -> bool:
    """принимает акимат"""
    return actor.office == "akim"


@p.condition("84.4", on="budget.implement_budget")
def implements_the_own_budget(actor: Actor, budget: BudgetPlace) -> bool:
    """Акт о реализации решения"""
    return actor.unit == budget.unit


@p.condition("84.4", on="budget.implement_budget", cure="budget.approve_budget")
def there_is_a_decision(step: StepTaken) -> bool:
    """Акт о реализации решения"""
    return step.approved
