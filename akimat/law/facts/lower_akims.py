"""Akims below the top level: appointed with the consent of a maslikhat, or elected."""

from dataclasses import dataclass

from akimat.law.facts.consent import Votes
from akimat.law.unknown import Maybe


@dataclass(frozen=True)
class LowerAkim:
    """An akim whom a superior akim appoints or dismisses."""

    office: str
    rank: str | None
    below: bool  # the unit is directly below that of the author; for the President, any
    incumbent: bool
    holds: bool
    elected: bool  # whoever is in office was elected


@dataclass(frozen=True)
class Candidate:
    """Somebody about to be submitted to a maslikhat for its consent."""

    below: bool
    another_open: bool  # the maslikhat has not answered yet on somebody else
    refused_before: bool  # the same person was just refused
    refusals_in_a_row: int


@dataclass(frozen=True)
class CandidateVote:
    """The vote of a maslikhat on a candidate."""

    person: str
    votes_for: int
    deputies_total: Maybe[int]
    own_and_open: bool  # it is asked, and has not answered yet


@dataclass(frozen=True)
class CandidateConsent:
    """Whether the maslikhat consented to this person, and the consent was not used yet."""

    given: bool


@dataclass(frozen=True)
class AkimElection:
    """The protocol of an election, in totals."""

    votes: tuple[Votes, ...]
    against_all: Maybe[int]
    invalid: Maybe[int]
    voted: Maybe[int]
    issued: Maybe[int]
    voters: Maybe[int]
    days_since_tie: int | None  # since the election that this one repeats


@dataclass(frozen=True)
class ElectedAkim:
    """Somebody about to be registered as an elected akim."""

    won: bool
    incumbent: bool
    age_years: Maybe[int]
    terms_before: Maybe[int]  # in a row, in the same unit
    days_since_election: int | None


@dataclass(frozen=True)
class EarlyEnd:
    """The powers of an elected akim about to end before their term."""

    elected_and_in_office: bool
    below: bool
