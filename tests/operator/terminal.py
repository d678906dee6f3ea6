"""The command `akimat` as an operator types it, at a database that is named by its addresses."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from akimat.web.cli import group
from tests.databases import TestDatabase

AKIMAT = Path(sys.executable).with_name("akimat")


@dataclass(frozen=True)
class Terminal:
    database: TestDatabase

    @property
    def environment(self) -> dict[str, str]:
        return {"DATABASE_URL": self.database.runtime_url, "DATABASE_OWNER_URL": self.database.owner_url}

    def types(self, *words: object, stdin: str | None = None, **environment: str) -> Result:
        """In this process."""
        return CliRunner().invoke(
            group, [str(word) for word in words], input=stdin, env=self.environment | environment
        )

    def starts(
        self, *words: object, stdin: str | None = None, **environment: str
    ) -> "subprocess.CompletedProcess[str]":
        """The installed command, in a process of its own."""
        return subprocess.run(
            [AKIMAT, *(str(word) for word in words)],
            input=stdin,
            env=os.environ | self.environment | environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def act(self, kind: str, payload: Any, *words: object, **environment: str) -> Result:
        """`akimat act` with the payload on stdin; text is passed on as it is."""
        text = payload if isinstance(payload, str) else json.dumps(payload, default=str)
        return self.types("act", kind, "--payload", "-", *words, stdin=text, **environment)
