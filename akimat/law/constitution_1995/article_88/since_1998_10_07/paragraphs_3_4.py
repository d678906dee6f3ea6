"""Art. 88(3) and (4): who cancels acts of local bodies. Until 7 June 2022 the President was among them."""

from akimat.law import cancelling
from akimat.law.facts import Actor, Cancelling
from akimat.law.language import edition

p = edition(__name__)


@p.power("4", on="bodies.cancel_act")
def the_president_the_government_a_higher_akim_a_court(actor: Actor) -> bool:
    """могут отменить Президент, Правительство и вышестоящий аким, а также суд"""
    return actor.office in ("president", "government", "akim", "court")


@p.condition("3", on="bodies.cancel_act")
def only_a_court_cancels_what_a_maslikhat_decided(actor: Actor, cancelled: Cancelling) -> bool:
    """Решение маслихата, противоречащее закону, может быть отменено в судебном порядке"""
    return cancelling.by_court_or_itself(actor, cancelled)


@p.condition("4", on="bodies.cancel_act")
def an_akim_cancels_acts_below_him(actor: Actor, cancelled: Cancelling) -> bool:
    """вышестоящий аким"""
    return cancelling.by_higher_akim_or_itself(actor, cancelled)
