"""Bodies, posts, and who holds them."""

from dataclasses import dataclass

TOP_LEVEL = ("region", "city_of_republican_significance", "capital")
"""Ranks of units whose akims the President appoints (87/4.1)."""


@dataclass(frozen=True)
class HeadOfBody:
    """A post about to be created, and the heads that its body already has."""

    body_kind: str  # akimat, apparatus, maslikhat, state_body, election_commission
    office: str
    is_head: bool
    heads_already: int


@dataclass(frozen=True)
class BodyAtLevel:
    """A body about to be created on a unit of some rank."""

    body_kind: str
    rank: str | None
    same_kind_already: bool


@dataclass(frozen=True)
class Appointment:
    """A person about to become akim of a unit."""

    person: str
    office: str
    rank: str | None
    incumbent: bool  # somebody holds the post in full right on that day


@dataclass(frozen=True)
class HolderEntry:
    """Somebody entered as holding a post, or as having left it, where nobody here appoints."""

    office: str
    first: bool  # nobody was ever entered as holding this post
    holds: bool  # the person holds it on that day


@dataclass(frozen=True)
class Dismissal:
    """A holder about to lose the office."""

    office: str
    rank: str | None
    holds: bool


@dataclass(frozen=True)
class AkimInOffice:
    """One akim of a region, city of republican significance or the capital, in full right."""

    post: str
    person: str


@dataclass(frozen=True)
class TopLevelAkims:
    """All of them on a day."""

    akims: tuple[AkimInOffice, ...]
    elected: bool = True  # the President who takes office was newly elected, and did not merely succeed


@dataclass(frozen=True)
class Submission:
    """On whose submission somebody is appointed, where a text asks for one."""

    by_prime_minister: bool
