"""The parts of the classification that are public and known here, as rows of `enter_codes`.

Russian names: functional groups from a regional dashboard's list, specifics from state procurement (both
shortened in places); Kazakh and English names are our translation. `cofog` and `gfsm` are our mapping,
`contract` our reading of which specifics want a registered contract: the official list (order 339) was not
read, and where we would only guess it is empty. Administrators, programmes and codes of receipts are not
shipped: an installation enters its own.
"""

import csv
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "classification"
CONTRACT = {"yes": True, "no": False, "": None}


def rows() -> list[dict[str, Any]]:
    """Functional groups and economic specifics, as a payload has them."""
    groups = [_row("expenditure", each) for each in _read("functional_groups.csv")]
    return groups + [_row("specific", each) for each in _read("specifics.csv")]


def _read(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _row(part: str, read: dict[str, str]) -> dict[str, Any]:
    return {
        "part": part,
        "digits": read["code"],
        "names": {lang: read[lang] for lang in ("kk", "ru", "en")},
        "cofog": read.get("cofog") or None,
        "gfsm": read.get("gfsm") or None,
        "contract": CONTRACT[read.get("contract", "")],
    }
