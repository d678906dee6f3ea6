"""Art. 28(2)-(3): how akims of the top level lose their powers, and who does their work until the next one."""

from akimat.law import akims
from akimat.law.decision import Caused
from akimat.law.facts import Actor, TopLevelAkims
from akimat.law.language import edition

p = edition(__name__)

p.leaves_to("2", norm="constitution_1995/article_87/4.5")
p.leaves_to("3.1", norm="constitution_1995/article_87/5.3")


@p.power("3.2", on="bodies.continue_as_acting")
def the_law_itself_keeps_them_at_work(actor: Actor) -> bool:
    """аким продолжает исполнять свои обязанности"""
    return actor.office == "law"


@p.effect("3.2", on="bodies.president_took_office")
def the_same_akims_go_on_as_acting(top: TopLevelAkims) -> tuple[Caused, ...]:
    """После этого аким продолжает исполнять свои обязанности, пока Президент не назначит акима"""
    return akims.continued_duties(top)
