"""Five hundred deputies of one region, signed in, and a meeting with an open vote for each measurement."""

from uuid import UUID

from django.contrib.auth.models import User

from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED, Story
from akimat.maslikhat import question, reads
from akimat.maslikhat.tests import assembly
from akimat.register import clock
from akimat.web.accounts import personas
from akimat.web.looking import cookie_of

DEPUTIES, REGIONAL, IN_A_DISTRICT = 500, 50, 25
"""As many as the law allows in a region and in a district (Law 148, art. 5(3))."""


class Hall:
    """Acts of today, by the real clock: the server that is measured judges by it too."""

    def __init__(self) -> None:
        self.today = clock.today()
        self.story: Story = assembly.region(seats=(REGIONAL, IN_A_DISTRICT, IN_A_DISTRICT), mandates=0)
        self._more_districts((DEPUTIES - REGIONAL) // IN_A_DISTRICT)
        sizes = {"north": REGIONAL} | dict.fromkeys(self.districts, IN_A_DISTRICT)
        seats = [unit for unit, number in sizes.items() for _ in range(number)]
        for number, unit in enumerate(seats):
            assembly.deputy(self.story, f"deputy_{number}", f"{unit}_maslikhat")
        self.cookies = [self._sign_in(number) for number in range(DEPUTIES)]

    def open_vote(self) -> tuple[UUID, UUID, str]:
        """Another meeting of all of them with its vote: meeting, vote, hash of the question."""
        story = self.story
        assembly.proposed(story, self.today)
        assembly.called(story, self.today)
        assembly.opened(story, DEPUTIES, self.today)
        vote = assembly.vote_opened(story, self.today, question=True)
        row = reads.votes_of(story["meeting"]).get(thing=vote)
        bound = question.digest(row.question, row.nominees)
        assert bound is not None
        return story["meeting"], vote, bound

    def nominee(self, number: int) -> UUID:
        """Whom a deputy votes for."""
        return self.story[assembly.NOMINEES[number % 2]]

    def _more_districts(self, number: int) -> None:
        self.districts = ["north-one", "north-two"]
        names = [f"north-{each}" for each in range(3, number + 1)]
        units = [
            {"code": name, "names": world.names(name), "rank": "district", "parent": str(self.story["north"])}
            for name in names
        ]
        made = self.story.act("territory.enter_units", {"units": units}, author="registrar", on=FOUNDED).made
        self.story.things |= made
        for name in names:
            self.story.body(f"{name}_maslikhat", "maslikhat", name)
            payload = {"maslikhat": self.story[f"{name}_maslikhat"], "seats": IN_A_DISTRICT}
            self.story.act("maslikhat.set_seats", payload, author="commission", on=FOUNDED)
        self.districts += names

    def _sign_in(self, number: int) -> str:
        username = f"deputy-{number}"
        personas.make(username, self.story[f"deputy_{number}_person"])
        assert User.objects.filter(username=username).exists()
        cookie = cookie_of(username)
        return f"{cookie['name']}={cookie['value']}"
