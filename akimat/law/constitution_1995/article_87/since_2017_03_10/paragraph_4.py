"""Art. 87(4): as in 2007, but other akims are left to the law, and dismissal at discretion is for the top level only."""

from akimat.law import akims
from akimat.law.facts import Actor, Appointment, ConsentOutcome, Dismissal, LowerAkim, Nomination
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


@p.condition("4.1", on="bodies.appoint_akim", cure="maslikhat.close_consent_vote")
def the_maslikhat_consented_to_this_person(appointment: Appointment, outcome: ConsentOutcome) -> bool:
    """с согласия маслихата"""
    return akims.consented_to(appointment.person, outcome)


@p.condition("4.1", on="bodies.appoint_akim", cure="maslikhat.propose_nominees")
def the_consent_is_not_spent(outcome: ConsentOutcome) -> bool:
    """с согласия маслихата"""
    return not outcome.used


@p.power("4.1", on="maslikhat.propose_nominees")
def the_president_asks_for_consent(actor: Actor) -> bool:
    """назначает Президент с согласия маслихата"""
    return actor.office == "president"


@p.condition("4.1", on="maslikhat.propose_nominees")
def an_akim_of_the_top_level_is_sought(nomination: Nomination) -> bool:
    """Акимов областей, городов республиканского значения и столицы"""
    return akims.is_top_level(nomination.office, nomination.rank)


@p.power("4.5", on="bodies.dismiss_akim")
def the_president_dismisses(actor: Actor) -> bool:
    """Президент вправе по своему усмотрению освободить"""
    return actor.office == "president"


@p.condition("4.5", on="bodies.dismiss_akim")
def the_akim_is_in_office(dismissal: Dismissal) -> bool:
    """освободить акима"""
    return dismissal.holds


@p.condition("4.5", on="bodies.dismiss_akim")
def an_akim_of_the_top_level_is_dismissed(dismissal: Dismissal) -> bool:
    """акима области, города республиканского значения и столицы"""
    return akims.is_top_level(dismissal.office, dismissal.rank)


p.leaves_to("4.5", discretion_of="president", quote="по своему усмотрению")


@p.condition("4.4", on=("bodies.appoint_lower_akim", "bodies.dismiss_lower_akim"))
def an_akim_of_another_unit(akim: LowerAkim) -> bool:
    """Иные акимы"""
    return not akims.is_top_level(akim.office, akim.rank)


p.leaves_to("4.4", norm="law_148_2001/article_32", quote="назначаются или избираются")
p.leaves_to("4.4", norm="elections_1995/chapter_13_1", quote="избираются")
