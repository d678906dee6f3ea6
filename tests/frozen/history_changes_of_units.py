"""Units renamed, moved, merged, split, of another rank; their bodies follow."""

from akimat.bodies.tests import world
from akimat.bodies.tests.world import Story
from akimat.territory.tests import land


def tell() -> Story:
    """Perform it in an empty register."""
    story = land.country()
    land.act(story, "rename_unit", unit="a", names=world.names("Alga"))
    payload = {"body": story["a_akim_body"], "names": world.names("Apparatus of Alga")}
    story.act("bodies.rename_body", payload, author="registrar", on=land.DAY)
    city = {"rank": "city_of_district_significance", "names": world.names("City of Alga")}
    land.act(story, "change_rank", "president", unit="b", population=12_000, **city)
    land.act(story, "move_unit", unit="okrug", new_parent="north-two")
    names = world.names("New district")
    land.act(story, "split_unit", "president", unit="north-one", names=names, moved=["a"], population=9_000)
    land.act(story, "merge_units", unit="a", into="okrug")
    return story
