"""Record that the assembly of a local community agreed, or did not, to a decision on its budget."""

from collections.abc import Iterable
from typing import Any, ClassVar

from akimat.budget import procedure
from akimat.law import facts
from akimat.register.act import Act, Ask, Doing, Subject
from akimat.register.fields import BudgetRef, Count, Line
from akimat.register.hand import Hand


class AgreeWithAssembly(Act):
    """Level 4: the assembly comes before the maslikhat of the district. `protocol` names its minutes."""

    decides: ClassVar[bool] = True

    budget: BudgetRef
    protocol: Line
    delegated: Count
    present: Count
    votes_for: Count

    def subjects(self, doing: Doing) -> Iterable[Subject]:
        yield Subject(self.budget, "budget.budget")

    def about(self, doing: Doing) -> Iterable[object]:
        yield Ask(facts.BudgetPlace, self.budget)
        yield procedure.taken(self.budget, doing.on)
        yield facts.AssemblyVote(self.delegated, self.present, self.votes_for)

    def apply(self, hand: Hand, doing: Doing, defined: dict[str, Any]) -> None:
        procedure.open_step(hand, self.budget, "assembly", positive=self.votes_for * 2 > self.present)
