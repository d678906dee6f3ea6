"""Who changes units of the territory, of what size they are, and what becomes of their bodies."""

from akimat.law.decision import Caused
from akimat.law.facts import Actor, EndingBodies, MaslikhatAgreed, UnitChange
from akimat.law.language import edition
from akimat.law.unknown import any_of

p = edition(__name__)

RENAME = "territory.rename_unit"
OTHERS = ("territory.change_rank", "territory.move_unit", "territory.merge_units", "territory.split_unit")
EVERY = (RENAME, *OTHERS)
SIZED = ("territory.change_rank", "territory.split_unit")

OF_THE_PRESIDENT = (
    "country",
    "region",
    "capital",
    "city_of_republican_significance",
    "district",
    "city_of_regional_significance",
    "city_of_district_significance",
)
LEAST = {
    "city_of_district_significance": 10_000,
    "rural_district": 500,
    "settlement": 500,
    "village": 50,
    "district_in_city": 200_000,
}
MOST = {"district": 300_000}


def presidential(change: UnitChange) -> bool:
    """Whether the unit is, or becomes, one on which the President decides."""
    return not {change.rank, change.new_rank}.isdisjoint(OF_THE_PRESIDENT)


@p.condition("1.1", on=OTHERS)
def a_unit_stands_where_its_rank_may(change: UnitChange) -> bool:
    """Область состоит из районов и городов областного значения, район — из городов районного значения, сельских округов, поселков и сел"""
    return change.fits


@p.condition("1.2", on=SIZED)
def enough_people_live_there(change: UnitChange) -> bool:
    """В городе районного значения живет не менее 10 000 человек, в сельском округе и поселке не менее 500, в селе не менее 50, в районе в городе не менее 200 000"""
    return change.population >= LEAST[change.new_rank] if change.new_rank in LEAST else True


@p.condition("1.2", on=SIZED)
def not_too_many_live_there(change: UnitChange) -> bool:
    """а в районе не более 300 000"""
    return change.population <= MOST[change.new_rank] if change.new_rank in MOST else True


@p.power("13", on=EVERY)
def the_president(actor: Actor) -> bool:
    """Президент по представлению Правительства образует и упраздняет области и районы и относит города к категориям"""
    return actor.office == "president"


@p.condition("13", on=OTHERS)
def on_regions_districts_and_cities_the_president_decides(actor: Actor, change: UnitChange) -> bool:
    """области и районы и относит города к категориям"""
    return any_of(lambda: not presidential(change), lambda: actor.office == "president")


@p.power("15", on=EVERY)
def the_akimat_of_the_region(actor: Actor) -> bool:
    """Маслихат и акимат области"""
    return actor.office == "akim"


@p.condition("15", on=OTHERS)
def on_the_others_the_region_decides(actor: Actor, change: UnitChange) -> bool:
    """сельские округа, поселки и села"""
    return any_of(lambda: presidential(change), lambda: actor.unit == change.region)


@p.condition("15", on=OTHERS)
def the_maslikhat_decides_jointly(change: UnitChange, maslikhat: MaslikhatAgreed) -> bool:
    """совместно"""
    return any_of(lambda: presidential(change), lambda: maslikhat.agreed)


@p.condition("15", on=RENAME, unverified=True)
def whoever_creates_a_unit_names_it(actor: Actor, change: UnitChange) -> bool:
    """образуют"""
    by_region = actor.unit == change.region
    return actor.office == "president" if presidential(change) else by_region


@p.effect("19", on=("territory.merge_units", "territory.change_rank"))
def bodies_end_with_what_they_governed(ending: EndingBodies) -> tuple[Caused, ...]:
    """Органы упраздненной единицы прекращают работу"""
    return tuple(Caused("bodies.end_body", {"body": body}) for body in ending.bodies)


@p.power("19", on="bodies.end_body")
def the_law_itself_ends_them(actor: Actor) -> bool:
    """прекращают работу"""
    return actor.office == "law"
