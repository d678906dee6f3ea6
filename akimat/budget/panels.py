"""What budgets show on pages of the rooms below: the budgets of a unit, an institution's money."""

from uuid import UUID

from akimat.budget import reads
from akimat.territory.asking import Asked
from akimat.territory.panels import Panel, shown_on


@shown_on("territory.unit")
def budgets_of_unit(unit: UUID, ask: Asked) -> Panel | None:
    """Links to the budget of each year."""
    found = list(reads.budgets_of(unit, ask.on, ask.known))
    if not found:
        return None
    return Panel("budget/_of_unit.html", found)
