"""Art. 5(3): where there are maslikhats, and how many deputies they have."""

from akimat.law.facts import Actor, BodyAtLevel, MandateElsewhere, Seats
from akimat.law.language import edition

p = edition(__name__)

MOST_SEATS: dict[str | None, int] = {
    "region": 50,
    "city_of_republican_significance": 50,
    "capital": 50,
    "city_of_regional_significance": 30,
    "district": 25,
}


@p.power("3.1", on="maslikhat.set_seats")
def the_election_commission_sets_the_number(actor: Actor) -> bool:
    """Число депутатов маслихата определяет избирательная комиссия"""
    return actor.office == "election_commission"


@p.condition("3.1", on="maslikhat.register_mandate", cure="maslikhat.set_seats")
def a_seat_is_free(mandate: MandateElsewhere) -> bool:
    """Число депутатов маслихата"""
    return mandate.mandates < mandate.seats


@p.condition("3.2", on="maslikhat.set_seats")
def not_more_than_the_law_allows(seats: Seats) -> bool:
    """не более 50 в области, городе республиканского значения и столице, не более 30 в городе и не более 25 в районе"""
    return seats.seats <= MOST_SEATS.get(seats.rank, 0)


@p.condition("3.3", on="bodies.create_body")
def the_unit_is_one_that_has_a_maslikhat(body: BodyAtLevel) -> bool:
    """в области, городе республиканского значения, столице, районе и городе областного значения"""
    return body.rank in MOST_SEATS if body.body_kind == "maslikhat" else True
