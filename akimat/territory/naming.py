"""How units are called, and offered in forms."""

from datetime import date
from uuid import UUID

from django.urls import reverse

from akimat.law import terms
from akimat.register.filters import concerning_units
from akimat.register.naming import Named, chooses, named_in, names
from akimat.territory import reads
from akimat.territory.pages import page

named_in("territory.unit", "territory_unit", lambda unit: page("territory:unit", unit))


@names("territory.classifier")
def classifier_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    return dict.fromkeys(things, Named(terms.label("classifier", lang), reverse("territory:kato")))


concerning_units(reads.acts_on)


@chooses("territory.unit")
def unit_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    """The tree, depth first; depth is shown by dashes, because an option of a form has no other way.

    Populated places inside units are left out: there are thirteen thousand of them, and none governs itself.
    """
    name = f"name_{lang}"
    units = reads.tree(on, lang, governed=True)
    return [(unit.thing_id, "– " * unit.path.count("/") + getattr(unit, name)) for unit in units]
