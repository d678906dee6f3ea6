"""What a client knows for certain: what it asked for, and what it was told is done.

Lines are written with one system call each to a file that outlives the process, before an act is sent and
after its receipt came back. A line cut off by a kill was never said.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # a lane sets Django up only after this is imported
    from akimat.register.perform import Receipt


@dataclass(frozen=True)
class Intent:
    """One act that is asked for, under one key, as often as it takes."""

    key: str
    kind: str
    payload: dict[str, Any]
    author: str
    by: str


@dataclass(frozen=True)
class Told:
    """A receipt as the client keeps it."""

    key: str
    act: str
    number: int
    leaf: str


class Ledger:
    def __init__(self, path: Path) -> None:
        self.path = path
        self._out = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)

    def intend(self, intent: Intent) -> None:
        self._write({"intent": vars(intent)})

    def acknowledge(self, key: str, receipt: "Receipt") -> None:
        assert receipt.leaf is not None
        told = {"key": key, "act": str(receipt.act), "number": receipt.number, "leaf": receipt.leaf.hex()}
        self._write({"told": told})

    def _write(self, line: dict[str, Any]) -> None:
        os.write(self._out, json.dumps(line).encode() + b"\n")

    def lines(self) -> Iterator[dict[str, Any]]:
        for line in self.path.read_bytes().split(b"\n"):
            if line.endswith(b"}"):
                yield json.loads(line)

    def intents(self) -> dict[str, Intent]:
        return {each["intent"]["key"]: Intent(**each["intent"]) for each in self.lines() if "intent" in each}

    def told(self) -> list[Told]:
        return [Told(**each["told"]) for each in self.lines() if "told" in each]

    def unanswered(self) -> list[Intent]:
        answered = {each.key for each in self.told()}
        return [intent for key, intent in self.intents().items() if key not in answered]
