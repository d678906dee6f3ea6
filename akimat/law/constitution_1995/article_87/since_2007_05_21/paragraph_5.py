"""Art. 87(5): no confidence, and the end of powers when a President takes office."""

from akimat.law import akims
from akimat.law.decision import Caused
from akimat.law.facts import Actor, Appointment, TopLevelAkims
from akimat.law.language import edition

p = edition(__name__)

p.leaves_to("5.1", open="maslikhat")
p.leaves_to("5.2", open="maslikhat")


@p.power("5.3", on="bodies.president_took_office")
def the_president_takes_office(actor: Actor) -> bool:
    """в должность вступает вновь избранный Президент"""
    return actor.office == "president"


@p.condition("5.3", on="bodies.president_took_office")
def the_office_is_the_presidents(appointment: Appointment) -> bool:
    """в должность вступает вновь избранный Президент"""
    return appointment.office == "president"


@p.power("5.3", on="bodies.end_powers")
def the_law_itself_ends_them(actor: Actor) -> bool:
    """Полномочия акимов областей, городов республиканского значения и столицы прекращаются"""
    return actor.office == "law"


@p.effect("5.3", on="bodies.president_took_office")
def powers_of_all_top_level_akims_end(top: TopLevelAkims) -> tuple[Caused, ...]:
    """прекращаются, когда в должность вступает вновь избранный Президент"""
    return akims.end_of_powers(top)
