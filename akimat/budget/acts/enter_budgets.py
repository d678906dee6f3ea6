"""Enter which units have a budget in a fiscal year: the anchors to which decisions and plans refer."""

from typing import Annotated, Any, ClassVar

from pydantic import Field

from akimat.budget.levels import level
from akimat.budget.models import Budget
from akimat.budget.stated import FiscalYear
from akimat.law.facts import BudgetUnits
from akimat.register.act import Act, Doing
from akimat.register.fields import UnitRef
from akimat.register.hand import Hand
from akimat.territory import reads as territory


class EnterBudgets(Act):
    """The receipt names each budget by its unit."""

    housekeeping: ClassVar[bool] = True

    fiscal_year: FiscalYear
    units: Annotated[tuple[UnitRef, ...], Field(min_length=1)]

    def about(self, doing: Doing) -> tuple[BudgetUnits, ...]:
        ranks = {territory.rank_on(unit, doing.on) or "" for unit in self.units}
        return (BudgetUnits(ranks=tuple(sorted(ranks))),)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        for unit in self.units:
            budget = hand.new("budget.budget", made=str(unit))
            rank = territory.rank_on(unit, doing.on)
            hand.open(Budget, budget, unit=unit, fiscal_year=self.fiscal_year, level=level(rank))
