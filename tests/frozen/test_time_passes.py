"""Versions of payloads and of the law: what was written by an older akimat is read, replayed and judged.

No kind has a second version yet, so here one gets it: as if `register_person` had once had one name, and not
one in each language.
"""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from akimat import law
from akimat.bodies import reads as bodies
from akimat.bodies.acts.register_person import RegisterPerson
from akimat.bodies.tests import world
from akimat.law import Verdict
from akimat.register import perform, reads
from akimat.register import replay as replaying
from akimat.register.canonical import canonical
from akimat.register.replay import replay, stored_act
from akimat.register.verify import verify

pytestmark = pytest.mark.django_db


def upcast(v: int, payload: dict[str, Any]) -> dict[str, Any]:
    """Version 1 had one name; today's is version 2."""
    if v == 1:
        return {"names": dict.fromkeys(("kk", "ru", "en"), payload["name"])}
    assert v == 2
    return payload


@pytest.fixture
def of_old(monkeypatch: pytest.MonkeyPatch) -> int:
    """The number of an entry of version 1, in a register whose akimat has version 2."""
    story, honest = world.found(), perform._append
    monkeypatch.setattr(perform, "_append", lambda entries: honest([older(each) for each in entries]))
    story.person("Aigul")
    monkeypatch.setattr(perform, "_append", honest)
    monkeypatch.setattr(RegisterPerson, "v", 2)
    story.person("Bolat")
    return reads.size() - 1


def older(entry: bytes) -> bytes:
    body = json.loads(entry)
    return canonical(body | {"payload": {"name": body["payload"]["names"]["ru"]}})


def test_an_older_payload_is_replayed_in_todays_shape(of_old: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RegisterPerson, "upcast", staticmethod(upcast))
    old, new = reads.numbered(of_old), reads.numbered(of_old + 1)
    assert old is not None and new is not None
    assert [each.body["v"] for each in (old, new)] == [1, 2]
    assert (stored_act(old).names.ru, stored_act(new).names.ru) == ("Aigul", "Bolat")  # type: ignore[attr-defined]
    replayed = replay()
    assert (replayed.faults, replayed.other_verdicts, replayed.acts) == ([], [], of_old + 1)
    assert verify().faults == ()
    assert "Aigul" in bodies.person_names([old.made["person"]], "en").values()


def test_without_a_way_from_there_it_is_named(of_old: int) -> None:
    """The control: a version that nobody can read is a fault, and says of which act."""
    (fault,) = replay().faults
    assert fault.startswith(f"act {of_old} cannot be replayed") and "from version 1 to 2" in fault


def test_what_today_would_be_judged_otherwise_is_listed_and_breaks_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An encoding that no longer admits persons: the acts of then stand, with both verdicts."""
    story = world.found()
    story.person("Aigul")
    honest = replaying.law.decide

    class Stricter:
        """The law as somebody encodes it years later."""

        def __getattr__(self, name: str) -> Any:
            return getattr(law, name)

        def decide(self, kind: str, on: date, facts: Any) -> Any:
            decision = honest(kind, on, facts)
            if kind != "bodies.register_person":
                return decision
            failing = [replace(each, verdict=Verdict.FAILS) for each in decision.findings]
            return replace(decision, findings=tuple(failing))

    monkeypatch.setattr(replaying, "law", Stricter())
    replayed = replay()
    (listed,) = replayed.other_verdicts
    assert (listed.kind, listed.then, listed.now) == ("bodies.register_person", True, False)
    assert listed.norms and replayed.faults == []
