"""The demonstration: `docs/scenarios/demonstration.md` performed as acts, and people to become.

Every act has a key made of its place in the document, so an interrupted start goes on where it stopped, and a
second one performs nothing.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

from akimat import law
from akimat.law import Decision
from akimat.maslikhat import reads as maslikhat
from akimat.register import reads
from akimat.web import scenario
from akimat.web.accounts import personas

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "scenarios" / "demonstration.md"
PEOPLE = {
    "abilova": "abilova",
    "oraz": "oraz",
    "president": "sagyndyk",
    "chair": "tulegenova",
    "election-commission": "zhunusov",
    "former-akim": "bektemir",
    "candidate": "seitova",
}
"""Personas by account name, each with the name that the document gave the person."""
DEPUTIES = {"deputy": 0, "another-deputy": 200, "absent-deputy": 249}
"""Deputies by account name: their place among the 250. The first two are present and have not voted yet."""


def perform_history(progress: Callable[[int, int], None]) -> Iterator[str]:
    """Perform what is not performed yet, then say in ten lines what the register holds."""
    if is_told():
        yield f"The demonstration is here already: {reads.size()} acts. `make clean-demo` forgets it."
        return
    total, count = scenario.acts_in(DOCUMENT), 0

    def step() -> None:
        nonlocal count
        count += 1
        progress(count, total)

    told = scenario.Told(progress=step, resuming=reads.size() > 0)
    scenario.tell(DOCUMENT, told)
    _make_personas(told)
    yield from _lines(told)


def is_told() -> bool:
    """Whether the last thing that a first start does was done: the last persona is there."""
    return reads.size() > 0 and personas.exists(list(DEPUTIES)[-1])


def _make_personas(told: scenario.Told) -> None:
    for username, name in PEOPLE.items():
        personas.make(username, told.names[name])
    for username, place in DEPUTIES.items():
        person = maslikhat.deputy_of(UUID(str(told.names["deputies"][place])))
        assert person is not None
        personas.make(username, person)


def _lines(told: scenario.Told) -> Iterator[str]:
    one_nominee = next(decision for kind, decision in told.refusals if kind == "maslikhat.propose_nominees")
    yield "Founded a register as a demonstration: Kokzhar region, invented, with people who do not exist."
    yield f"Performed {reads.size()} acts; the law refused {told.refused} more, as the document expects."
    yield "Entered 19 units, 9 maslikhats with 250 seats, and a mandate for each of the 250 deputies."
    yield f"Refused: one nominee. {_sentence(one_nominee)}"
    yield "Refused: a meeting with 166 of 250 deputies; two thirds are 167 (Decree 912, 9)."
    yield "Voted on 5 September 2023: 151 : 87, consent computed by Article 87(4), the winner appointed."
    yield "Refused: the appointment of the one who did not receive consent."
    yield "Corrected a mistaken entry; the mistake stays readable, its consequence is gone."
    yield "Recorded eight real votes of 2022-2024 from the press; what was not reported cannot be judged."
    yield "Open now, under Article 89: a consent vote. Become a deputy at /demonstration/ and cast a ballot."


def _sentence(decision: Decision) -> str:
    finding = next(finding for finding in decision.failed if finding.anchor == "4.2")
    sentence = law.sentence(finding.source, finding.article, finding.since, finding.anchor, "ru")
    return f"{law.cite(finding, 'ru')}: «{sentence.text}»"
