"""A provider reads only what cannot change without locking what it is asked about.

The tables of state that providers and acts read for their facts are recorded while a whole story is told, and
compared with what the locked things guard. A provider that begins to read another table fails here until
somebody has thought about which lock keeps that table still.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from akimat.register import grants, perform
from akimat.register import providers as providing
from akimat.web import scenario

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "scenarios" / "consent-of-the-deputies.md"
TABLE = re.compile(r'(?:FROM|JOIN)\s+"?([a-z_]+)"?', re.IGNORECASE)

STILL = {"territory_unit", "bodies_body", "bodies_post"}
"""Of a unit, body or post the facts take what never changes (kind, unit, office), or a rank on a day."""
GUARDED = {
    "bodies.body": {"bodies_post", "bodies_legalact"},
    "bodies.legal_act": {"bodies_legalact"},
    "bodies.post": {
        "bodies_tenure",
        "bodies_assignment",
        "bodies_candidacy",
        "bodies_candidateanswer",
        "bodies_akimelection",
        "bodies_term",
        "bodies_delegation",
        "maslikhat_proposal",
        "maslikhat_vote",
        "maslikhat_outcome",
    },
    "bodies.person": {"maslikhat_mandate", "bodies_tenure"},
    "territory.unit": {"bodies_body", "maslikhat_seats", "maslikhat_mandate"},
    "maslikhat.mandate": {"maslikhat_mandate", "maslikhat_ballotcast", "maslikhat_presence"},
    "maslikhat.proposal": {"maslikhat_proposal", "maslikhat_meeting", "maslikhat_withdrawal"},
    "maslikhat.meeting": {
        "maslikhat_meeting",
        "maslikhat_opening",
        "maslikhat_presence",
        "maslikhat_presencetotals",
        "maslikhat_proposal",
        "maslikhat_secondballot",
        "maslikhat_commission",
        "maslikhat_manner",
        "maslikhat_repeatorder",
        "maslikhat_minutes",
        "maslikhat_vote",
        "maslikhat_outcome",
    },
    "budget.budget": {
        "budget_budget",
        "budget_sections",
        "budget_line",
        "budget_step",
        "budget_plan",
        "budget_balance",
        "budget_cash",
    },
    "budget.ledger": {
        "budget_plan",
        "budget_balance",
        "budget_obligation",
        "budget_certificate",
        "budget_payment",
    },
    "maslikhat.vote": {"maslikhat_vote", "maslikhat_count", "maslikhat_ballotcast", "maslikhat_meeting"},
}
"""Which tables a locked thing keeps still: whoever writes them locks that thing exclusively."""


class Recorder:
    """Notes the tables of state in every statement while facts are gathered."""

    def __init__(self) -> None:
        self.read: dict[str, set[str]] = defaultdict(set)
        self.sorts: dict[str, set[str]] = defaultdict(set)
        self.state = set(grants.state_tables())

    def gathering(self, gather: Any) -> Any:
        def recording(wanted: Iterable[type], act: Any, doing: Any, sorts: Any) -> Any:
            def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
                self.read[act.kind] |= set(TABLE.findall(sql)) & self.state
                return execute(sql, params, many, context)

            self.sorts[act.kind] |= set(sorts.values())
            with connection.execute_wrapper(note):
                return gather(wanted, act, doing, sorts)

        return recording


@pytest.mark.slow
@pytest.mark.django_db
def test_facts_come_from_tables_that_the_locks_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    recorder = Recorder()
    monkeypatch.setattr(perform, "gather", recorder.gathering(providing.gather))
    scenario.tell(DOCUMENT)
    assert len(recorder.read) > 15
    loose = {}
    for kind, tables in recorder.read.items():
        guarded = set().union(STILL, *(GUARDED.get(sort, set()) for sort in recorder.sorts[kind]))
        if tables - guarded - {"bodies_founding", "register_voidedentry"}:
            loose[kind] = (sorted(tables - guarded), sorted(recorder.sorts[kind]))
    assert loose == {}


@pytest.mark.django_db
def test_nothing_is_asked_about_what_is_not_locked() -> None:
    from datetime import date
    from uuid import uuid4

    from akimat.bodies.acts.register_person import RegisterPerson
    from akimat.bodies.tests import world
    from akimat.law.facts import ConsentOutcome
    from akimat.register.act import Ask, Doing

    class Curious(RegisterPerson):
        def about(self, doing: Doing) -> Iterable[object]:
            return (Ask(ConsentOutcome, uuid4()),)

    act = Curious.model_validate({"names": world.names("x")}, strict=False)
    doing = Doing(uuid4(), act.kind, "installation", None, date(2023, 1, 1), date(2023, 1, 1), "issued")
    with pytest.raises(LookupError, match="which it does not lock"):
        providing.gather({ConsentOutcome}, act, doing, {})
