"""The world of `bodies` with a district that has a maslikhat, a budget, codes, an institution and a plan."""

from datetime import date
from typing import Any
from uuid import UUID

from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED, Story, names
from akimat.register.perform import Receipt

DECIDED = date(2024, 12, 20)
PLANNED = date(2025, 1, 9)
PROGRAMME, SUPPLIES = "071458015000", "071458015000149"
FIGURES: dict[str, Any] = {
    "revenue": 10_000_00,
    "tax": 4_000_00,
    "nontax": 500_00,
    "capital_sales": 500_00,
    "special": 0,
    "transfers_in": 5_000_00,
    "expenditure": 10_200_00,
    "net_lending": -100_00,
    "loans_given": 200_00,
    "loans_repaid": 300_00,
    "assets_balance": 50_00,
    "assets_acquired": 60_00,
    "assets_sold": 10_00,
    "balance": -150_00,
    "financing": 150_00,
    "borrowing": 100_00,
    "principal_repaid": 50_00,
    "balances_used": 100_00,
    "reserve": 106_00,
    "withdrawals": 0,
}
"""In tiyn; as the ordinary budget of the law's cases, but a hundred times larger."""
LINES = [
    {"section": "expenditure", "line_code": PROGRAMME, "amount_tiyn": 6_000_00},
    {"section": "expenditure", "line_code": "071458018000", "amount_tiyn": 4_200_00},
]


def district(on: date = FOUNDED, fiscal_year: int = 2025) -> Story:
    """The district with its maslikhat and finance department; a school's institution; the budget entered."""
    story = world.country(on)
    settle(story, "north-one", on=on, fiscal_year=fiscal_year)
    return story


def settle(story: Story, unit: str, on: date = FOUNDED, fiscal_year: int = 2025) -> None:
    """A district of the world gets its bodies; the deputies' chair is `budget_chair`."""
    if f"{unit}_maslikhat" not in story.things:
        story.body(f"{unit}_maslikhat", "maslikhat", unit, on=on)
    story.post("budget_chair", f"{unit}_maslikhat", "maslikhat_chair", on=on)
    story.body("akimat", "akimat", unit, on=on)
    story.post("akim", "akimat", "akim", on=on)
    story.body("finance", "state_body", unit, on=on)
    story.post("financier", "finance", "head_of_state_body", on=on)
    heads = (("budget_chair", "budget_chairman"), ("akim", "akim_person"), ("financier", "financier_person"))
    for post, person in heads:
        story.person(person, on=on)
        story.holder(post, person, on=on)
    budgets(story, [unit], fiscal_year, on)
    story.things["budget"] = story[f"budget-{unit}"]
    institution(story, "finance", "458", unit, on)


def budgets(story: Story, units: list[str], fiscal_year: int = 2025, on: date = FOUNDED) -> None:
    """Kept as `budget-<unit>`."""
    payload = {"fiscal_year": fiscal_year, "units": [story[unit] for unit in units]}
    made = story.act("budget.enter_budgets", payload, author="registrar", on=on).made
    story.things |= {f"budget-{unit}": made[str(story[unit])] for unit in units}


def institution(story: Story, body: str, administrator: str, unit: str, on: date = FOUNDED) -> None:
    payload = {
        "body": story[body],
        "unit": story[unit],
        "administrator": administrator,
        "treasury_code": f"{administrator}-{body}",
    }
    story.act("budget.register_institution", payload, author="registrar", on=on)


def codes(story: Story, rows: list[tuple[str, str]], on: date = FOUNDED) -> Receipt:
    payload = {"codes": [{"part": part, "digits": digits, "names": names(digits)} for part, digits in rows]}
    return story.act("budget.enter_codes", payload, author="registrar", on=on)


def approved(story: Story, *, author: str = "budget_chair", on: date = DECIDED, **changes: Any) -> Receipt:
    year = 2026 if on.year == 2025 else 2025
    payload = {
        "budget": story["budget"],
        "effective_from": date(year, 1, 1),
        "lines": LINES,
        **FIGURES,
        **changes,
    }
    return story.act("budget.approve_budget", payload, author=author, on=on)


def months(*amounts: int) -> list[int]:
    """Twelve amounts, the rest of the year with nothing."""
    return [*amounts, *([0] * (12 - len(amounts)))]


def planned(
    story: Story,
    cells: dict[str, tuple[list[int], list[int]]] | None = None,
    *,
    body: str = "finance",
    author: str = "financier",
    on: date = PLANNED,
) -> UUID:
    """Supplies for 3,000 tenge by obligations and payments in January, unless `cells` says otherwise."""
    cells = cells or {SUPPLIES: (months(3_000_00), months(3_000_00))}
    rows = [
        {"cell": cell, "obligations": obligations, "payments": payments}
        for cell, (obligations, payments) in cells.items()
    ]
    payload = {"budget": story["budget"], "body": story[body], "cells": rows}
    return story.make(f"ledger-{body}", "ledger", "budget.approve_plan", payload, author=author, on=on)
