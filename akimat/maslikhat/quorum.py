"""How many deputies are needed, for pages that show it beside how many are there.

Pages never judge: whether there is a quorum is said by the finding of the act. The number that the sentence
amounts to is worked out here; a test compares it with what the law answers on both sides of it.
"""

from dataclasses import dataclass

from akimat.maslikhat.reads import Attendance, Electorate


@dataclass(frozen=True)
class Presence:
    """The electorate of a meeting and who is there; None where a number is not known."""

    electorate: Electorate
    present: int | None
    deputies_total: int | None

    @property
    def needed(self) -> int | None:
        """Two thirds of all deputies, rounded up (Decree 912, 9.4)."""
        return None if self.deputies_total is None else -(-2 * self.deputies_total // 3)

    @property
    def vacancies(self) -> int | None:
        """Seats without a deputy."""
        total = self.electorate.deputies_total
        return None if total is None else total - self.electorate.mandates

    @property
    def enough(self) -> bool | None:
        """Whether as many are there as are needed."""
        if self.present is None or self.needed is None:
            return None
        return self.present >= self.needed


def presence(electorate: Electorate, attendance: Attendance) -> Presence:
    """Of a meeting that nobody opened yet nobody is present."""
    return Presence(electorate, attendance.present, attendance.deputies_total)
