"""Art. 87(4): the President appoints on the Prime Minister's submission, and may dismiss any akim."""

from akimat.law import akims
from akimat.law.facts import Actor, Appointment, Dismissal, Submission
from akimat.law.language import edition

p = edition(__name__)


@p.power("4.1", on="bodies.appoint_akim")
def the_president_appoints(actor: Actor) -> bool:
    """назначает Президент"""
    return actor.office == "president"


@p.condition("4.1", on="bodies.appoint_akim")
def an_akim_of_the_top_level_is_appointed(appointment: Appointment) -> bool:
    """Акимов областей, городов республиканского значения и столицы"""
    return akims.is_top_level(appointment.office, appointment.rank)


@p.condition("4.1", on="bodies.appoint_akim")
def the_prime_minister_submitted_it(submission: Submission) -> bool:
    """по представлению Премьер-Министра"""
    return submission.by_prime_minister


@p.power("4.5", on="bodies.dismiss_akim")
def the_president_dismisses(actor: Actor) -> bool:
    """Президент вправе по своему усмотрению освободить"""
    return actor.office == "president"


@p.condition("4.5", on="bodies.dismiss_akim")
def the_akim_is_in_office(dismissal: Dismissal) -> bool:
    """освободить от должности любого акима"""
    return dismissal.holds


@p.condition("4.5", on="bodies.dismiss_akim")
def it_is_an_akim(dismissal: Dismissal) -> bool:
    """любого акима"""
    return dismissal.office == "akim"


p.leaves_to("4.5", discretion_of="president", quote="по своему усмотрению")

p.leaves_to("4.4", discretion_of="president")
