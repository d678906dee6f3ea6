"""Adjust a budget (корректировка): the executive body moves lines where the Code lets it."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from akimat.budget import changing, procedure, reads
from akimat.budget.codes import LineCode
from akimat.budget.stated import LineSection
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import BudgetRef, Line, SignedTiyn
from akimat.register.hand import Hand

Ground = Literal[
    "bodies_reorganised",
    "transfers_from_above",
    "reserve_from_above",
    "reallocation",
    "distributed_programme",
    "own_reserve",
    "after_sequestration",
    "unused_transfers",
    "opening_balances",
    "debt_service",
]


class LineChange(BaseModel):
    """By how much one line changes."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    section: LineSection
    line_code: LineCode
    change_tiyn: SignedTiyn


class AdjustBudget(Act):
    """`basis` names the paper on which it rests. Each line at most once."""

    decides: ClassVar[bool] = True

    budget: BudgetRef
    ground: Ground
    basis: Line
    commission_reviewed: bool = False
    block_budgeting: bool = False
    changes: Annotated[tuple[LineChange, ...], Field(min_length=1)]

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.budget, "budget.budget")

    def by_line(self) -> dict[changing.Key, int]:
        """What each line gains or loses."""
        found: dict[changing.Key, int] = {}
        for row in self.changes:
            key = (row.section, row.line_code)
            found[key] = found.get(key, 0) + row.change_tiyn
        return found

    def about(self, doing: Doing) -> Iterable[object]:
        place = reads.place(self.budget)
        standing, changes = changing.lines(self.budget), self.by_line()
        donor, given, volume = self._donor(standing, changes)
        zero, plan = changing.below(standing, changing.planned(self.budget), changes)
        yield Ask(facts.BudgetPlace, self.budget)
        yield facts.Adjustment(
            ground=self.ground,
            level=place.level,
            fiscal_year=place.fiscal_year,
            net_tiyn=sum(change for (section, _code), change in changes.items() if section in changing.SPENT),
            donor=donor,
            given_tiyn=given,
            volume_tiyn=volume,
            from_above=tuple(
                sorted(key[1] for key in changes if key in standing and standing[key].from_above)
            ),
            lending=any(section in ("loans_given", "loans_repaid") for section, _code in changes),
            below_zero=zero,
            below_plan=plan,
            commission_reviewed=self.commission_reviewed,
            assembly_agreed=procedure.steps_before(self.budget, doing.on).assembly_agreed,
            block_budgeting=self.block_budgeting,
        )

    def _donor(
        self, standing: dict[changing.Key, changing.Standing], changes: dict[changing.Key, int]
    ) -> tuple[str | None, int, int]:
        """Of the programmes that give, the one that has given the largest share of itself this year."""
        if self.ground != "reallocation":
            return None, 0, 0
        before = changing.given(self.budget)
        gave = [
            (code, before.get(code, 0) - change, standing[section, code].amended)
            for (section, code), change in sorted(changes.items())
            if change < 0 and (section, code) in standing
        ]
        return max(gave, key=lambda each: Fraction(each[1], max(each[2], 1)), default=(None, 0, 0))

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        instrument = "reallocation" if self.ground == "reallocation" else "adjustment"
        changing.move(hand, self.budget, sorted(self.by_line().items()), instrument)
