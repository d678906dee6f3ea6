"""The history from which entries were frozen: every kind of act, in every mode, corrections and effects too.

It may change when a new kind needs a place in it. What is frozen already does not change with it.
"""

from datetime import date

from akimat.bodies.tests import world
from akimat.bodies.tests.world import FOUNDED, Story
from akimat.maslikhat.tests import assembly
from akimat.register.act import INSTALLATION
from akimat.register.perform import Receipt
from akimat.register.proof.checkpoint import Checkpoint
from akimat.register.proof.notes import Signer

DAY = date(2023, 9, 5)
INAUGURATION = date(2024, 11, 26)
UNDER_2026 = date(2026, 9, 7)


def tell() -> Story:
    """Perform it in an empty register."""
    story = assembly.region()
    mistakes(story)
    vote_with_ballots(story)
    inauguration(story)
    withdrawal(story)
    vote_by_protocol(story)
    loss(story)
    return story


def mistakes(story: Story) -> None:
    """A clerk enters the wrong person; the entry is corrected. A second entry is voided."""
    kinds = ["bodies.register_person", "bodies.enter_holder"]
    delegation = {"post": story["registrar"], "person": story["dana"], "kinds": kinds}
    story.act("bodies.delegate_entry", delegation, author="registrar", on=FOUNDED)
    story.post("adviser", "presidency", "specialist", head=False)
    wrong, right = (
        {"post": str(story["adviser"]), "person": str(story[person])} for person in ("aigul", "bolat")
    )
    entered = clerk(story, "bodies.enter_holder", wrong)
    correction = {"entry": entered.act, "payload": right, "reason": "the wrong person was chosen"}
    story.act("register.correct_entry", correction, author="registrar", on=date(2022, 6, 20))
    twice = clerk(story, "bodies.register_person", {"names": world.names("Dana")})
    voiding = {"entry": twice.act, "reason": "entered twice"}
    story.act("register.void_entry", voiding, author="registrar", on=date(2022, 6, 20))
    story.act("bodies.leave_post", right, author="registrar", on=date(2022, 7, 1))


def clerk(story: Story, kind: str, payload: dict[str, object]) -> Receipt:
    """Entered late, by the clerk, with a reason."""
    recorded_on = date(2022, 6, 16)
    return story.act(
        kind,
        payload,
        author="registrar",
        on=FOUNDED,
        by=story["dana"],
        recorded_on=recorded_on,
        late_reason="the paper came late",
    )


def vote_with_ballots(story: Story) -> None:
    """Equal votes, a repeat vote among the equal, an appointment; one deputy comes later."""
    assembly.proposed(story)
    assembly.called(story)
    assembly.opened(story, present=8)
    late = {"meeting": story["meeting"], "mandate": story["deputy_8"]}
    story.act("maslikhat.register_presence", late, author="chair", on=DAY)
    story.act("maslikhat.register_departure", late, author="chair", on=DAY)
    story.act("maslikhat.register_presence", late, author="chair", on=DAY)
    assembly.vote_opened(story)
    assembly.ballots(story, {"aigul": 4, "bolat": 4})
    assembly.closed(story)
    assembly.vote_opened(story)
    assembly.ballots(story, {"aigul": 5, "bolat": 4})
    assembly.closed(story)
    minutes = {"meeting": story["meeting"], "number": "1", "signed_on": DAY, "sent_on": DAY}
    story.act("maslikhat.sign_minutes", minutes, author="chair", on=DAY)
    assembly.appointed(story, "aigul")


def withdrawal(story: Story) -> None:
    """One of three proposed withdraws."""
    assembly.proposed(story, UNDER_2026, ("aigul", "bolat", "dana"))
    payload = {"proposal": story["proposal"], "nominee": story["dana"]}
    story.act("maslikhat.withdraw_nominee", payload, author="chair", on=UNDER_2026)


def inauguration(story: Story) -> None:
    """Recorded, not issued; the law ends the powers of the akim, who goes on, acting, until dismissed."""
    payload = {"post": story["president"], "person": story["president_person"]}
    paper = world.paper(story["outside"], INAUGURATION)
    kind = "bodies.president_took_office"
    story.act(kind, payload, author="registrar", on=INAUGURATION, document=paper)
    leaving = {"post": story["north_akim"], "person": story["aigul"]}
    story.act("bodies.dismiss_akim", leaving, author="president", on=date(2024, 12, 10))
    ending = {"mandate": story["deputy_8"]}
    story.act("maslikhat.end_mandate", ending, author="commission", on=date(2024, 12, 11))


def vote_by_protocol(story: Story) -> None:
    """Under the Constitution of 2026: nobody has the majority, the meeting votes again, somebody has it."""
    assembly.proposed(story, UNDER_2026)
    assembly.called(story, UNDER_2026)
    assembly.opened(story, 8, UNDER_2026)
    assembly.vote_opened(story, UNDER_2026, method="paper")
    assembly.counted(story, {"aigul": 4, "bolat": 2}, on=UNDER_2026, invalid=2)
    assembly.closed(story, UNDER_2026)
    again = {"meeting": story["meeting"]}
    story.act("maslikhat.decide_second_ballot", again, author="chair", on=UNDER_2026)
    assembly.vote_opened(story, UNDER_2026, method="paper")
    assembly.counted(story, {"aigul": 2, "bolat": 6}, on=UNDER_2026)
    assembly.closed(story, UNDER_2026)
    assembly.appointed(story, "bolat", UNDER_2026)


def loss(story: Story) -> None:
    """The last published acts are lost, and the register says so."""
    key = Signer("akimat.example.kz/register/1", bytes(range(32)))
    head = Checkpoint(key.name, 1000, bytes(32))
    payload = {
        "checkpoint": bytes(key.sign(head.text)).decode(),
        "key": str(key.verifier()),
        "kept": 990,
        "reason": "the disk failed, and the backup of that night with it",
    }
    story.act("register.accept_loss", payload, author=INSTALLATION, on=date(2026, 9, 8))
