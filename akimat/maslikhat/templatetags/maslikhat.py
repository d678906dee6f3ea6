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


@register.simple_tag
def lookup(names: dict[UUID, str] | None, thing: UUID | None) -> str:
    """{% lookup side.names nominee %}: a name in the language of one side of a screen."""
    return (names or {}).get(thing, "") if thing else ""
