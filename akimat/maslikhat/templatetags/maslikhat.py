"""Tags of the page of a meeting."""

from uuid import UUID

from django import template

from akimat.maslikhat.dossier import ShownVote
from akimat.maslikhat.sights import OwnBallot

register = template.Library()


@register.simple_tag
def own_ballot(own: dict[UUID, OwnBallot], shown: ShownVote) -> OwnBallot | None:
    """{% own_ballot own shown as mine %}: the reader's own ballot, or right to one, in a vote."""
    return own.get(shown.vote.thing_id)
