"""Amend a budget (уточнение): another decision of the maslikhat, with all sections stated anew."""

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar, Literal

from akimat.budget import changing, procedure, providers, reads
from akimat.budget.models import Sections
from akimat.budget.stated import LineRow, Stated
from akimat.law import facts
from akimat.register.act import Ask, Doing, Subject
from akimat.register.fields import BudgetRef, Line, Tiyn, maybe
from akimat.register.hand import Hand

Ground = Literal[
    "threat_to_stability",
    "change_of_law",
    "receipts_deviate",
    "reserve_used_up",
    "classification_changed",
    "president_instructs",
    "free_balances",
    "emergency_budget_ended",
    "higher_budget_amended",
]
Initiator = Literal["akimat", "deputies", "assembly"]


class AmendBudget(Stated):
    """`lines` are those that change, with their new amounts; the others stay as they were amended last.

    `receipts_deviation_tiyn` is by how much receipts of the year differ from the approved ones.
    """

    decides: ClassVar[bool] = True

    budget: BudgetRef
    ground: Ground
    initiator: Initiator
    reasons: Line
    receipts_deviation_tiyn: Tiyn = 0

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.budget, "budget.budget")

    def about(self, doing: Doing) -> Iterable[object]:
        place = reads.place(self.budget)
        standing = {key: line.amended for key, line in changing.lines(self.budget).items()}
        yield self.sections(place.level, place.fiscal_year)
        yield providers.decision_text(self, place, standing)
        yield Ask(facts.BudgetPlace, self.budget)
        yield procedure.steps_before(self.budget, doing.on)
        yield self._amendment(place.fiscal_year, doing.on)

    def _amendment(self, fiscal_year: int, on: date) -> facts.Amendment:
        before = reads.stated(self.budget)
        return facts.Amendment(
            ground=self.ground,
            initiator=self.initiator,
            on=on,
            fiscal_year=fiscal_year,
            receipts_deviation_tiyn=self.receipts_deviation_tiyn,
            receipts_approved_tiyn=maybe(before.get("revenue"), "revenue"),
            by_initiator_this_quarter=reads.amendments_in_quarter(self.budget, self.initiator, on),
            raises=_more(self.expenditure, before.get("expenditure"))
            or _more(before.get("revenue"), self.revenue),
            reasoned=bool(self.reasons),
        )

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        _restate(self, hand)
        standing = changing.lines(self.budget)
        amended: dict[changing.Key, LineRow] = {(row.section, row.line_code): row for row in self.lines}
        for key in sorted(standing.keys() | amended.keys()):
            was, new = standing.get(key), amended.get(key)
            amount = new.amount_tiyn if new else was.amended if was else 0
            adjusted = was.adjusted if was and was.distributed and not new else amount
            if was and (was.amended, was.adjusted) == (amount, adjusted):
                continue
            marks = new.marks if new else _marks(was)
            row = changing.Row(was.approved if was else 0, amount, adjusted, **marks)
            changing.put(hand, self.budget, key, was, row, "amendment")


def _restate(act: AmendBudget, hand: Hand) -> None:
    hand.close(Sections, act.budget)
    hand.open(
        Sections,
        act.budget,
        instrument=f"amendment:{act.initiator}"[:20],
        effective_from=act.effective_from,
        later=act.later(),
        **act.figures(),
    )


def _marks(was: changing.Standing | None) -> dict[str, Any]:
    if was is None:
        return {}
    return {
        "protected": was.protected,
        "from_above": was.from_above,
        "distributed": was.distributed,
    }


def _more(amount: int | None, than: int | None) -> bool:
    """Not seen on either side is no rise that anybody could know of."""
    return amount is not None and than is not None and amount > than
