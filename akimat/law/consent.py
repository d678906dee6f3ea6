"""What a vote on consent can give, and how it is counted. Each edition binds one of these in one line.

The base of a majority is everybody who took part: every deputy whose ballot was in the box, an invalid one
too.
"""

from dataclasses import dataclass

from akimat.law.facts import ConsentCount
from akimat.law.measures import majority, most


@dataclass(frozen=True)
class Consent:
    """This person has received the consent."""

    person: str


@dataclass(frozen=True)
class RepeatAmong:
    """Equal at the top: the vote is repeated among these."""

    tied: tuple[str, ...]


@dataclass(frozen=True)
class Nobody:
    """Nobody has received the consent."""


@dataclass(frozen=True)
class Elected:
    """The voters elected this person."""

    person: str


Outcome = Elected | Consent | RepeatAmong | Nobody


def by_larger_number(count: ConsentCount) -> Outcome | None:
    """Whoever gained more votes than any other; silent where several are equal or nothing was counted."""
    top = at_the_top(count)
    return Consent(top[0]) if len(top) == 1 else None


def by_majority(count: ConsentCount) -> Outcome | None:
    """Whoever gained more than half of the votes of those who took part; silent as above."""
    top = at_the_top(count)
    if len(top) != 1:
        return None
    gained = {each.person: each.votes for each in count.votes}
    return Consent(top[0]) if majority(gained[top[0]], of=count.took_part) else Nobody()


def repeat_if_equal(count: ConsentCount) -> Outcome | None:
    """A repetition among those who are equal at the top; silent otherwise."""
    top = at_the_top(count)
    return RepeatAmong(top) if len(top) > 1 else None


def at_the_top(count: ConsentCount) -> tuple[str, ...]:
    """Who gained the most; the order in which nominees are listed means nothing."""
    return most((each.person, each.votes) for each in count.votes)
