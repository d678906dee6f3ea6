"""No confidence in an akim: from the initiators' address to what the superior decides."""

from dataclasses import dataclass
from datetime import date

from akimat.law.unknown import Maybe


@dataclass(frozen=True)
class MaslikhatUnit:
    """The unit whose maslikhat acts."""

    unit: str


@dataclass(frozen=True)
class Initiative:
    """An address of deputies about no confidence, about to be entered."""

    akim_in_office: bool  # the post is an akim's, and this person holds it
    own_maslikhat: bool  # of the akim's own unit, or of the district above a unit that has none
    initiators: int
    strangers: int  # named as initiators without a mandate of this maslikhat on that day
    repeated: int  # named more than once
    another_open: bool  # another motion about the same akim is under way


@dataclass(frozen=True)
class Signing:
    """A deputy about to sign for a motion in the register itself."""

    collecting: bool
    own_mandate: bool  # of the maslikhat of the motion
    already: bool
    working_days: Maybe[int]  # from the address to this day


@dataclass(frozen=True)
class Signed:
    """One signature, on a sheet or in the register."""

    mandate: str
    working_days: Maybe[int]  # from the address to the signature
    in_force: bool  # the mandate, on the day of the protocol


@dataclass(frozen=True)
class SignatureProtocol:
    """The protocol on the authenticity of signatures, about to be entered."""

    collecting: bool
    signatures: tuple[Signed, ...]
    repeated: int
    strangers: int
    working_days: Maybe[int]  # from the day on which the chair received the sheets


@dataclass(frozen=True)
class Motion:
    """A question of no confidence about to be raised."""

    verified: bool
    raised: bool
    initiators: int  # signatures that count, of mandates in force
    deputies_total: Maybe[int]


@dataclass(frozen=True)
class MotionVote:
    """What a question put to the vote has to do with a motion of no confidence."""

    no_confidence: bool
    raised: bool
    same_text: bool
    ground: str  # none_named, reports_not_approved, community_assembly; empty without a motion
    akim_rank: str | None
    reports_refused: Maybe[int]
    assembly_minutes: bool
    verified_on: date | None
    first_expressed_on: date | None
    on: date


@dataclass(frozen=True)
class Addressing:
    """A decision on no confidence about to be sent."""

    expressed: bool
    akim_rank: str | None
    addressee_office: str
    addressee_is_superior: bool  # the akim of the unit directly above
    days: int  # from the decision


@dataclass(frozen=True)
class Answering:
    """A superior about to instruct the akim to continue."""

    sent: bool
    is_addressee: bool
    answered: bool
    times_expressed: int  # to this akim in this office
    working_days: Maybe[int]  # from the receipt
