"""The registers on which is measured: one with an open vote today, one that tells a whole story."""

import os
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
CLIENTS = 16


class Stage:
    """A region with an open vote of today: acts are performed as in earnest, by the real clock."""

    def __init__(self) -> None:
        self.today = clock.today()
        each = DEPUTIES // 3
        self.story = assembly.voting(DEPUTIES, on=self.today, seats=(each, each, each), mandates=DEPUTIES)
        self.registrars = [(self.story["registrar"], By("bench", self.story["registrar_person"]))]
        self.registrars += [self._registrar(number) for number in range(CLIENTS)]
        self._deputies = iter(range(DEPUTIES))
        self._numbers = count()

    def register_person(self, registrar: int = 0) -> Receipt:
        """A small act."""
        key = f"{os.getpid()}-{next(self._numbers)}"
        payload = {"names": world.names(f"Person {key}")}
        return self._act("bodies.register_person", payload, *self.registrars[registrar], key)

    def cast_ballot(self) -> Receipt:
        """The next deputy's ballot."""
        deputy = f"deputy_{next(self._deputies)}"
        payload = {"vote": str(self.story["vote"]), "nominee": str(self.story["aigul"])}
        by = By("bench", self.story[f"{deputy}_person"])
        return self._act("maslikhat.cast_ballot", payload, self.story[deputy], by, deputy)

    def _registrar(self, number: int) -> tuple[UUID, By]:
        """Another apparatus with its head: clients share no subject."""
        post, person = f"registrar_{number}", f"registrar_{number}_person"
        self.story.body(f"apparatus_{number}", "apparatus", "country")
        self.story.post(post, f"apparatus_{number}", "apparatus_head")
        self.story.person(person)
        self.story.holder(post, person)
        return self.story[post], By(f"bench {number}", self.story[person])

    def _act(self, kind: str, payload: dict[str, object], author: UUID, by: By, key: str) -> Receipt:
        return perform(kind, payload, author=author, by=by, on=self.today, key=key)
