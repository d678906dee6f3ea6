"""Real budgets of maslikhats, recorded as acts: what fits fits to the tenge, what does not is said.

Figures: texts of decisions at adilet.zan.kz, addresses in real_budgets.json, thousand tenge; a figure
that the copy does not show is absent, and absent is not zero. Of Zhanakorgan, Arshaly, Chingirlau and
Zhalagash the day within the year is assumed.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from akimat.bodies.tests import world
from akimat.bodies.tests.refusals import anchors, refused
from akimat.bodies.tests.world import Story, names
from akimat.budget import reads
from akimat.budget.models import FIGURES
from akimat.budget.residuals import residuals
from akimat.law import Verdict
from akimat.register.perform import Receipt
from akimat.register.tenge import tiyn
from akimat.territory.tests.pages import page

pytestmark = pytest.mark.django_db
REAL = {
    row["id"]: row for row in json.loads((Path(__file__).parent / "real_budgets.json").read_text("utf-8"))
}
ENTERED = date(2026, 8, 3)
LONG_AGO = date(2009, 1, 5)
THOUSAND = 1000
RURAL = ("settlement", "village", "city_of_district_significance")


def real(name: str) -> tuple[Story, dict[str, Any]]:
    """The unit of a real budget, and what its decision says, in tiyn."""
    row = REAL[name]
    story = world.found(LONG_AGO)
    units = [_unit("country", "country", None), _unit("above", "district", "country")]
    if row["rank"] in RURAL:
        units.append(_unit("own", row["rank"], "above"))
    else:
        units.append(_unit("own", row["rank"], "country"))
    story.things |= story.act("territory.enter_units", {"units": units}, author="registrar", on=LONG_AGO).made
    decides = "above" if row["rank"] in RURAL else "own"
    story.body("outside_maslikhat", "maslikhat", decides, on=ENTERED, desk=False)
    story.post("outside_chair", "outside_maslikhat", "maslikhat_chair", on=ENTERED, desk=False)
    payload = {"fiscal_year": row["fiscal_year"], "units": [story["own"]]}
    late = {"recorded_on": ENTERED, "late_reason": "books were opened later"}
    made = story.act("budget.enter_budgets", payload, author="registrar", on=LONG_AGO, **late).made
    story.things["budget"] = made[str(story["own"])]
    figures = {name: tiyn(value) * THOUSAND for name, value in row["thousand_tenge"].items()}
    effective = date(row["fiscal_year"], 1, 1)
    return story, {"budget": story["budget"], "effective_from": effective, **figures}


def _unit(code: str, rank: str, parent: str | None) -> dict[str, Any]:
    return {"code": code, "names": names(code), "rank": rank, "parent_code": parent}


def recorded(name: str) -> tuple[Story, Receipt]:
    story, payload = real(name)
    on = date.fromisoformat(REAL[name]["on"])
    receipt = story.act(
        "budget.approve_budget",
        payload,
        author="registrar",
        on=on,
        recorded_on=ENTERED,
        late_reason="recorded from the text of the decision",
        document=world.paper(story["outside_chair"], on),
    )
    return story, receipt


def verdicts(receipt: Receipt, *wanted: str) -> dict[str, Verdict]:
    """What was found of the identities that an anchor carries."""
    assert receipt.decision is not None
    return {
        each.anchor: each.verdict
        for each in receipt.decision.findings
        if each.source.startswith("budget_code") and each.anchor in wanted
    }


OF_2008 = ("13.1", "15", "16", "17", "18.1")
OF_2025 = ("9.1", "9.5", "9.6", "9.7", "9.8")


@pytest.mark.parametrize(
    ("name", "unseen"),
    [
        ("kyzylorda-oblast-2016", ()),
        ("zhanakorgan-2024", ()),
        ("chingirlau-2025", ()),
        ("sarkan-city-2022", ()),
        ("kenashchy-village-2023", ("15", "16", "18.1")),
    ],
)
def test_what_holds_holds_to_the_tenge(name: str, unseen: tuple[str, ...]) -> None:
    _story, receipt = recorded(name)
    expected = {anchor: Verdict.CANNOT_BE_JUDGED if anchor in unseen else Verdict.HOLDS for anchor in OF_2008}
    assert verdicts(receipt, *OF_2008) == expected


def test_negative_net_lending_is_lawful() -> None:
    story, _receipt = recorded("zhanakorgan-2024")
    found = reads.sections(story["budget"], ENTERED)
    assert found is not None and found.net_lending == -6_929_000_00


def test_zhalagash_carries_its_broken_identity() -> None:
    story, receipt = recorded("zhalagash-2019")
    assert verdicts(receipt, "17") == {"17": Verdict.FAILS}
    shown = page(f"/budgets/{story['budget']}/")
    assert "1\u00a0292,8" in shown.replace("&nbsp;", "\u00a0") and "Does not hold" in shown


def test_zhalagash_would_be_refused_as_a_draft_issued_here() -> None:
    story, payload = real("zhalagash-2019")
    on = date(2024, 12, 20)
    story.body("here", "state_body", "above", on=on)
    story.post("chair_here", "here", "maslikhat_chair", on=on)
    story.person("chairman", on=on)
    story.holder("chair_here", "chairman", on=on)
    with refused("17", "budget.approve_budget", "budget_code_2008"):
        story.act("budget.approve_budget", payload | {"reserve": 0}, author="chair_here", on=on)


def test_arshaly_cannot_be_judged_and_half_a_billion_is_missing() -> None:
    story, receipt = recorded("arshaly-2026")
    found = verdicts(receipt, *OF_2025)
    assert found["9.1"] is Verdict.CANNOT_BE_JUDGED
    assert (found["9.5"], found["9.7"]) == (Verdict.HOLDS, Verdict.HOLDS)
    sections = reads.sections(story["budget"], ENTERED)
    left = residuals({key: getattr(sections, key) for key in FIGURES}, 2026)
    assert [(each.figure, each.amount, each.unseen) for each in left] == [
        ("revenue", 500_000_000_00, ("capital_sales", "special"))
    ]


def test_the_reserve_of_petropavlovsk_cannot_be_judged() -> None:
    """Its withdrawals are unknown: with none the reserve would be below two percent, with enough above."""
    _story, receipt = recorded("petropavlovsk-2026")
    assert verdicts(receipt, "20.3", "9.7", "9.8", "9.9") == {
        "20.3": Verdict.CANNOT_BE_JUDGED,
        "9.7": Verdict.HOLDS,
        "9.8": Verdict.HOLDS,
        "9.9": Verdict.HOLDS,
    }
    assert "20.3" in anchors(receipt)
