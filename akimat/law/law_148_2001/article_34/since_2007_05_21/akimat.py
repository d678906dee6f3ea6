"""Art. 34: where there is no akimat; an akim with an apparatus works there."""

from akimat.law.facts import BodyAtLevel
from akimat.law.language import edition

p = edition(__name__)

WITHOUT = ("district_in_city", "city_of_district_significance", "settlement", "village", "rural_district")


@p.condition("1", on="bodies.create_body")
def the_unit_is_one_that_has_an_akimat(body: BodyAtLevel) -> bool:
    """В районе в городе, городе районного значения, поселке, селе и сельском округе акимат не образуется"""
    return body.rank not in WITHOUT if body.body_kind == "akimat" else True
