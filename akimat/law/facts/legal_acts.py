"""Legal acts of local bodies: what is issued, and what is cancelled."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LegalActDraft:
    """A legal act about to be entered."""

    form: str  # resolution, decision, order
    body_kind: str  # of the body whose act it is, or whose akim issues it
    number_taken: bool  # the issuer already has an act of this form, year and number
    can_be_read: bool  # its text or a file is given


@dataclass(frozen=True)
class Cancelling:
    """A legal act about to be cancelled, as whoever cancels it stands to whoever issued it."""

    issuer: str  # kind of the body whose act it is: akimat, apparatus, maslikhat...
    in_force: bool
    author_is_higher: bool  # an executive body above the issuer in the unified system
    author_is_issuer: bool
