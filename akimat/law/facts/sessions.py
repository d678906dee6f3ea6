"""A maslikhat at work: sessions, questions, commissions, reports, papers."""

from dataclasses import dataclass

from akimat.law.unknown import Maybe


@dataclass(frozen=True)
class SessionCall:
    """A session about to be convened."""

    session_kind: str  # first, ordinary, extraordinary
    initiative: str  # chair, akim, deputies, election_commission
    proposers: int  # deputies who propose it, each once
    elected: int  # mandates in force
    seats: Maybe[int]
    another_open: bool
    notice_days: int  # from the announcement to the session
    materials_days: Maybe[int]  # from the handing over of the materials to the session
    proposal_working_days: Maybe[int]  # from the decision to hold it to the session
    registered_days: Maybe[int]  # from the registration of the deputies to the session


@dataclass(frozen=True)
class SessionState:
    """A session, and deputies named in an act about it."""

    convened: bool
    open: bool
    on_break: bool
    question_open: bool
    strangers: int  # named without a mandate of this maslikhat on that day


@dataclass(frozen=True)
class Break:
    """A break of a session about to be announced."""

    days: int


@dataclass(frozen=True)
class QuestionOpening:
    """A question about to be put to the vote."""

    question_sort: str
    session_open: bool
    another_open: bool
    on_agenda: bool
    extraordinary: bool  # the session
    report_given: bool


@dataclass(frozen=True)
class QuestionBallot:
    """One deputy's vote on a question."""

    vote_open: bool
    present: bool
    own_mandate: bool
    same_text: bool
    choice: str
    cast: str | None  # what the same mandate has already voted


@dataclass(frozen=True)
class QuestionProtocol:
    """The count of a vote by hands or on paper, about to be entered."""

    vote_open: bool
    by_protocol: bool
    entered: bool
    counted: int  # for, against, abstained and invalid together
    present: Maybe[int]


@dataclass(frozen=True)
class QuestionClosing:
    """A question about to be closed."""

    open: bool
    by_protocol: bool
    protocol_entered: bool


@dataclass(frozen=True)
class QuestionCount:
    """What was found when a question was counted."""

    question_sort: str
    votes_for: int
    votes_against: int
    present: Maybe[int]
    deputies_total: Maybe[int]
    chair_for: Maybe[bool]  # how whoever presides voted


@dataclass(frozen=True)
class PaperSigning:
    """A decision, resolution or order about to be signed."""

    number_free: bool
    adopted: bool
    signed_already: bool


@dataclass(frozen=True)
class CommissionForming:
    """A standing commission about to be formed."""

    commissions: int  # those that the maslikhat has
    strangers: int
    chair_is_member: bool
    with_maslikhat_chair: bool


@dataclass(frozen=True)
class CommissionVote:
    """A resolution about to be adopted by a standing commission."""

    members: int
    present: int
    votes_for: int
    strangers: int


@dataclass(frozen=True)
class ReportFiling:
    """An akim's report about to be filed."""

    own_maslikhat: bool
    session_days: Maybe[int]  # to the session at which it will be heard
    revises_rejected: bool  # it names an earlier report, and that one was not approved
    revises: bool
    rejected_working_days: Maybe[int]
