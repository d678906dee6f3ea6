"""Sequester a budget: cut lines because receipts fall short; a small cut by the akimat, a large one by the
maslikhat.
"""

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from akimat.budget import changing, reads
from akimat.budget.codes import LineCode
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import BudgetRef, Tiyn
from akimat.register.hand import Hand


class Cut(BaseModel):
    """One line of expenditure that loses something."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    line_code: LineCode
    cut_tiyn: Tiyn


class SequesterBudget(Act):
    """`commission_decided`: the budget commission has decided on the cuts."""

    decides: ClassVar[bool] = True

    budget: BudgetRef
    commission_decided: bool
    cuts: Annotated[tuple[Cut, ...], Field(min_length=1)]

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.budget, "budget.budget")

    def by_line(self) -> dict[changing.Key, int]:
        """As changes of adjusted amounts."""
        found: dict[changing.Key, int] = {}
        for row in self.cuts:
            key = ("expenditure", row.line_code)
            found[key] = found.get(key, 0) - row.cut_tiyn
        return found

    def about(self, doing: Doing) -> Iterable[object]:
        standing, changes = changing.lines(self.budget), self.by_line()
        zero, _plan = changing.below(standing, {}, changes)
        spent = {key: line for key, line in standing.items() if key[0] == "expenditure"}
        yield Ask(facts.BudgetPlace, self.budget)
        yield facts.Sequestration(
            cut_tiyn=-sum(changes.values()),
            expenditure_tiyn=sum(line.amended for line in spent.values()),
            protected_tiyn=sum(line.amended for line in spent.values() if line.protected),
            protected_touched=tuple(
                sorted(key[1] for key in changes if key in spent and spent[key].protected)
            ),
            below_zero=zero,
            by_maslikhat=reads.is_maslikhat(doing.judged_as),
            commission_decided=self.commission_decided,
        )

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        changing.move(hand, self.budget, sorted(self.by_line().items()), "sequestration")
