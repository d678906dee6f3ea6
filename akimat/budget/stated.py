"""What the text of a decision states: the figures of its sections, later years, and the lines of its annexes.

Shared by the acts that decide a budget or change it whole. A figure that the reader of a document did not see
is null, which is never zero.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from akimat.budget.codes import LineCode
from akimat.budget.models import FIGURES
from akimat.law.facts import BudgetSections
from akimat.register.act import Act
from akimat.register.fields import Day, SignedTiyn, Tiyn, maybe

LineSection = Literal[
    "revenue",
    "expenditure",
    "loans_given",
    "loans_repaid",
    "assets_acquired",
    "assets_sold",
    "borrowing",
    "principal_repaid",
    "balances_used",
]
"""Where a line stands; each is a figure of the decision's text too."""
SECTIONS_OF_LINES: tuple[str, ...] = LineSection.__args__  # type: ignore[attr-defined]
MaybeTiyn = SignedTiyn | None
NOTHING: Mapping[tuple[str, str], int] = MappingProxyType({})
FiscalYear = Annotated[int, Field(ge=2009, le=2100)]


class LineRow(BaseModel):
    """One line of an annex."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    section: LineSection
    line_code: LineCode
    amount_tiyn: Tiyn
    protected: bool = False
    from_above: bool = False
    distributed: bool = False

    @property
    def marks(self) -> dict[str, Any]:
        """What sequestration and adjustment must know of it."""
        return {
            "protected": self.protected,
            "from_above": self.from_above,
            "distributed": self.distributed,
        }


class LaterYear(BaseModel):
    """The forecast of the second or third year: never planned or spent in the first (BK25 101(6))."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    fiscal_year: FiscalYear
    revenue: MaybeTiyn = None
    expenditure: MaybeTiyn = None


class Stated(Act):
    """Figures by section, in the order of the text; rows of the annexes where they are entered."""

    effective_from: Day
    revenue: MaybeTiyn = None
    tax: MaybeTiyn = None
    nontax: MaybeTiyn = None
    capital_sales: MaybeTiyn = None
    special: MaybeTiyn = None
    transfers_in: MaybeTiyn = None
    expenditure: MaybeTiyn = None
    net_lending: MaybeTiyn = None
    loans_given: MaybeTiyn = None
    loans_repaid: MaybeTiyn = None
    assets_balance: MaybeTiyn = None
    assets_acquired: MaybeTiyn = None
    assets_sold: MaybeTiyn = None
    balance: MaybeTiyn = None
    financing: MaybeTiyn = None
    borrowing: MaybeTiyn = None
    principal_repaid: MaybeTiyn = None
    balances_used: MaybeTiyn = None
    reserve: MaybeTiyn = None
    withdrawals: MaybeTiyn = None
    lines: tuple[LineRow, ...] = ()
    later_years: tuple[LaterYear, ...] = ()

    def figures(self) -> dict[str, Any]:
        """By name, as the decision states them."""
        return {name: getattr(self, name) for name in FIGURES}

    def later(self) -> list[dict[str, int | None]]:
        """The fenced years, as they are kept."""
        return [row.model_dump(mode="json") for row in self.later_years]

    def mismatched(self, standing: Mapping[tuple[str, str], int] = NOTHING) -> tuple[str, ...]:
        """Sections whose lines, where there are any, do not add up to the figure of the text.

        `standing` are the lines that the decision leaves as they are.
        """
        lines = dict(standing) | {(row.section, row.line_code): row.amount_tiyn for row in self.lines}
        sums: dict[str, int] = {}
        for (section, _code), amount in lines.items():
            sums[section] = sums.get(section, 0) + amount
        return tuple(sorted(name for name, total in sums.items() if getattr(self, name) != total))

    def sections(self, level: int, fiscal_year: int) -> BudgetSections:
        """As the law asks for them."""
        figures = {name: maybe(value, name) for name, value in self.figures().items()}
        return BudgetSections(level=level, fiscal_year=fiscal_year, **figures)
