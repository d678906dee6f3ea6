"""Art. 20(4): how a mandate ends early."""

from akimat.law.facts import Actor, MandateEnding
from akimat.law.language import edition

p = edition(__name__)


@p.power("4.1", on="maslikhat.end_mandate")
def the_election_commission_submits_it(actor: Actor) -> bool:
    """по представлению избирательной комиссии"""
    return actor.office == "election_commission"


@p.condition("4.1", on="maslikhat.end_mandate")
def the_mandate_is_in_force(mandate: MandateEnding) -> bool:
    """Полномочия депутата, который их имеет"""
    return mandate.in_force


p.leaves_to("4.2", open="maslikhat", on=("maslikhat.end_mandate",))
