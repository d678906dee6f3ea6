"""Plain logic about akims and their bodies that more than one edition binds to a sentence of its own."""

from akimat.law.decision import Caused
from akimat.law.facts import TOP_LEVEL, Actor, ConsentOutcome, HeadOfBody, TopLevelAkims, VoteOpening


def unless_head_of_akimat(head: HeadOfBody) -> bool:
    """Whether the post about to be created is anything but the head of a local executive body."""
    return not head.is_head if head.body_kind == "akimat" else True


def is_top_level(office: str, rank: str | None) -> bool:
    """Akims of regions, of cities of republican significance and of the capital."""
    return office == "akim" if rank in TOP_LEVEL else False


def chairs_top_level(actor: Actor, *offices: str) -> bool:
    """The head of the maslikhat of a region, of a city of republican significance or of the capital."""
    return actor.office in offices if actor.rank in TOP_LEVEL else False


def consented_to(person: str, consent: ConsentOutcome) -> bool:
    """Whether this person received the consent, in a vote that did not already lead to an appointment."""
    return consent.person == person if consent.held else False


def ballot_is_the_proposal(vote: VoteOpening) -> bool:
    """Only those proposed stand on a ballot; on the first one, all of them. Their order means nothing."""
    if vote.earlier_outcome is None:
        return set(vote.nominees) == set(vote.proposed)
    return set(vote.nominees) <= set(vote.proposed)


def end_of_powers(akims: TopLevelAkims) -> tuple[Caused, ...]:
    """The powers of every one of them end, if the President was newly elected; a re-election counts."""
    if not akims.elected:
        return ()
    return tuple(
        Caused("bodies.end_powers", {"post": akim.post, "person": akim.person}) for akim in akims.akims
    )


def continued_duties(akims: TopLevelAkims) -> tuple[Caused, ...]:
    """The same persons go on, as acting akims."""
    if not akims.elected:
        return ()
    kind = "bodies.continue_as_acting"
    return tuple(Caused(kind, {"post": akim.post, "person": akim.person}) for akim in akims.akims)
