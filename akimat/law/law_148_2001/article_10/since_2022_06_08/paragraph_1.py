"""Art. 10(1): deputies are registered before a maslikhat first meets."""

from akimat.law.facts import Actor
from akimat.law.language import edition

p = edition(__name__)


@p.power("1", on="maslikhat.register_mandate")
def the_election_commission_registers_deputies(actor: Actor) -> bool:
    """избирательная комиссия зарегистрировала депутатов"""
    return actor.office == "election_commission"


p.leaves_to("1", open="maslikhat", quote="Первая сессия маслихата созывается не позднее 30 дней")
