"""The annual report of a budget: who submits it, and by when (Code of 2025)."""

from datetime import date

from akimat.law.facts import Actor, BudgetPlace, StepTaken
from akimat.law.language import LATE, edition

p = edition(__name__)

RURAL = 4
REPORTED_BY = {2: (5, 1), 3: (4, 1), 4: (3, 20)}


@p.power("126.1", on="budget.submit_report")
def the_akim_reports(actor: Actor) -> bool:
    """Годовой отчет аким представляет маслихату"""
    return actor.office == "akim"


@p.condition("126.1", on="budget.submit_report")
def on_the_own_budget(actor: Actor, budget: BudgetPlace) -> bool:
    """Годовой отчет аким представляет маслихату"""
    return actor.unit == budget.unit


@p.condition("126.1", on="budget.submit_report", grade=LATE)
def reported_in_time(step: StepTaken) -> bool:
    """на сельском уровне до 20 марта, в районе до 1 апреля, в области до 1 мая"""
    return step.on <= date(step.fiscal_year + 1, *REPORTED_BY[step.level])


@p.condition("127.3", on="budget.submit_report", cure="budget.agree_with_assembly")
def the_assembly_agreed_to_the_report(step: StepTaken) -> bool:
    """после согласования с собранием местного сообщества"""
    return step.assembly_agreed if step.level == RURAL else True
