"""The demonstration: `docs/scenarios/demonstration.md` performed as acts, and people to become.

Every act has a key made of its place in the document, so an interrupted start goes on where it stopped, and a
second one performs nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

from akimat import law
from akimat.law import Decision, terms
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
    kinds = Counter(reads.entries().values_list("kind", flat=True))
    yield "Founded a register as a demonstration: Kokzhar region, invented, with people who do not exist."
    yield f"Performed {reads.size()} acts; the law refused {told.refused} more, as the document expects."
    yield from (_refusal(kind, decision) for kind, decision in told.refusals)
    yield f"Mandates: {kinds['maslikhat.register_mandate']}; ballots: {kinds['maslikhat.cast_ballot']}."
    yield f"Votes closed: {kinds['maslikhat.close_consent_vote']}; the law computed each outcome."
    yield f"Corrected: {kinds['register.correct_entry']}; the mistake stays readable, its consequence is not."
    yield "What the press did not report of real votes of 2022-2024 cannot be judged, and the pages say so."
    yield "Open now, under Article 89: a consent vote. Become a deputy at /demonstration/ and cast a ballot."


def _refusal(kind: str, decision: Decision) -> str:
    finding = decision.failed[0]
    sentence = law.sentence(finding.source, finding.article, finding.since, finding.anchor, "ru")
    return f"Refused: {terms.label(kind, 'en')}. {law.cite(finding, 'ru')}: «{sentence.text}»"
