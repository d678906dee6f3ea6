"""Local budgets: what a decision states, whose budget it is, what its text says. Amounts are in tiyn."""

from dataclasses import dataclass
from datetime import date

from akimat.law.unknown import Maybe


@dataclass(frozen=True)
class BudgetUnits:
    """The ranks of units about to be entered as having a budget."""

    ranks: tuple[str, ...]


@dataclass(frozen=True)
class BudgetPlace:
    """A budget: the unit, the unit whose maslikhat decides on it, its level, and whether it is approved."""

    unit: str
    approver: str | None
    level: int
    fiscal_year: int
    approved: bool


@dataclass(frozen=True)
class BudgetSections:
    """The figures of a decision, by section. A figure that nobody saw is Unknown, never zero."""

    level: int
    fiscal_year: int
    revenue: Maybe[int]
    tax: Maybe[int]
    nontax: Maybe[int]
    capital_sales: Maybe[int]
    special: Maybe[int]
    transfers_in: Maybe[int]
    expenditure: Maybe[int]
    net_lending: Maybe[int]
    loans_given: Maybe[int]
    loans_repaid: Maybe[int]
    assets_balance: Maybe[int]
    assets_acquired: Maybe[int]
    assets_sold: Maybe[int]
    balance: Maybe[int]
    financing: Maybe[int]
    borrowing: Maybe[int]
    principal_repaid: Maybe[int]
    balances_used: Maybe[int]
    reserve: Maybe[int]
    withdrawals: Maybe[int]


@dataclass(frozen=True)
class DecisionText:
    """The form of a decision on a budget."""

    fiscal_year: int
    effective_from: date
    mismatched: tuple[str, ...]  # sections whose lines do not add up to the figure of the text
    later_years: tuple[int, ...]


@dataclass(frozen=True)
class PlanFit:
    """A financing plan about to be approved or changed."""

    registered: bool  # the institution spends from this budget
    planned_already: bool
    strange_codes: tuple[str, ...]  # lines of another administrator
    beyond_budget: tuple[str, ...]  # lines of which more would be planned than the budget has
    below_bound: tuple[str, ...]  # cells of which more is already committed or paid


@dataclass(frozen=True)
class BudgetSteps:
    """What was done before a decision on a budget, since the last one."""

    on: date
    assembly_agreed: bool
    submitted: bool
    conclusion_positive: bool


@dataclass(frozen=True)
class StepTaken:
    """A step around a decision on a budget."""

    on: date
    fiscal_year: int
    level: int
    approved: bool
    approved_on: date | None  # the last decision
    assembly_agreed: bool


@dataclass(frozen=True)
class AssemblyVote:
    """A vote of the assembly of a local community."""

    delegated: int
    present: int
    votes_for: int


@dataclass(frozen=True)
class QuarterPlan:
    """The financial plan of a first quarter, and the forecast of the year."""

    forecast_tiyn: int
    amount_tiyn: int


@dataclass(frozen=True)
class Amendment:
    """A decision that amends a budget."""

    ground: str
    initiator: str
    on: date
    fiscal_year: int
    receipts_deviation_tiyn: int  # by how much receipts differ from the approved ones, without sign
    receipts_approved_tiyn: Maybe[int]
    by_initiator_this_quarter: int
    raises: bool  # more expenditure or less revenue than before
    reasoned: bool


@dataclass(frozen=True)
class Adjustment:
    """An adjustment of a budget by the executive body."""

    ground: str
    level: int
    fiscal_year: int
    net_tiyn: int  # what all lines of expenditure together gain
    donor: str | None  # the programme that, with this act, has given the largest share of itself this year
    given_tiyn: int  # all it gave
    volume_tiyn: int  # as amended
    from_above: tuple[str, ...]  # touched lines that a higher budget finances
    lending: bool  # a line of lending is touched
    below_zero: tuple[str, ...]
    below_plan: tuple[str, ...]  # lines of which more is planned than would be left
    commission_reviewed: bool
    assembly_agreed: bool
    block_budgeting: bool  # the administrator works under a block budget


@dataclass(frozen=True)
class Sequestration:
    """Cuts because receipts fall short."""

    cut_tiyn: int
    expenditure_tiyn: int  # as amended
    protected_tiyn: int  # of it, protected from sequestration
    protected_touched: tuple[str, ...]
    below_zero: tuple[str, ...]
    by_maslikhat: bool
    commission_decided: bool


@dataclass(frozen=True)
class PlanMove:
    """A change of a financing plan."""

    own_budget: bool  # the ledger is one of this budget


@dataclass(frozen=True)
class Obliging:
    """An obligation about to be registered."""

    on: date
    own_budget: bool
    basis: str
    amount_tiyn: int
    advance_tiyn: int
    left_tiyn: int  # of the year's plan by obligations
    contract_needed: Maybe[bool]
    lasts_beyond_year: bool
    from_reserve: bool


@dataclass(frozen=True)
class Accepting:
    """A certificate of work about to be accepted."""

    own: bool
    number_seen: bool
    amount_tiyn: int
    contract_left_tiyn: int  # of the contract, less certificates before


@dataclass(frozen=True)
class Paying:
    """A payment about to be made."""

    registered: bool
    under_contract: bool
    purpose: str
    amount_tiyn: int
    offset_tiyn: int
    cash_left_tiyn: int
    plan_left_tiyn: int  # of the plan by payments up to the month
    obligation_left_tiyn: int
    advance_left_tiyn: int
    offset_left_tiyn: int  # advances not yet set off
    has_certificate: bool
    certificate_left_tiyn: int
    claimed_already: bool


@dataclass(frozen=True)
class Refunding:
    """Money about to come back."""

    own: bool
    this_year: bool
    amount_tiyn: int
    paid_tiyn: int
