"""Plain logic of cancelling acts of local bodies, bound by more than one edition to a sentence of its own."""

from akimat.law.facts import Actor, Cancelling
from akimat.law.unknown import any_of


def by_court_or_itself(actor: Actor, cancelled: Cancelling) -> bool:
    """What a maslikhat decided nobody in the executive cancels."""
    return any_of(
        lambda: cancelled.issuer != "maslikhat",
        lambda: actor.office == "court",
        lambda: cancelled.author_is_issuer,
    )


def by_higher_akim_or_itself(actor: Actor, cancelled: Cancelling) -> bool:
    """Of akims one cancels what he issued himself, and acts of those below him."""
    return any_of(
        lambda: actor.office != "akim",
        lambda: cancelled.author_is_higher,
        lambda: cancelled.author_is_issuer,
    )
