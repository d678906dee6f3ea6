"""Steps that acts of a meeting share: registering who is present, passing to the next state."""

from uuid import UUID

from akimat.maslikhat.models import Meeting, Presence
from akimat.register.hand import Hand


def register_present(hand: Hand, meeting: UUID, mandate: UUID) -> None:
    presence = hand.new("maslikhat.presence")
    hand.open(Presence, presence, meeting=meeting, mandate=mandate)


def pass_to(hand: Hand, meeting: UUID, state: str, opening: UUID | None = None) -> None:
    """Close the meeting's row and open the next, in another state; `opening` is given once."""
    row = Meeting.objects.get(thing=meeting, until=None, voided_act=None)
    hand.close(Meeting, meeting)
    hand.open(
        Meeting,
        meeting,
        region=row.region_id,
        proposal=row.proposal_id,
        state=state,
        received_on=row.received_on,
        announced_on=row.announced_on,
        held_on=row.held_on,
        opening=opening or row.opening_id,
    )
