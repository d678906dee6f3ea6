"""The registers on which is measured: one founded today, one that tells a whole story."""

from itertools import count
from pathlib import Path
from uuid import UUID

from akimat.bodies.tests import world
from akimat.maslikhat.tests import assembly
from akimat.register import clock
from akimat.register.perform import By, Receipt, perform

STORY = Path(__file__).resolve().parents[1] / "docs/scenarios/consent-of-the-deputies.md"
ROUNDS, BATCH = 25, 3
DEPUTIES = ROUNDS * BATCH
"""Each casts one ballot; the law allows three maslikhats hardly more."""
_numbers = count()


class Stage:
    """A region with an open vote, of today: acts are performed as they would be, by the real clock."""

    def __init__(self) -> None:
        today = clock.today()
        each = DEPUTIES // 3
        self.story = assembly.voting(DEPUTIES, on=today, seats=(each, each, each), mandates=DEPUTIES)
        self.today = today
        self.registrar = By("bench", self.story["registrar_person"])
        self._deputies = iter(range(DEPUTIES))

    def register_person(self, client: int = 0) -> Receipt:
        """A small act."""
        number = next(_numbers)
        return self._act(
            "bodies.register_person",
            {"names": world.names(f"Person {client} {number}")},
            self.story["registrar"],
            self.registrar,
            f"{client}-{number}",
        )

    def cast_ballot(self) -> Receipt:
        """The next deputy's ballot; StopIteration when all have voted."""
        deputy = f"deputy_{next(self._deputies)}"
        payload = {"vote": str(self.story["vote"]), "nominee": str(self.story["aigul"])}
        by = By("bench", self.story[f"{deputy}_person"])
        return self._act("maslikhat.cast_ballot", payload, self.story[deputy], by, deputy)

    def _act(self, kind: str, payload: dict[str, object], author: UUID, by: By, key: str) -> Receipt:
        return perform(kind, payload, author=author, by=by, on=self.today, key=key)
