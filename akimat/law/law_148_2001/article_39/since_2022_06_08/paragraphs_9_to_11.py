"""Art. 39-3(9), (11): the assembly of a local community."""

from akimat.law.facts import AssemblyVote
from akimat.law.language import edition
from akimat.law.measures import at_least, majority

p = edition(__name__)


@p.condition("9", on="budget.agree_with_assembly")
def half_of_the_members_are_present(vote: AssemblyVote) -> bool:
    """на нем не менее половины его членов"""
    return at_least(vote.present, 1, 2, of=vote.delegated)


@p.condition("11", on="budget.agree_with_assembly")
def more_than_half_are_for_it(vote: AssemblyVote) -> bool:
    """за него более половины участвующих"""
    return majority(vote.votes_for, of=vote.present)
