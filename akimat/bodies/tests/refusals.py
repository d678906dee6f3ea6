"""How tests say what the law refuses: by the anchor of the sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from akimat.register.errors import Refused
from akimat.register.perform import Receipt


@contextmanager
def refused(anchor: str, kind: str, source: str | None = None) -> Iterator[None]:
    """The law refuses the act, and this sentence is among its grounds."""
    with pytest.raises(Refused) as caught:
        yield
    decision = caught.value.decision
    assert decision.kind == kind
    grounds = {(finding.anchor, finding.source) for finding in decision.failed}
    assert any(anchor == found and source in (None, where) for found, where in grounds), grounds


def anchors(receipt: Receipt) -> set[str]:
    """Anchors of the void sentences that a recorded act goes against, or that could not be judged."""
    assert receipt.decision is not None
    return {finding.anchor for finding in receipt.decision.failed}
