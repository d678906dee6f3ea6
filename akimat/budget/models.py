"""State of local budgets: codes, decisions, lines, institutions, plans, balances, cash.

All amounts are whole tiyn. The anchor of a budget is `budget.budget` (a unit and a fiscal year), that of an
institution's money in it `budget.ledger`; whoever changes lines or cash locks the first, plans and balances
the second. What the law limits is limited again by constraints here (functions in migration 0002).
"""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from akimat.register.models import ThingField, Version

MONTHS = 12

FIGURES = (
    "revenue",
    "tax",
    "nontax",
    "capital_sales",
    "special",
    "transfers_in",
    "expenditure",
    "net_lending",
    "loans_given",
    "loans_repaid",
    "assets_balance",
    "assets_acquired",
    "assets_sold",
    "balance",
    "financing",
    "borrowing",
    "principal_repaid",
    "balances_used",
    "reserve",
    "withdrawals",
)
"""Figures of the text of a decision, in its order; null is "not known", never zero."""

STANDING = Q(voided_act__isnull=True, until__isnull=True)


def amounts() -> "ArrayField[list[int], list[int]]":
    """Amounts in parallel to `cells`."""
    return ArrayField(models.BigIntegerField())


class Code(Version):
    """A code of the classification. Thing `budget.code`; a renamed code is the same thing, a re-issued one
    another.

    `contract` says of a specific whether it is paid only under a registered contract; null is "not known".
    """

    part = models.CharField(max_length=20)
    code = models.CharField(max_length=12)
    name_kk = models.CharField(max_length=500)
    name_ru = models.CharField(max_length=500)
    name_en = models.CharField(max_length=500)
    cofog = models.CharField(max_length=10, null=True)
    gfsm = models.CharField(max_length=20, null=True)
    contract = models.BooleanField(null=True)

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["part", "code"], condition=STANDING, name="budget_code_one_per_code"
            ),
        ]


class Budget(Version):
    """The budget of a unit for a fiscal year; neither ever changes. `level` is 2, 3 or 4 (BK25 7)."""

    unit = ThingField()
    fiscal_year = models.IntegerField()
    level = models.IntegerField()

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["unit", "fiscal_year"], condition=STANDING, name="budget_budget_one_per_year"
            ),
        ]


class Sections(Version):
    """The sections of a budget as a decision states them. The thing is the budget.

    `instrument` is how it came to be: approval, amendment. `later` holds the figures of the second and third
    year, which no plan and no payment can refer to.
    """

    instrument = models.CharField(max_length=20)
    effective_from = models.DateField()
    revenue = models.BigIntegerField(null=True)
    tax = models.BigIntegerField(null=True)
    nontax = models.BigIntegerField(null=True)
    capital_sales = models.BigIntegerField(null=True)
    special = models.BigIntegerField(null=True)
    transfers_in = models.BigIntegerField(null=True)
    expenditure = models.BigIntegerField(null=True)
    net_lending = models.BigIntegerField(null=True)
    loans_given = models.BigIntegerField(null=True)
    loans_repaid = models.BigIntegerField(null=True)
    assets_balance = models.BigIntegerField(null=True)
    assets_acquired = models.BigIntegerField(null=True)
    assets_sold = models.BigIntegerField(null=True)
    balance = models.BigIntegerField(null=True)
    financing = models.BigIntegerField(null=True)
    borrowing = models.BigIntegerField(null=True)
    principal_repaid = models.BigIntegerField(null=True)
    balances_used = models.BigIntegerField(null=True)
    reserve = models.BigIntegerField(null=True)
    withdrawals = models.BigIntegerField(null=True)
    later = models.JSONField(default=list)


class Line(Version):
    """One line of a budget: approved, amended and adjusted side by side; nothing is overwritten.

    `section` is where it stands (revenue, expenditure, loans_given...), `instrument` what opened this
    version: approval, amendment, adjustment, sequestration, folding.
    """

    budget = ThingField()
    section = models.CharField(max_length=20)
    code = models.CharField(max_length=12)
    approved = models.BigIntegerField()
    amended = models.BigIntegerField()
    adjusted = models.BigIntegerField()
    instrument = models.CharField(max_length=20)
    protected = models.BooleanField(default=False)  # not subject to sequestration
    from_above = models.BooleanField(default=False)  # financed by targeted money of a higher budget
    distributed = models.BooleanField(default=False)

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["budget", "section", "code"], condition=STANDING, name="budget_line_one_per_code"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["budget", "section", "code"], name="budget_line_of")]


class Step(Version):
    """A step around a decision: the assembly's consent, the draft, the akim's conclusion, a quarter's plan.

    `step` names it; `positive` is its answer where it has one.
    """

    budget = ThingField()
    step = models.CharField(max_length=30)
    positive = models.BooleanField()
    amount = models.BigIntegerField(null=True)

    class Meta(Version.Meta):
        indexes: ClassVar = [models.Index(fields=["budget", "step"], name="budget_step_of")]


class Institution(Version):
    """A body that spends from a budget: its administrator of programmes and its code at the treasury.

    The thing is the body.
    """

    unit = ThingField()
    administrator = models.CharField(max_length=3)
    code = models.CharField(max_length=20)

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(fields=["code"], condition=STANDING, name="budget_institution_code"),
        ]


class Plan(Version):
    """The financing plan of an institution: by obligations and by payments, month by month.

    `cells` are in ascending order; both plans are flat, twelve amounts for each cell. The thing is the
    ledger.
    """

    budget = ThingField()
    body = ThingField()
    cells = amounts()
    obligations = amounts()
    payments = amounts()

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["budget", "body"], condition=STANDING, name="budget_plan_one_per_body"
            ),
        ]


class Balance(Version):
    """What is left of a plan: per cell the year's plans, what was committed, what was paid. The thing is the
    ledger.

    One row per institution and year, rewritten by each act on it, so that a file of a million requests
    changes thousands of rows and not millions. The database refuses a row that goes beyond its plan, unless
    `beyond` says that the treasury's statement shows that it happened.
    """

    budget = ThingField()
    body = ThingField()
    cells = amounts()
    obligations = amounts()
    payments = amounts()
    committed = amounts()
    paid = amounts()
    beyond = models.BooleanField(default=False)

    class Meta(Version.Meta):
        indexes: ClassVar = [models.Index(fields=["budget"], name="budget_balance_of")]


class Obligation(Version):
    """What an institution is bound to pay on one cell: a registered contract, or one that needs none.

    `paid`, `advanced` and `offset` grow with payments; a new version each time. Never more than `amount`.
    """

    ledger = ThingField()
    cell = models.BigIntegerField()
    basis = models.CharField(max_length=20)
    counterparty = models.CharField(max_length=300)
    number = models.CharField(max_length=100)
    amount = models.BigIntegerField()
    advance_cap = models.BigIntegerField()
    paid = models.BigIntegerField()
    advanced = models.BigIntegerField()
    offset = models.BigIntegerField()

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                condition=Q(paid__gte=0)
                & Q(paid__lte=F("amount"))
                & Q(advanced__lte=F("advance_cap"))
                & Q(offset__lte=F("advanced")),
                name="budget_obligation_within",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["ledger"], name="budget_obligation_of")]


class Certificate(Version):
    """A certificate of work done under a contract: all claims on it together never exceed it."""

    obligation = ThingField()
    number = models.CharField(max_length=100)
    amount = models.BigIntegerField()
    claimed = models.BigIntegerField()

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                condition=Q(claimed__gte=0) & Q(claimed__lte=F("amount")), name="budget_certificate_within"
            ),
            models.UniqueConstraint(
                fields=["obligation", "number"], condition=STANDING, name="budget_certificate_once"
            ),
        ]


class Payment(Version):
    """One payment, advance, offset of an advance, or refund, with the invoice that claims it."""

    ledger = ThingField()
    obligation = ThingField()
    certificate = ThingField(null=True)
    cell = models.BigIntegerField()
    purpose = models.CharField(max_length=20)
    invoice = models.CharField(max_length=100)
    amount = models.BigIntegerField()

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["obligation", "invoice", "purpose"], condition=STANDING, name="budget_payment_once"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["ledger"], name="budget_payment_of")]


class Cash(Version):
    """Money on a cash account: the budget's own (the thing is the budget), or another kind of an institution.

    `received` and `paid` are sums since 1 January, the opening balance included.
    """

    account = models.CharField(max_length=20)
    received = models.BigIntegerField()
    paid = models.BigIntegerField()

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                condition=Q(paid__gte=0) & Q(paid__lte=F("received")), name="budget_cash_within"
            ),
        ]
