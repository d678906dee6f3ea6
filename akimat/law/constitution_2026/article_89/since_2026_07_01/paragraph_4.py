"""Art. 89(4): as Art. 87(4) of 1995, but consent now needs a majority of those who took part."""

from akimat.law import akims, consent
from akimat.law.facts import (
    Actor,
    Appointment,
    ConsentCount,
    ConsentOutcome,
    Dismissal,
    LowerAkim,
    Nomination,
    VoteOpening,
)
from akimat.law.language import edition

p = edition(__name__)


@p.power("4.1", on="bodies.appoint_akim")
def the_president_appoints(actor: Actor) -> bool:
    """назначаются на должности Президентом Республики Казахстан"""
    return actor.office == "president"


@p.condition("4.1", on="bodies.appoint_akim")
def an_akim_of_the_top_level_is_appointed(appointment: Appointment) -> bool:
    """Акимы столицы, областей, городов республиканского значения"""
    return akims.is_top_level(appointment.office, appointment.rank)


@p.condition("4.1", on="bodies.appoint_akim", cure="maslikhat.close_consent_vote")
def the_deputies_consented_to_this_person(appointment: Appointment, outcome: ConsentOutcome) -> bool:
    """с согласия депутатов"""
    return akims.consented_to(appointment.person, outcome)


@p.condition("4.1", on="bodies.appoint_akim", cure="maslikhat.propose_nominees")
def the_consent_is_not_spent(outcome: ConsentOutcome) -> bool:
    """с согласия депутатов"""
    return not outcome.used


@p.condition("4.1", on="maslikhat.propose_nominees")
def an_akim_of_the_top_level_is_sought(nomination: Nomination) -> bool:
    """Акимы столицы, областей, городов республиканского значения"""
    return akims.is_top_level(nomination.office, nomination.rank)


@p.power("4.2", on="maslikhat.propose_nominees")
def the_president_proposes(actor: Actor) -> bool:
    """Президент Республики Казахстан предлагает"""
    return actor.office == "president"


@p.condition("4.2", on="maslikhat.propose_nominees")
def two_are_proposed_at_least(nomination: Nomination) -> bool:
    """не менее двух кандидатур"""
    return len(nomination.nominees) >= 2


@p.condition("4.2", on="maslikhat.propose_nominees")
def nobody_is_proposed_twice(nomination: Nomination) -> bool:
    """двух кандидатур"""
    return len(set(nomination.nominees)) == len(nomination.nominees)


@p.condition("4.2", on="maslikhat.open_consent_vote", cure="maslikhat.propose_nominees")
def the_vote_is_on_those_proposed(vote: VoteOpening) -> bool:
    """предлагает не менее двух кандидатур, по которым проводится голосование"""
    return akims.ballot_is_the_proposal(vote)


@p.condition("4.2", on="maslikhat.open_consent_vote", cure="maslikhat.propose_nominees")
def the_vote_is_on_two_at_least(vote: VoteOpening) -> bool:
    """не менее двух кандидатур, по которым проводится голосование"""
    return len(set(vote.nominees)) >= 2


@p.condition("4.3", on="maslikhat.open_consent_vote")
def nobody_has_received_consent_yet(vote: VoteOpening) -> bool:
    """считается получившим согласие"""
    return vote.earlier_outcome != "Consent"


@p.definition("4.3", on="maslikhat.close_consent_vote", name="outcome")
def the_majority_of_those_who_took_part(count: ConsentCount) -> consent.Outcome | None:
    """набравший большинство голосов депутатов маслихатов, принявших участие в голосовании, считается получившим согласие"""
    return consent.by_majority(count)


@p.condition("4.4", on=("bodies.appoint_lower_akim", "bodies.dismiss_lower_akim"))
def an_akim_of_another_unit(akim: LowerAkim) -> bool:
    """Акимы иных административно-территориальных единиц"""
    return not akims.is_top_level(akim.office, akim.rank)


p.leaves_to("4.4", norm="law_148_2001/article_32", quote="назначаются или избираются")
p.leaves_to("4.4", norm="elections_1995/chapter_13_1", quote="избираются")


@p.power("4.5", on="bodies.dismiss_akim")
def the_president_dismisses(actor: Actor) -> bool:
    """Президент Республики Казахстан вправе по своему усмотрению освобождать от должностей акимов"""
    return actor.office == "president"


@p.condition("4.5", on="bodies.dismiss_akim")
def an_akim_of_the_top_level_is_dismissed(dismissal: Dismissal) -> bool:
    """акимов столицы, областей, городов республиканского значения"""
    return akims.is_top_level(dismissal.office, dismissal.rank)


@p.condition("4.5", on="bodies.dismiss_akim")
def the_akim_is_in_office(dismissal: Dismissal) -> bool:
    """освобождать от должностей акимов"""
    return dismissal.holds


p.leaves_to("4.5", discretion_of="president", quote="по своему усмотрению")
