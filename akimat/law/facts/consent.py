"""The meeting of deputies that gives consent, and its votes."""

from dataclasses import dataclass, field
from datetime import date

from akimat.law.unknown import Maybe, Unknown


@dataclass(frozen=True)
class ConsentOutcome:
    """What the last consent vote for the post gave."""

    held: bool  # a vote for this post was closed on or before the day
    person: str | None  # who received consent
    used: bool  # that consent already led to an appointment


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
    announced_for: date | None = None  # the day for which it was called
    on: date | None = None  # the day of the act


@dataclass(frozen=True)
class Leaving:
    """A deputy about to leave a meeting."""

    open: bool  # the meeting
    present: bool


@dataclass(frozen=True)
class Commission:
    """A counting commission about to be elected."""

    open: bool  # the meeting
    members: Maybe[int]
    not_present: Maybe[int]  # members who are not registered as present
    officers_are_members: Maybe[bool]  # its chair and its secretary, two different members


@dataclass(frozen=True)
class Manner:
    """The choice of open or secret vote."""

    open: bool  # the meeting
    votes: Maybe[int]  # for the manner that is entered
    present: Maybe[int]


@dataclass(frozen=True)
class Withdrawing:
    """A nominee about to withdraw."""

    proposal_open: bool
    nominated: bool  # by this proposal, and has not withdrawn yet


@dataclass(frozen=True)
class Minutes:
    """The minutes of a meeting of deputies."""

    closed_on: date | None  # the day on which the meeting was closed
    sent_on: Maybe[date]
    entered: bool  # minutes of this meeting are entered already


@dataclass(frozen=True)
class VoteOpening:
    """A consent vote about to be opened."""

    nominees: tuple[str, ...]
    proposed: tuple[str, ...]  # by the President, for this meeting
    earlier_outcome: str | None  # Consent, RepeatAmong, Nobody of the last vote of this meeting; None if none
    tied: tuple[str, ...]  # among whom the last vote ordered a repetition
    another_open: bool
    meeting_decided_second_ballot: bool  # after "nobody", and only by the meeting's own decision
    method: str | None = None
    manner: Maybe[str] = field(default_factory=lambda: Unknown("manner"))  # open or secret
    chosen: Maybe[str] = field(default_factory=lambda: Unknown("manner"))  # by the meeting; "" if nothing was
    commission: Maybe[bool] = field(default_factory=lambda: Unknown("commission"))  # was elected
    repeat_ordered: Maybe[bool] = field(default_factory=lambda: Unknown("repeat_ordered"))


@dataclass(frozen=True)
class Ballot:
    """One deputy's vote about to be cast."""

    vote_open: bool
    in_electorate: bool  # a mandate of a maslikhat of the region on that day
    present: bool
    nominee: str
    on_ballot: tuple[str, ...]
    cast_for: str | None  # what the same mandate has already voted in this vote
    question: str | None = None  # hash of the question's text and of who stands on the ballot
    question_seen: str | None = None  # the same, as the voter's screen showed it
    elsewhere: bool = False  # the voter says that he is not in the hall


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
    issued: Maybe[int] | None = None  # ballot papers handed out; None if there were none
    found: Maybe[int] | None = None  # ballot papers in the box
    scan: bool | None = None  # the signed protocol is attached


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
