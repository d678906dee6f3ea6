"""What is wrong with a file of lines: by row and column, in a word that a page says in any language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

MOST_SHOWN = 200
"""More of one kind are counted, not listed."""


@dataclass(frozen=True)
class Fault:
    """`row` is as a spreadsheet shows it (the heading is row 1; 0 is the file as a whole), `word` a key of
    `akimat.budget.words`, `value` what stands there.
    """

    row: int
    column: str
    word: str
    value: str = ""


class Unreadable(Exception):
    """The file cannot be read at all, or no further than the fault."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault.row}/{fault.column}: {fault.word} {fault.value}")
        self.fault = fault


@dataclass
class Faults:
    """All faults counted by word, the first of each listed."""

    counts: dict[str, int] = field(default_factory=dict)
    _shown: list[Fault] = field(default_factory=list)

    def add(self, column: str, word: str, places: Iterable[tuple[int, str]], count: int) -> None:
        """`count` faults of a kind; `places` gives row and value of each and is read as far as needed."""
        before = self.counts.get(word, 0)
        if count:
            self.counts[word] = before + count
        for _, (row, value) in zip(range(MOST_SHOWN - before), places, strict=False):
            self._shown.append(Fault(row, column, word, value[:80]))

    def __bool__(self) -> bool:
        return bool(self.counts)

    def __iter__(self) -> Iterator[Fault]:
        return iter(sorted(self._shown, key=lambda fault: (fault.row, fault.column)))
