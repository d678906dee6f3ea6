"""How units are called, and offered in forms."""

from datetime import date
from uuid import UUID

from akimat.register.naming import Named, chooses, names
from akimat.territory import reads
from akimat.territory.pages import page


@names("territory.unit")
def unit_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    return {
        unit: Named(text, page("territory:unit", unit))
        for unit, text in reads.unit_names(things, lang).items()
    }


@chooses("territory.unit")
def unit_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    """The tree, depth first; depth is shown by dashes, because an option of a form has no other way."""
    name = f"name_{lang}"
    units = reads.tree(on, lang)
    return [(unit.thing_id, "– " * unit.path.count("/") + getattr(unit, name)) for unit in units]
