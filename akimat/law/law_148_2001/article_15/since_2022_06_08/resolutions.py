"""Art. 14(3) and 15: resolutions of standing commissions."""

from akimat.law.facts import Actor, CommissionVote
from akimat.law.language import edition
from akimat.law.measures import majority
from akimat.law.no_confidence import PRESIDING

p = edition(__name__)


@p.power("1", on="maslikhat.adopt_resolution")
def a_commission_adopts(actor: Actor) -> bool:
    """Постоянная комиссия принимает постановления"""
    return actor.office in ("deputy", *PRESIDING)


@p.condition("1", on="maslikhat.adopt_resolution")
def only_its_members_are_there(vote: CommissionVote) -> bool:
    """Постоянная комиссия"""
    return vote.strangers == 0


@p.condition("2", on="maslikhat.adopt_resolution")
def more_than_half_are_present(vote: CommissionVote) -> bool:
    """более половины ее членов"""
    return majority(vote.present, of=vote.members)


@p.condition("3", on="maslikhat.adopt_resolution")
def the_majority_of_all_members(vote: CommissionVote) -> bool:
    """большинством от общего числа членов комиссии"""
    return majority(vote.votes_for, of=vote.members)
