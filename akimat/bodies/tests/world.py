"""A small world for tests, made by real acts: a demonstration register, a region with maslikhats, people.

`Story` performs acts as if it were their day, by the person who holds the author's post. Nothing here writes
a table. A world built once in a test's transaction costs some tens of milliseconds.
"""

from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import Any
from uuid import UUID

from akimat.bodies import reads
from akimat.register import clock
from akimat.register.act import INSTALLATION
from akimat.register.fields import Document
from akimat.register.perform import By, Receipt, perform

FOUNDED = date(2022, 6, 10)
_keys = count()


def names(text: str) -> dict[str, str]:
    """The same name in three languages; tests do not read it."""
    return {"kk": text, "ru": text, "en": text}


def paper(issuer: UUID | None, on: date, number: str = "1") -> Document:
    """A document that anybody can find."""
    return Document(
        issuer=issuer,
        form="decree",
        number=number,
        signed_on=on,
        original="archive",
        link="https://example.org/decree",
    )


@dataclass
class Story:
    """Performs acts, keeps things under short names."""

    things: dict[str, UUID] = field(default_factory=dict)

    def __getitem__(self, name: str) -> UUID:
        return self.things[name]

    def act(
        self,
        kind: str,
        payload: dict[str, Any],
        *,
        author: str | UUID,
        on: date,
        by: UUID | None = None,
        recorded_on: date | None = None,
        **rest: Any,
    ) -> Receipt:
        """Perform an act of a post, by its holder unless `by` says who."""
        told = recorded_on or on
        with clock.telling_on(told):
            author = self.things.get(str(author), author)
            person = by or (reads.holder_of(author, told) if isinstance(author, UUID) else None)
            key = rest.pop("key", f"key-{next(_keys)}")
            payload = _plain(payload)
            return perform(kind, payload, author=author, by=By("test", person), on=on, key=key, **rest)

    def make(self, name: str, made: str, kind: str, payload: dict[str, Any], **rest: Any) -> UUID:
        """Perform an act and keep what it made under a name."""
        self.things[name] = self.act(kind, payload, **rest).made[made]
        return self.things[name]

    def person(self, name: str, on: date = FOUNDED) -> UUID:
        return self.make(
            name, "person", "bodies.register_person", {"names": names(name)}, author="registrar", on=on
        )

    def body(self, name: str, kind: str, unit: str | None, on: date = FOUNDED, desk: bool = True) -> UUID:
        payload = {
            "body_kind": kind,
            "names": names(name),
            "unit": self.things.get(unit or ""),
            "apparatus": self["apparatus"],
            "desk_since": on if desk else None,
        }
        return self.make(name, "body", "bodies.create_body", payload, author="registrar", on=on)

    def post(
        self, name: str, body: str, office: str, on: date = FOUNDED, desk: bool = True, head: bool = True
    ) -> UUID:
        payload = {
            "body": self[body],
            "office": office,
            "code": name.replace("_", "-"),
            "names": names(name),
            "is_head": head,
            "desk_since": on if desk else None,
        }
        return self.make(name, "post", "bodies.create_post", payload, author="registrar", on=on)

    def holder(self, post: str, person: str, on: date = FOUNDED) -> UUID:
        """Who holds a post to which nobody here appoints, or held it before the register's first day."""
        payload = {"post": self[post], "person": self[person]}
        return self.make(
            f"{post}_tenure", "tenure", "bodies.enter_holder", payload, author="registrar", on=on
        )


def found(on: date = FOUNDED, **changes: Any) -> Story:
    """A demonstration register with the head of an apparatus, who registers."""
    story = Story()
    payload = {
        "names": names("Register"),
        "demonstration": True,
        "apparatus": names("Apparatus"),
        "head_post": names("Head of the apparatus"),
        "head_code": "registrar",
        "head": names("Registrar"),
    }
    made = story.act("bodies.found_register", payload | changes, author=INSTALLATION, on=on).made
    story.things |= {"apparatus": made["body"], "registrar": made["post"], "registrar_person": made["person"]}
    story.things |= {name: thing for name, thing in made.items() if name.startswith("clerk_")}
    return story


def country(on: date = FOUNDED, *, at_work: date = FOUNDED) -> Story:
    """With two regions of two districts each, the President in office, posts of akims, an outside issuer.

    The register may be founded before bodies work in it.
    """
    story = found(on)
    units = [_unit("country", "country", None)]
    for region in ("north", "south"):
        units.append(_unit(region, "region", "country"))
        units += [_unit(f"{region}-{which}", "district", region) for which in ("one", "two")]
    story.things |= story.act("territory.enter_units", {"units": units}, author="registrar", on=on).made
    story.body("outside_body", "state_body", "country", at_work, desk=False)
    story.post("outside", "outside_body", "head_of_state_body", at_work, desk=False)
    story.body("presidency", "state_body", "country", at_work)
    story.post("president", "presidency", "president", at_work)
    for person in ("president_person", "aigul", "bolat", "dana"):
        story.person(person, at_work)
    story.holder("president", "president_person", at_work)
    for region in ("north", "south"):
        story.body(f"{region}_akimat", "akimat", region, at_work)
        story.post(f"{region}_akim", f"{region}_akimat", "akim", at_work)
    return story


def _unit(code: str, rank: str, parent: str | None) -> dict[str, Any]:
    return {"code": code, "names": names(code), "rank": rank, "parent_code": parent}


def _plain(value: Any) -> Any:
    """A payload as JSON has it."""
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, UUID | date) else value
