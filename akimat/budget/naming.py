"""How codes, budgets and ledgers are called, and offered in forms."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import override

from akimat.bodies import reads as bodies
from akimat.budget.codes import spaced
from akimat.budget.models import Budget, Certificate, Code, Line, Obligation, Payment, Plan
from akimat.register.naming import Named, chooses, names
from akimat.territory import reads as territory
from akimat.territory.as_of import standing
from akimat.territory.pages import page


@names("budget.code")
def code_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = Code.objects.filter(thing__in=things, voided_act=None).order_by("since", "opened_act")
    return {row.thing_id: Named(f"{spaced(row.code)} {getattr(row, f'name_{lang}')}") for row in rows}


@names("budget.budget")
def budget_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = Budget.objects.filter(thing__in=things, voided_act=None)
    return {thing: Named(text, page("budget:budget", thing)) for thing, text in _budgets(rows, lang)}


@chooses("budget.budget")
def budget_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    rows = standing(Budget, on).order_by("-fiscal_year", "level")
    return list(_budgets(rows, lang))


@names("budget.line")
def line_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = Line.objects.filter(thing__in=things, voided_act=None).order_by("since")
    return {row.thing_id: Named(spaced(row.code), page("budget:line", row.thing_id)) for row in rows}


@names("budget.ledger")
def ledger_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = Plan.objects.filter(thing__in=things, until=None, voided_act=None)
    return {thing: Named(text, page("budget:ledger", thing)) for thing, text in _ledgers(rows, lang)}


@chooses("budget.ledger")
def ledger_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    pairs = _ledgers(standing(Plan, on), lang)
    return sorted(pairs, key=lambda pair: territory.alphabetical(pair[1]))


def _budgets(rows: Iterable[Budget], lang: str) -> list[tuple[UUID, str]]:
    rows = list(rows)
    units = territory.unit_names([row.unit_id for row in rows], lang)
    with override(lang):
        said = _("Budget %(year)s: %(unit)s")
    return [
        (row.thing_id, said % {"year": row.fiscal_year, "unit": units.get(row.unit_id, "")}) for row in rows
    ]


def _ledgers(rows: Iterable[Plan], lang: str) -> list[tuple[UUID, str]]:
    rows = list(rows)
    names = bodies.body_names([row.body_id for row in rows], lang)
    years = dict(
        Budget.objects.filter(thing__in={row.budget_id for row in rows}, voided_act=None).values_list(
            "thing_id", "fiscal_year"
        )
    )
    return [(row.thing_id, f"{names.get(row.body_id, '')}, {years.get(row.budget_id, '')}") for row in rows]


@names("budget.obligation")
def obligation_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = Obligation.objects.filter(thing__in=things, until=None, voided_act=None)
    return {row.thing_id: Named(f"{row.number}, {row.counterparty}") for row in rows}


@chooses("budget.obligation")
def obligation_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    rows = standing(Obligation, on).order_by("number")
    return [(row.thing_id, f"{row.number}, {row.counterparty}") for row in rows]


@names("budget.certificate")
def certificate_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = Certificate.objects.filter(thing__in=things, until=None, voided_act=None)
    return {row.thing_id: Named(row.number) for row in rows}


@chooses("budget.certificate")
def certificate_choices(on: date, lang: str) -> list[tuple[UUID, str]]:
    rows = standing(Certificate, on).order_by("number")
    return [(row.thing_id, row.number) for row in rows]


@names("budget.payment")
def payment_names(things: list[UUID], lang: str) -> dict[UUID, Named]:
    rows = Payment.objects.filter(thing__in=things, voided_act=None)
    return {row.thing_id: Named(row.invoice) for row in rows}
