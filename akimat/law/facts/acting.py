"""Whose act it is, who enters it, and what the register itself must know."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Actor:
    """Whose act it is: the post (or mandate) in whose name it is done, on the day of the act."""

    post: str
    # president, akim, maslikhat_chair, deputy, election_commission, apparatus_head, installation, law
    office: str
    unit: str | None
    rank: str | None
    held: bool
    acting: bool


@dataclass(frozen=True)
class Entering:
    """Who enters the act into the register, and when."""

    holds: bool  # the person holds the author's post on the day of recording
    delegated: bool  # the entry of this kind is delegated to the person on that day
    decides: bool  # the kind appoints, dismisses or pays: a clerk cannot decide it
    signed_original: bool  # the signed original is attached
    recorded: bool  # decided elsewhere, recorded here
    on: date
    recorded_on: date
    late_reason_given: bool
    issuer_desk_since: date | None  # first day on which the issuer of a recorded act works here itself
    document_complete: bool


@dataclass(frozen=True)
class Founding:
    """Whether this register already has a first act."""

    founded: bool


@dataclass(frozen=True)
class Delegating:
    """A delegation of entry about to be given."""

    body_is_authors: bool  # the post whose acts will be entered belongs to the body that the author serves
    kinds_known: bool


@dataclass(frozen=True)
class TargetEntry:
    """An entry about to be voided or corrected."""

    exists: bool
    kind: str
    by_same_author: bool
    is_correction: bool
    voided: bool
    resting: tuple[int, ...]  # numbers of later acts that rest on it
    same_day_mode_and_author: bool


@dataclass(frozen=True)
class Loss:
    """Published entries that are said to be lost."""

    signed: bool  # the checkpoint that is quoted carries the signature of the key that is named
    lost: int  # how many entries it covers that are not there any more
