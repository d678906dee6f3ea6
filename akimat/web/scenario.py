"""Scenarios: documents that a lawyer reads and a machine performs.

A scenario is Markdown. Prose is for people; each fenced block marked `toml` holds steps, performed in order
in an empty register founded as a demonstration. What an act makes gets a name (`made.vote = "@vote"`) for
later steps. `docs/scenarios/README.md` describes every step.
"""

import hashlib
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID

from akimat.bodies import reads as bodies
from akimat.law import Decision, Verdict
from akimat.maslikhat import reads as maslikhat
from akimat.register import clock
from akimat.register.act import INSTALLATION
from akimat.register.errors import BrokenRegister, Malformed, Refused
from akimat.register.fields import Document
from akimat.register.perform import By, Receipt, perform
from akimat.web import invented_people

FENCE = re.compile(r"^```toml\n(.*?)^```", re.MULTILINE | re.DOTALL)


class Unexpected(AssertionError):
    """An expectation of the scenario does not hold; the message names the step."""


@dataclass(frozen=True)
class Step:
    """One step, and where it stands."""

    place: str
    table: dict[str, Any]
    folder: Path


@dataclass
class Told:
    """What was told so far: names, and how many acts ended how."""

    names: dict[str, Any] = field(default_factory=dict)
    done: int = 0
    refused: int = 0
    refusals: list[tuple[str, Decision]] = field(default_factory=list)
    progress: Callable[[], None] = lambda: None
    resuming: bool = False
    """The register already holds acts of this document: told again, they give their receipts again."""


def steps(path: Path) -> Iterator[Step]:
    """Every step of a document, in order."""
    text = path.read_text("utf-8")
    for block in FENCE.finditer(text):
        line = text.count("\n", 0, block.start()) + 2
        try:
            content = tomllib.loads(block[1])
        except tomllib.TOMLDecodeError as error:
            raise Unexpected(f"{path.name}:{line}: {error}") from error
        tables = content.get("step", [content])
        yield from (
            Step(f"{path.name}:{line} step {number}", table, path.parent)
            for number, table in enumerate(tables, 1)
        )


def tell(path: Path, told: Told | None = None) -> Told:
    """Perform a document in the register at hand; raises Unexpected at the first expectation that fails."""
    told = told or Told()
    for step in steps(path):
        tell_step(step, told)
    return told


def acts_in(path: Path) -> int:
    """How many acts a document tells, refused ones included."""
    return sum(_acts_in(step) for step in steps(path))


def _acts_in(step: Step) -> int:
    table = step.table
    if "tell" in table:
        return acts_in(step.folder / table["tell"])
    if "generate_deputies" in table:
        return 2 * int(table["number"])
    return sum(table["counts"].values()) if "generate_ballots" in table else int("act" in table)


def tell_step(step: Step, told: Told) -> None:
    """Perform one step."""
    table = dict(step.table)
    if "tell" in table:
        tell(step.folder / table["tell"], told)
        return
    for word, teller in TELLERS.items():
        if word in table:
            teller(step, _with_names(table, told, step), told)
            return
    raise Unexpected(f"{step.place}: a step says one of tell, {', '.join(TELLERS)}")


def _act(step: Step, table: dict[str, Any], told: Told) -> None:
    on: date = table["on"]
    expected = table.get("expect", "done")
    decision, receipt, problem = _attempt(table, on, key=step.place)
    told.progress()
    found = "done" if receipt else "refused" if decision else problem[0] if problem else ""
    if receipt and table.get("document", {}).get("issuer"):
        found = "recorded"
    if found != expected and not (expected == "done" and found == "recorded"):
        raise Unexpected(
            f"{step.place}: {table['act']} was {found}, {expected} expected. {_why(decision, problem)}"
        )
    if decision and not (receipt and receipt.repeated):
        _expect_findings(step, table, decision)
        _expect_defined(step, table, decision)
    repeated = receipt is not None and receipt.repeated
    if table.get("repeated", False) != repeated and not told.resuming:
        raise Unexpected(
            f"{step.place}: {table['act']} repeats an earlier act, or does not, against expectation"
        )
    told.done += receipt is not None and not repeated
    if receipt is None and decision is not None:
        told.refused += 1
        told.refusals.append((table["act"], decision))
    for name, alias in table.get("made", {}).items():
        assert receipt is not None
        told.names[alias.removeprefix("@")] = receipt.made[name]
    if "as" in table and receipt is not None:
        told.names[table["as"].removeprefix("@")] = receipt.act


def _attempt(
    table: dict[str, Any], on: date, *, key: str
) -> tuple[Decision | None, Receipt | None, tuple[str, str] | None]:
    recorded_on = table.get("recorded_on", on)
    with clock.telling_on(recorded_on):
        try:
            receipt = perform(
                table["act"],
                _json(table.get("payload", {})),
                author=table["author"],
                by=_by(table, recorded_on),
                on=on,
                key=table.get("key", key),
                document=Document.model_validate(table["document"], strict=False)
                if "document" in table
                else None,
                late_reason=table.get("late_reason"),
                dry_run=table.get("dry_run", False),
            )
        except Refused as refused:
            return refused.decision, None, None
        except Malformed as malformed:
            return None, None, ("malformed", str(malformed))
        except BrokenRegister as broken:
            return None, None, ("broken", str(broken))
    return receipt.decision, receipt, None


def _by(table: dict[str, Any], recorded_on: date) -> By:
    """The person named in `by`, else whoever holds the author's post (or mandate) on the day of recording."""
    if "by" in table:
        return By("scenario", UUID(str(table["by"])))
    if table["author"] == INSTALLATION:
        return By("scenario", None)
    author = UUID(str(table["author"]))
    return By("scenario", bodies.holder_of(author, recorded_on) or maslikhat.deputy_of(author))


def _expect_findings(step: Step, table: dict[str, Any], decision: Decision) -> None:
    """`cites`: places of law that must be among those that stop it; `finds`: other findings by verdict."""
    stopped = {finding.norm.partition(":")[0] for finding in decision.failed}
    for place in table.get("cites", []):
        if place not in stopped:
            raise Unexpected(f"{step.place}: {place} expected among {sorted(stopped)}")
    for verdict, places in table.get("finds", {}).items():
        found = {f.norm.partition(":")[0] for f in decision.findings if f.verdict is Verdict(verdict)}
        for place in places:
            if place not in found:
                raise Unexpected(f"{step.place}: {place} {verdict} expected; {verdict} are {sorted(found)}")


def _expect_defined(step: Step, table: dict[str, Any], decision: Decision) -> None:
    for name, expected in table.get("defines", {}).items():
        result = decision.defined.get(name)
        found = type(result).__name__ if result is not None else "unknown"
        if found != expected:
            raise Unexpected(f"{step.place}: {name} is {found}, {expected} expected")


def _state(step: Step, table: dict[str, Any], told: Told) -> None:
    """`state = "holder"`: who holds a post on a day; nobody if `is` is missing."""
    expected = UUID(str(table["is"])) if "is" in table else None
    if table["state"] != "holder":
        raise Unexpected(f"{step.place}: no state {table['state']} can be asked")
    found = bodies.holder_of(UUID(str(table["post"])), table["on"])
    if found != expected:
        raise Unexpected(f"{step.place}: on {table['on']} the holder is {found}, {expected} expected")


def _generate_deputies(step: Step, table: dict[str, Any], told: Told) -> None:
    """Fictional deputies of a maslikhat, each with a registered mandate; named @<as>.1, @<as>.2 …"""
    alias, on = table["as"].removeprefix("@"), table["on"]
    mandates: list[str] = []
    before = len(told.names.get(alias, []))
    for number in range(before + 1, before + table["number"] + 1):
        person = _done(
            step, told, "bodies.register_person", {"names": invented_people.name(number)}, table["author"], on
        ).made["person"]
        payload = {"maslikhat": str(table["maslikhat"]), "person": str(person)}
        made = _done(step, told, "maslikhat.register_mandate", payload, table["commission"], on).made[
            "mandate"
        ]
        mandates.append(str(made))
        told.names[f"{alias}.{number}"] = made
    told.names[alias] = [*told.names.get(alias, []), *mandates]


def _generate_ballots(step: Step, table: dict[str, Any], told: Told) -> None:
    """Generated ballots: so many of the listed mandates vote for this nominee, the next for that one."""
    mandates = iter(table["mandates"])
    for nominee, number in table["counts"].items():
        for mandate in islice(mandates, number):
            payload = {"vote": str(table["vote"]), "nominee": str(told.names[nominee.removeprefix("@")])}
            _done(step, told, "maslikhat.cast_ballot", payload, mandate, table["on"])


def _done(step: Step, told: Told, act: str, payload: dict[str, Any], author: Any, on: date) -> Receipt:
    """A generated act, its key made of what it says."""
    key = hashlib.sha256(f"{step.place} {act} {author} {payload}".encode()).hexdigest()
    decision, receipt, problem = _attempt({"act": act, "payload": payload, "author": author}, on, key=key)
    told.progress()
    if receipt is None:
        raise Unexpected(f"{step.place}: generated {act} failed. {_why(decision, problem)}")
    told.done += not receipt.repeated
    return receipt


def _why(decision: Decision | None, problem: tuple[str, str] | None) -> str:
    if problem:
        return problem[1]
    return "; ".join(f"{f.norm} {f.verdict.value}" for f in decision.failed) if decision else ""


def _with_names(value: Any, told: Told, step: Step) -> Any:
    """`@name` becomes what it names, `@name[0:10]` a part of a list; `made` and `as` stay as written."""
    if isinstance(value, dict):
        kept = ("made", "as", "counts")
        return {key: each if key in kept else _with_names(each, told, step) for key, each in value.items()}
    if isinstance(value, list):
        return [_with_names(each, told, step) for each in value]
    if isinstance(value, str) and value.startswith("@"):
        return _named(value[1:], told, step)
    return value


def _named(name: str, told: Told, step: Step) -> Any:
    part = re.fullmatch(r"(.+)\[(\d*):(\d*)\]", name)
    whole = told.names.get(part[1] if part else name)
    if whole is None:
        raise Unexpected(f"{step.place}: nothing is named @{name} yet")
    return whole[int(part[2] or 0) : int(part[3]) if part[3] else None] if part else whole


def _json(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: None if each == "unknown" else _json(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_json(each) for each in value]
    return str(value) if isinstance(value, (UUID, date)) else value


TELLERS = {
    "act": _act,
    "state": _state,
    "generate_deputies": _generate_deputies,
    "generate_ballots": _generate_ballots,
}
