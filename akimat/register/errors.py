"""The three ways in which an act does not come about. A decision is a value; only these are exceptions."""

from akimat.law import Decision


class Malformed(Exception):
    """The payload or its envelope does not parse, or names something that does not exist.

    `problems` is a list of (path, message key, parameters), one for each field at fault.
    """

    def __init__(self, *problems: tuple[str, str, dict[str, object]]):
        self.problems = problems
        super().__init__(
            "; ".join(f"{path or 'act'}: {key} {params or ''}".strip() for path, key, params in problems)
        )


class Refused(Exception):
    """The law refuses the act. Carries the decision with its findings."""

    def __init__(self, decision: Decision):
        self.decision = decision
        super().__init__(f"{decision.kind} on {decision.on}: " + ", ".join(f.norm for f in decision.failed))


class BrokenRegister(Exception):
    """The register contradicts itself, or an act would contradict a constraint of the database."""
