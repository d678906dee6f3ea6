"""Art. 32: who appoints and dismisses akims of districts and cities in these days."""

from akimat.law.facts import Actor, LowerAkim
from akimat.law.language import edition

p = edition(__name__)

APPOINTED = ("district", "city_of_regional_significance", "district_in_city")


@p.power("1.1", on="bodies.appoint_lower_akim")
def the_superior_akim_appoints(actor: Actor) -> bool:
    """назначает вышестоящий аким"""
    return actor.office == "akim"


@p.condition("1.1", on="bodies.appoint_lower_akim")
def such_an_akim_is_appointed(akim: LowerAkim) -> bool:
    """Акима района, города областного значения, района в городе"""
    return akim.office == "akim" if akim.rank in APPOINTED else False


@p.condition("1.1", on="bodies.appoint_lower_akim")
def by_the_akim_directly_above(akim: LowerAkim) -> bool:
    """назначает вышестоящий аким"""
    return akim.below


@p.condition("1.1", on="bodies.appoint_lower_akim", cure="bodies.dismiss_lower_akim")
def nobody_else_is_in_office(akim: LowerAkim) -> bool:
    """назначает вышестоящий аким"""
    return not akim.incumbent


@p.power("1.2", on="bodies.dismiss_lower_akim")
def who_dismisses(actor: Actor) -> bool:
    """освобождает вышестоящий аким либо, по своему усмотрению, Президент"""
    return actor.office in ("akim", "president")


@p.condition("1.2", on="bodies.dismiss_lower_akim")
def only_an_akim_below(akim: LowerAkim) -> bool:
    """освобождает вышестоящий аким"""
    return akim.below


@p.condition("1.2", on="bodies.dismiss_lower_akim")
def the_akim_is_in_office(akim: LowerAkim) -> bool:
    """освобождает вышестоящий аким"""
    return akim.holds


@p.condition("1.2", on="bodies.dismiss_lower_akim", cure="bodies.end_elected_powers")
def an_appointed_akim(akim: LowerAkim) -> bool:
    """освобождает вышестоящий аким"""
    return not akim.elected


p.leaves_to("1.2", discretion_of="president", quote="по своему усмотрению, Президент")
