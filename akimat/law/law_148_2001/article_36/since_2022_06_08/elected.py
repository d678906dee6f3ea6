"""Arts. 36 and 36-2: akims who are elected: age, term, beginning and early end of their powers."""

from akimat.law.facts import Actor, EarlyEnd, ElectedAkim
from akimat.law.language import edition
from akimat.law.measures import at_least

p = edition(__name__)


@p.condition("2", on="bodies.register_elected_akim")
def not_a_third_term_in_a_row(akim: ElectedAkim) -> bool:
    """не более двух сроков подряд"""
    return akim.terms_before < 2


@p.condition("3", on="bodies.register_elected_akim")
def old_enough(akim: ElectedAkim) -> bool:
    """не менее 25 лет"""
    return at_least(akim.age_years, 1, 1, of=25)


@p.power("4", on="bodies.register_elected_akim")
def the_commission_registers(actor: Actor) -> bool:
    """избирательная комиссия зарегистрировала избранного акима"""
    return actor.office == "election_commission"


@p.condition("4", on="bodies.register_elected_akim", cure="bodies.record_akim_election")
def whoever_was_elected(akim: ElectedAkim) -> bool:
    """зарегистрировала избранного акима"""
    return akim.won


@p.condition("4", on="bodies.register_elected_akim", cure="bodies.end_elected_powers")
def nobody_else_is_in_office(akim: ElectedAkim) -> bool:
    """Полномочия начинаются со дня"""
    return not akim.incumbent


@p.condition("5", on="bodies.end_elected_powers")
def an_elected_akim_in_office(end: EarlyEnd) -> bool:
    """Полномочия избранного акима прекращаются досрочно"""
    return end.elected_and_in_office


@p.power("6", on="bodies.end_elected_powers")
def the_superior_akim_ends_them(actor: Actor) -> bool:
    """Полномочия прекращает вышестоящий аким"""
    return actor.office == "akim"


@p.condition("6", on="bodies.end_elected_powers")
def of_a_unit_directly_below(end: EarlyEnd) -> bool:
    """прекращает вышестоящий аким"""
    return end.below
