"""The vocabulary of the law: what a rule may ask about a case.

A fact is a small frozen dataclass that holds a result (a count, a rank, whether something is so), never a
model, a clock or personal data beyond the identity of a person or a post (UUIDs as text). The norms in force
ask for facts by the types of their parameters; an act says only about what; the register gathers them and
stores them beside the act.

`Maybe[int]` may be an `Unknown`: a rule that touches it ends as "cannot be judged".
"""

from dataclasses import dataclass
from datetime import date

from akimat.law.unknown import Maybe

TOP_LEVEL = ("region", "city_of_republican_significance", "capital")
"""Ranks of units whose akims the President appoints (87/4.1)."""


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
class ConsentOutcome:
    """What the last consent vote for the post gave."""

    held: bool  # a vote for this post was closed on or before the day
    person: str | None  # who received consent
    used: bool  # that consent already led to an appointment


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


@dataclass(frozen=True)
class Nomination:
    """The candidates proposed for a post."""

    nominees: tuple[str, ...]
    office: str
    rank: str | None


@dataclass(frozen=True)
class MeetingCall:
    """A meeting of deputies being called."""

    received_on: date  # the notice of the Presidential Administration reached the chair
    announced_on: date
    held_on: date
    proposal_open: bool  # there is a proposal of nominees not yet decided


@dataclass(frozen=True)
class Quorum:
    """Who is there, of how many."""

    present: Maybe[int]
    deputies_total: Maybe[int]  # seats set by the election commission, vacancies included


@dataclass(frozen=True)
class MeetingRegion:
    """The region, city of republican significance or capital whose deputies meet."""

    region: str


@dataclass(frozen=True)
class Gathering:
    """The state of a meeting of deputies."""

    called: bool
    open: bool
    strangers: int  # persons listed as present without a mandate in the electorate on that day


@dataclass(frozen=True)
class VoteOpening:
    """A consent vote about to be opened."""

    nominees: tuple[str, ...]
    proposed: tuple[str, ...]  # by the President, for this meeting
    earlier_outcome: str | None  # Consent, RepeatAmong, Nobody of the last vote of this meeting; None if none
    tied: tuple[str, ...]  # among whom the last vote ordered a repetition
    another_open: bool
    meeting_decided_second_ballot: bool  # after "nobody", and only by the meeting's own decision


@dataclass(frozen=True)
class Ballot:
    """One deputy's vote about to be cast."""

    vote_open: bool
    in_electorate: bool  # a mandate of a maslikhat of the region on that day
    present: bool
    nominee: str
    on_ballot: tuple[str, ...]
    cast_for: str | None  # what the same mandate has already voted in this vote


@dataclass(frozen=True)
class Votes:
    """How many votes one nominee gained."""

    person: str
    votes: int


@dataclass(frozen=True)
class CountProtocol:
    """The counting commission's protocol, in totals."""

    took_part: Maybe[int]
    votes: tuple[Votes, ...]
    invalid: Maybe[int]
    on_ballot: tuple[str, ...]
    present: Maybe[int]
    commission_members: Maybe[int]


@dataclass(frozen=True)
class VoteClosing:
    """A vote about to be closed."""

    open: bool
    by_protocol: bool  # counted by the commission and entered in totals, not ballot by ballot
    protocol_entered: bool


@dataclass(frozen=True)
class ConsentCount:
    """What was found when a consent vote was counted."""

    votes: tuple[Votes, ...]
    took_part: Maybe[int]  # every deputy whose ballot was in the box, invalid ballots included
    invalid: Maybe[int]


@dataclass(frozen=True)
class Seats:
    """The number of deputies of a maslikhat, about to be set."""

    seats: Maybe[int]
    rank: str | None


@dataclass(frozen=True)
class MandateElsewhere:
    """A deputy about to receive a mandate, and the maslikhats where he already sits."""

    maslikhats: tuple[str, ...]
    seats: Maybe[int]
    mandates: int  # filled seats of the maslikhat without him


@dataclass(frozen=True)
class MandateEnding:
    """A mandate about to end."""

    in_force: bool


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
