"""Art. 5(3): where there are maslikhats. How many deputies one might have in these days was not read."""

from akimat.law.facts import Actor, BodyAtLevel, MandateElsewhere
from akimat.law.language import edition

p = edition(__name__)

WITH_A_MASLIKHAT = (
    "region",
    "city_of_republican_significance",
    "capital",
    "district",
    "city_of_regional_significance",
)


@p.power("3.1", on="maslikhat.set_seats")
def the_election_commission_sets_the_number(actor: Actor) -> bool:
    """Число депутатов маслихата определяет избирательная комиссия"""
    return actor.office == "election_commission"


@p.condition("3.1", on="maslikhat.register_mandate", cure="maslikhat.set_seats")
def a_seat_is_free(mandate: MandateElsewhere) -> bool:
    """Число депутатов маслихата"""
    return mandate.mandates < mandate.seats


@p.condition("3.3", on="bodies.create_body")
def the_unit_is_one_that_has_a_maslikhat(body: BodyAtLevel) -> bool:
    """в области, городе республиканского значения, столице, районе и городе областного значения"""
    return body.rank in WITH_A_MASLIKHAT if body.body_kind == "maslikhat" else True
