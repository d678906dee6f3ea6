"""Who does the work of a post while its holder is away, or until it has one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DutyAssignment:
    """The duties of a post about to be assigned to somebody for a time."""

    office: str
    rank: str | None
    relation: str  # of the author to the post: own, body, subordinate, none
    reason: str  # leave, illness, travel, vacancy
    vacant: bool  # nobody holds the post in full right on that day
    days: int | None  # how many, the first and the last included; None: until an appointment
    whole: bool  # all duties, not a part of them
    another_whole: bool  # all duties are assigned to somebody for a part of that time
    kinds_known: bool
    holds_it: bool  # the person holds the very post in full right
    serves_elsewhere: bool  # the person holds another post on that day


@dataclass(frozen=True)
class RunningAssignment:
    """An assignment of duties about to be ended before its last day."""

    relation: str
    running: bool


@dataclass(frozen=True)
class Death:
    """A person whose death is entered, and the posts that are said to have been his."""

    posts_are_all: bool  # those named are the posts that the person holds, and no others
